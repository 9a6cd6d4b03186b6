import type { FastifyInstance } from 'fastify';
import { DateTime } from 'luxon';
import { listOf, oneOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import { answerPage, wrong } from './answers.mts';
import { expirationDate } from './enrollments-read.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import { pageOf } from './paging.mts';
import { reference, shownName } from './spelling.mts';
import type { SimEnrollment } from './state.mts';
import { orEmpty } from './user-shape.mts';

const RANGES = ['completionDate', 'accessDate', 'dueDate'] as const;

/** `learners/results` (docs/apis/ispring-learn.md#results): one row per enrollment. */
export function results(app: FastifyInstance, sim: ISpringSimulator): void {
	app.get<{ Querystring: Query }>('/learners/results', (request, reply) => {
		const found = filtered(sim, request.query);
		const { items, nextPageToken } = pageOf(sim, request.query, found, (one) => one.enrollmentId);
		const rows = items.map((one) => shape(sim, one));
		return answerPage(sim, reply, 'results', rows, { nextPageToken });
	});
}

function filtered(sim: ISpringSimulator, query: Query): SimEnrollment[] {
	const { users, contents, departments, enrollments } = sim.state;
	const wanted = (name: string) => new Set(listOf(query, name));
	const fits = (ids: Set<string>, id: string) => ids.size === 0 || ids.has(id);
	const [userIds, courseIds, departmentIds] = [
		wanted('userIds'),
		wanted('courseIds'),
		wanted('departmentIds'),
	];
	const [enrollmentIds, completionStatuses] = [wanted('enrollmentIds'), wanted('completionStatuses')];
	const asked = listOf(query, 'userStatuses');
	if (!sim.quirks.resultsKnowEnded && asked.some((status) => !['1', '3'].includes(status)))
		throw wrong('userStatuses');
	const hidesInactive = asked.length === 0 && sim.quirks.resultsHideInactive;
	const userStatuses = new Set(hidesInactive ? ['1'] : asked);
	if (sim.quirks.badIdFailsFilter) {
		const all = (ids: Set<string>, known: { has(id: string): boolean }) =>
			[...ids].every((id) => known.has(id));
		if (!all(userIds, users)) throw wrong('Unknown user');
		if (!all(courseIds, contents)) throw wrong('Unknown content item');
		if (!all(departmentIds, departments)) throw wrong('Unknown department');
		if (!all(enrollmentIds, enrollments)) throw wrong('Unknown enrollment');
	}
	const ranges = RANGES.map((name) => ({ name, contains: rangeOf(query, name) }));
	return [...enrollments.values()].filter((one) => {
		const user = users.get(one.learnerId);
		return (
			user !== undefined &&
			fits(userIds, one.learnerId) &&
			fits(courseIds, one.courseId) &&
			fits(departmentIds, user.departmentId) &&
			fits(enrollmentIds, one.enrollmentId) &&
			fits(completionStatuses, one.completionStatus) &&
			fits(userStatuses, String(user.status)) &&
			ranges.every(({ name, contains }) => contains(one[name]))
		);
	});
}

/** `completionDate[startDate]` and `[endDate]`; one end alone is allowed. */
function rangeOf(query: Query, name: string): (value: string) => boolean {
	const [start, end] = ['startDate', 'endDate'].map((edge) => {
		const text = oneOf(query, `${name}[${edge}]`);
		if (text === undefined) return undefined;
		const instant = DateTime.fromISO(text, { zone: 'utc' });
		if (!instant.isValid) throw wrong(name);
		return instant.toMillis();
	});
	return (value) => {
		if (start === undefined && end === undefined) return true;
		const at = DateTime.fromISO(value, { zone: 'utc' }).toMillis();
		return at >= (start ?? -Infinity) && at <= (end ?? Infinity);
	};
}

function shape(sim: ISpringSimulator, one: SimEnrollment): Record<string, unknown> {
	const numberOrEmpty = (value: number | null) => value ?? (sim.quirks.omitEmptyValues ? undefined : null);
	const isOverdue =
		one.dueDate !== '' && one.completionDate === '' && one.dueDate < sim.now().toISOString().slice(0, 10);
	return {
		userId: reference(sim, one.learnerId),
		courseId: reference(sim, one.courseId),
		courseTitle: shownName(sim, sim.state.contents.get(one.courseId)?.title ?? ''),
		enrollmentId: reference(sim, one.enrollmentId),
		accessDate: atMidnight(one.accessDate),
		dueDate: orEmpty(sim, atMidnight(one.dueDate)),
		expirationDate: orEmpty(sim, atMidnight(expirationDate(one))),
		completionDate: orEmpty(sim, one.completionDate),
		timeSpent: one.timeSpent,
		completionStatus: one.completionStatus,
		awardedScore: numberOrEmpty(one.awardedScore),
		passingScore: numberOrEmpty(one.passingScore),
		progress: one.progress,
		isOverdue,
		viewsCount: one.viewsCount,
	};
}

/** Here dates are returned with a time. */
function atMidnight(day: string): string {
	return day === '' ? '' : `${day}T00:00:00+00:00`;
}
