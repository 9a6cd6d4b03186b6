import { chunk } from 'lodash';
import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { ENROLLMENT_LIST, enrollmentShape, toEnrollment, type Enrollment } from './enrollments';
import { forEachPage } from '../paging/read-pages';
import { idFilter, IDS_PER_REQUEST } from '../same-id';
import { booleanShape, optionalText, unwrap } from '../shapes';

/** An enrollment with all its details. */
export interface EnrollmentDetails extends Enrollment {
	/** When access ends: the due date, if the course locks then. */
	expirationDate?: string;
	lockAfterDueDate: boolean;
	/** Who created it: an administrator, or the learner through the catalog. Undefined for a newer type. */
	type?: 'administrator' | 'catalog';
}

/** An enrollment, parsed and as received. */
export interface EnrollmentRow {
	enrollment: EnrollmentDetails;
	raw: Record<string, unknown>;
}

/** Both must match; an empty list matches everything. */
export interface EnrollmentFilter {
	userIds: readonly string[];
	courseIds: readonly string[];
}

const rawShape = z.record(z.unknown());

const TYPES: Record<string, 'administrator' | 'catalog'> = { '0': 'administrator', '1': 'catalog' };

/** Parses one row of the list. */
export const enrollmentDetailsShape = enrollmentShape
	.extend({
		expirationDate: optionalText,
		shouldLockAfterDueDate: booleanShape.catch(false),
		enrollmentTypeGroup: optionalText,
	})
	.transform((row): EnrollmentDetails => {
		const type = TYPES[row.enrollmentTypeGroup ?? ''];
		return {
			...toEnrollment(row),
			...(row.expirationDate ? { expirationDate: row.expirationDate } : {}),
			lockAfterDueDate: row.shouldLockAfterDueDate,
			...(type ? { type } : {}),
		};
	});

/**
 * The first enrollments that match a filter, each once. Reads no more pages than that takes.
 *
 * @param limit the maximum number of enrollments
 * @throws UnexpectedResponseError when a row cannot be read
 */
export async function readEnrollmentRows(
	transport: Transport,
	filter: EnrollmentFilter,
	limit = Infinity,
): Promise<EnrollmentRow[]> {
	const matches = matcherFor(filter);
	const found = new Map<string, EnrollmentRow>();
	const collect = (page: readonly unknown[]) => {
		for (const json of page) {
			const row = toRow(json, 'GET /enrollments');
			if (matches(row.enrollment)) found.set(row.enrollment.id, row);
		}
		return found.size >= limit;
	};
	for (const query of toQueries(filter)) {
		await forEachPage(transport, { ...ENROLLMENT_LIST, query }, collect);
		if (found.size >= limit) break;
	}
	return [...found.values()].slice(0, limit);
}

/** Reads one enrollment (docs/apis/ispring-learn.md#enrollments). */
export async function readEnrollmentRow(transport: Transport, id: string): Promise<EnrollmentRow> {
	const path = `/enrollment/${encodeURIComponent(id)}`;
	return toRow(await transport.request({ method: 'GET', path }), 'GET /enrollment/{id}');
}

function toRow(json: unknown, request: string): EnrollmentRow {
	const context = { system: 'iSpring Learn', request } as const;
	const row = unwrap(json, 'enrollment');
	return {
		enrollment: parseResponse(enrollmentDetailsShape, row, context),
		raw: parseResponse(rawShape, row, context),
	};
}

/** Splits a filter over as many requests as it takes to keep their URLs short enough. */
function toQueries({ userIds, courseIds }: EnrollmentFilter): Array<Record<string, string[] | undefined>> {
	const some = (ids: readonly string[]) => (ids.length === 0 ? [undefined] : chunk(ids, IDS_PER_REQUEST));
	return some(userIds).flatMap((learnerIds) =>
		some(courseIds).map((courses) => ({ learnerIds, courseIds: courses })),
	);
}

/** Filters again, because the API's filter may be inexact. */
function matcherFor({ userIds, courseIds }: EnrollmentFilter): (enrollment: Enrollment) => boolean {
	const isWantedUser = idFilter(userIds);
	const isWantedCourse = idFilter(courseIds);
	return ({ userId, courseId }) => isWantedUser(userId) && isWantedCourse(courseId);
}
