import type { FastifyInstance, FastifyReply } from 'fastify';
import { listOf, propertiesOf, textOf, textsOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import { ApiError, answerList, answerPage, answerSingle, wrong } from './answers.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import { pageOf } from './paging.mts';
import type { SimEnrollment } from './state.mts';
import { orEmpty } from './user-shape.mts';

interface EnrollmentFilter {
	courseIds: string[];
	learnerIds: string[];
	enrollmentIds: string[];
}

/** Reading enrollments (docs/apis/ispring-learn.md#enrollments). */
export function enrollmentsRead(app: FastifyInstance, sim: ISpringSimulator): void {
	app.get<{ Querystring: Query }>('/enrollments', (request, reply) =>
		page(sim, reply, request.query, queryFilter(request.query)),
	);
	app.post('/enrollments', (request, reply) => {
		const body = propertiesOf(request.body);
		const query: Query = {};
		if (body.pageSize !== undefined) query.pageSize = textOf(body.pageSize);
		if (body.pageToken !== undefined) query.pageToken = textOf(body.pageToken);
		const filter = {
			courseIds: textsOf(body.courseIds) ?? [],
			learnerIds: textsOf(body.learnerIds) ?? [],
			enrollmentIds: textsOf(body.enrollmentIds) ?? [],
		};
		return page(sim, reply, query, filter);
	});
	app.get<{ Querystring: Query }>('/enrollment', (request, reply) => {
		const found = filtered(sim, queryFilter(request.query));
		return answerList(
			sim,
			reply,
			found.map((one) => shape(sim, one)),
			'enrollments',
		);
	});
	app.get<{ Params: { id: string } }>('/enrollment/:id', (request, reply) =>
		answerSingle(sim, reply, shape(sim, enrollmentOf(sim, request.params.id))),
	);
}

/** @throws ApiError 404 */
export function enrollmentOf(sim: ISpringSimulator, id: string): SimEnrollment {
	const enrollment = sim.state.enrollments.get(id);
	if (!enrollment) throw new ApiError(404, 'Unknown enrollment');
	return enrollment;
}

/** Access ends on the due date if the enrollment is locked after it. */
export function expirationDate(enrollment: SimEnrollment): string {
	return enrollment.shouldLockAfterDueDate ? enrollment.dueDate : '';
}

function page(
	sim: ISpringSimulator,
	reply: FastifyReply,
	query: Query,
	filter: EnrollmentFilter,
): FastifyReply {
	const { items, nextPageToken } = pageOf(sim, query, filtered(sim, filter), (one) => one.enrollmentId);
	const rows = items.map((one) => shape(sim, one));
	return answerPage(sim, reply, 'enrollments', rows, { nextPageToken });
}

function queryFilter(query: Query): EnrollmentFilter {
	return {
		courseIds: listOf(query, 'courseIds'),
		learnerIds: listOf(query, 'learnerIds'),
		enrollmentIds: listOf(query, 'enrollmentIds'),
	};
}

function filtered(sim: ISpringSimulator, filter: EnrollmentFilter): SimEnrollment[] {
	const { contents, users, enrollments } = sim.state;
	if (sim.quirks.badIdFailsFilter) {
		if (!filter.courseIds.every((id) => contents.has(id))) throw wrong('Unknown content item');
		if (!filter.learnerIds.every((id) => users.has(id))) throw wrong('Unknown user');
		if (!filter.enrollmentIds.every((id) => enrollments.has(id))) throw wrong('Unknown enrollment');
	}
	const fits = (ids: Set<string>, id: string) => ids.size === 0 || ids.has(id);
	const [courseIds, learnerIds, enrollmentIds] = [
		new Set(filter.courseIds),
		new Set(filter.learnerIds),
		new Set(filter.enrollmentIds),
	];
	return [...enrollments.values()].filter(
		(one) =>
			fits(courseIds, one.courseId) &&
			fits(learnerIds, one.learnerId) &&
			fits(enrollmentIds, one.enrollmentId),
	);
}

/** A certificate is returned as long as its enrollment is not archived. */
function shape(sim: ISpringSimulator, one: SimEnrollment): Record<string, unknown> {
	const certificate = one.isArchived ? null : one.certificate;
	return {
		enrollmentId: one.enrollmentId,
		courseId: one.courseId,
		learnerId: one.learnerId,
		accessDate: one.accessDate,
		dueDate: orEmpty(sim, one.dueDate),
		expirationDate: orEmpty(sim, expirationDate(one)),
		shouldLockAfterDueDate: one.shouldLockAfterDueDate,
		enrollmentTypeGroup: one.enrollmentTypeGroup,
		certificate: certificate
			? { ...certificate, expiryDate: orEmpty(sim, certificate.expiryDate) }
			: sim.quirks.omitEmptyValues
				? undefined
				: null,
	};
}
