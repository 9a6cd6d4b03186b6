import { chunk } from 'lodash';
import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import {
	ENROLLMENT_LIST,
	enrollmentShape,
	IDS_PER_REQUEST,
	toEnrollment,
	type Enrollment,
} from './enrollments';
import { forEachPage } from '../paging/read-pages';
import { booleanShape, optionalText, unwrap } from '../shapes';

/** All that the API says about an enrollment. */
export interface EnrollmentDetails extends Enrollment {
	/** When access ends: the due date, if it locks then. */
	expirationDate?: string;
	lockAfterDueDate: boolean;
	/** Who enrolled: an administrator, or the learner from the catalog. Undefined for a kind that came later. */
	type?: 'administrator' | 'catalog';
}

/** An enrollment, and what the API gave. */
export interface EnrollmentRow {
	enrollment: EnrollmentDetails;
	raw: Record<string, unknown>;
}

/** Both have to fit; an empty list lets everything through. Ids in lower case. */
export interface EnrollmentFilter {
	userIds: readonly string[];
	courseIds: readonly string[];
}

const TYPES: Record<string, 'administrator' | 'catalog'> = { '0': 'administrator', '1': 'catalog' };

const detailsShape = enrollmentShape
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
 * The first enrollments that a filter lets through, each once. No more pages are read than that takes.
 *
 * @throws UnexpectedResponseError for a row that cannot be read
 */
export async function readEnrollmentRows(
	transport: Transport,
	filter: EnrollmentFilter,
	limit = Infinity,
): Promise<EnrollmentRow[]> {
	const found = new Map<string, EnrollmentRow>();
	const collect = (page: readonly unknown[]) => {
		for (const json of page) {
			const row = toRow(json, 'GET /enrollments');
			if (matchesFilter(filter, row.enrollment)) found.set(row.enrollment.id, row);
		}
		return found.size >= limit;
	};
	for (const query of toQueries(filter)) {
		await forEachPage(transport, { ...ENROLLMENT_LIST, query }, collect);
		if (found.size >= limit) break;
	}
	return [...found.values()].slice(0, limit);
}

/** One enrollment (docs/apis/ispring-learn.md#enrollments). */
export async function readEnrollmentRow(transport: Transport, id: string): Promise<EnrollmentRow> {
	const path = `/enrollment/${encodeURIComponent(id)}`;
	return toRow(await transport.request({ method: 'GET', path }), 'GET /enrollment/{id}');
}

function toRow(json: unknown, request: string): EnrollmentRow {
	const asked = { system: 'iSpring Learn', request } as const;
	const row = unwrap(json, 'enrollment');
	return {
		enrollment: parseResponse(detailsShape, row, asked),
		raw: parseResponse(z.record(z.unknown()), row, asked),
	};
}

/** As many requests as it takes for their addresses not to become too long. */
function toQueries({ userIds, courseIds }: EnrollmentFilter): Array<Record<string, string[] | undefined>> {
	const some = (ids: readonly string[]) => (ids.length === 0 ? [undefined] : chunk(ids, IDS_PER_REQUEST));
	return some(userIds).flatMap((learnerIds) =>
		some(courseIds).map((courses) => ({ learnerIds, courseIds: courses })),
	);
}

/** The filter once more: the API's may be loose. */
function matchesFilter({ userIds, courseIds }: EnrollmentFilter, { userId, courseId }: Enrollment): boolean {
	const isOneOf = (ids: readonly string[], id: string) => ids.length === 0 || ids.includes(id.toLowerCase());
	return isOneOf(userIds, userId) && isOneOf(courseIds, courseId);
}
