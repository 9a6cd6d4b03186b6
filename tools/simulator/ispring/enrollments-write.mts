import type { FastifyInstance } from 'fastify';
import { DateTime } from 'luxon';
import { change } from '../http/change.mts';
import { markChanged } from '../http/log.mts';
import { propertiesOf, textOf, textsOf } from '../http/values.mts';
import { answerEmpty, wrong } from './answers.mts';
import { enrollmentOf } from './enrollments-read.mts';
import { instant } from './ids.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import { NOT_STARTED, addEnrollment } from './learning.mts';
import type { SimEnrollment } from './state.mts';
import { usersInput } from './user-input.mts';

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

type ById = { Params: { id: string } };
type Dates = Pick<SimEnrollment, 'accessDate' | 'dueDate' | 'shouldLockAfterDueDate'>;

/** Creating, changing, restarting and deleting enrollments (docs/apis/ispring-learn.md#enrollments). */
export function enrollmentsWrite(app: FastifyInstance, sim: ISpringSimulator): void {
	app.post('/enrollment', (request, reply) => {
		const body = propertiesOf(request.body);
		const courseIds = textsOf(body.courseIds);
		if (!courseIds?.every((id) => sim.state.contents.has(id))) throw wrong('courseIds');
		const learners = usersInput(sim, body.learnerIds);
		if (learners.some((user) => user.status !== 1)) throw wrong('only active users can be enrolled');
		const dates = datesInput(sim, body, instant(sim));
		const enrolled = enrolledPairs(sim);
		for (const courseId of courseIds) {
			for (const { userId: learnerId } of learners) {
				if (!sim.quirks.enrollsTwice && enrolled.has(`${courseId} ${learnerId}`)) continue;
				addEnrollment(sim, { courseId, learnerId, ...dates });
				markChanged(request);
			}
		}
		// The answer does not have the new ids.
		return answerEmpty(reply, 201, sim.quirks.changeAnswers);
	});

	app.post<ById>('/enrollment/:id', (request, reply) => {
		const enrollment = enrollmentOf(sim, request.params.id);
		change(request, enrollment, datesInput(sim, propertiesOf(request.body)));
		return answerEmpty(reply, 200, sim.quirks.changeAnswers);
	});
	app.post<ById>('/enrollment/:id/reenroll', (request, reply) => {
		const old = enrollmentOf(sim, request.params.id);
		const dates = datesInput(sim, propertiesOf(request.body), '', [DATE_ONLY, DATE_TIME]);
		const { reenrollment } = sim.quirks;
		if (reenrollment === 'restarts' || reenrollment === 'restartsWithCertificate') {
			const certificate = reenrollment === 'restarts' ? null : old.certificate;
			change(request, old, { ...dates, ...NOT_STARTED, certificate });
		} else {
			if (reenrollment === 'archives') change(request, old, { isArchived: true });
			addEnrollment(sim, { courseId: old.courseId, learnerId: old.learnerId, ...dates, ...NOT_STARTED });
		}
		markChanged(request);
		return answerEmpty(reply, 200, sim.quirks.changeAnswers);
	});
	app.post('/enrollment/delete', (request, reply) => {
		const ids = textsOf(propertiesOf(request.body).enrollmentIds);
		if (!ids?.every((id) => sim.state.enrollments.has(id))) throw wrong('enrollmentIds');
		for (const id of ids) {
			sim.state.enrollments.delete(id);
			markChanged(request);
		}
		return answerEmpty(reply, 204, sim.quirks.changeAnswers);
	});
}

/** Each course with the learners who have it now. */
function enrolledPairs(sim: ISpringSimulator): Set<string> {
	const now = [...sim.state.enrollments.values()].filter(({ isArchived }) => !isArchived);
	return new Set(now.map(({ courseId, learnerId }) => `${courseId} ${learnerId}`));
}

/** @throws ApiError when the dates contradict each other, or when there is no access date to use */
function datesInput(
	sim: ISpringSimulator,
	body: Record<string, unknown>,
	defaultAccess = '',
	accessForms = [DATE_TIME],
): Dates {
	const { strictDates } = sim.quirks;
	const isChange = defaultAccess === '';
	const given = textOf(body.accessDate) || defaultAccess;
	if (strictDates && isChange && !accessForms.some((form) => form.test(given))) throw wrong('accessDate');
	if (strictDates && body.dueDate !== undefined && !DATE_ONLY.test(textOf(body.dueDate)))
		throw wrong('dueDate');
	const accessDate = strictDates ? instantOf(given, 'accessDate') : day(given, 'accessDate');
	const type = textOf(body.dueDateType);
	const dates = { accessDate, shouldLockAfterDueDate: isTrue(body.lockAfterDueDate) };
	if (type === 'unlimited' || type === 'default') return { ...dates, dueDate: '' };
	if (type === 'due_date') return { ...dates, dueDate: day(textOf(body.dueDate), 'dueDate') };
	if (type !== 'due_period') throw wrong('dueDateType');
	const hours = Number(textOf(body.duePeriod) || Number.NaN);
	if (!(hours > 0)) throw wrong('duePeriod');
	return {
		...dates,
		dueDate: DateTime.fromISO(accessDate, { zone: 'utc' }).plus({ hours }).toFormat('yyyy-MM-dd'),
	};
}

/** The day of an ISO date, an instant, or `yyyy-mm-dd hh:mm:ss` without a zone. */
function day(text: string, name: string): string {
	return instantOf(text, name).slice(0, 10);
}

function instantOf(text: string, name: string): string {
	const parsed = DateTime.fromISO(text.replace(' ', 'T'), { zone: 'utc' });
	if (!parsed.isValid) throw wrong(name);
	return parsed.toFormat("yyyy-MM-dd'T'HH:mm:ss+00:00");
}

function isTrue(value: unknown): boolean {
	return value === true || value === 1 || value === '1' || value === 'true';
}
