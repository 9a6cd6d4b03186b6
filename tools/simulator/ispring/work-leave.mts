import type { FastifyInstance } from 'fastify';
import { change } from '../http/change.mts';
import { propertiesOf, textOf } from '../http/values.mts';
import { answerEmpty, ApiError, wrong } from './answers.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import type { SimWorkLeave } from './state.mts';
import { usersInput } from './user-input.mts';

const PATH = '/users/work-leave-status';
const DAY = /^\d{4}-\d\d-\d\d$/;
const REASONS = [
	...['OutOfTheOffice', 'OnVacation', 'PersonalLeave', 'BusinessTrip', 'SickLeave'],
	...['ParentalLeave', 'EducationalLeave'],
];

/** Work leave, which many users get and lose in one request (docs/apis/ispring-learn.md#work-leave). */
export function workLeave(app: FastifyInstance, sim: ISpringSimulator): void {
	app.post(PATH, (request, reply) => {
		refuseWithoutPlan(sim);
		const { workLeaveStatuses } = propertiesOf(request.body);
		if (!Array.isArray(workLeaveStatuses)) throw wrong('workLeaveStatuses');
		const sent = workLeaveStatuses.map(propertiesOf);
		const users = usersInput(
			sim,
			sent.map(({ userId }) => textOf(userId)),
		);
		const leaves = sent.map((one) => leaveInput(sim, one));
		users.forEach((user, index) => change(request, user, { workLeave: leaves[index] ?? null }));
		return answerEmpty(reply, 200, sim.quirks.changeAnswers);
	});
	app.post(`${PATH}/delete`, (request, reply) => {
		refuseWithoutPlan(sim);
		for (const user of usersInput(sim, propertiesOf(request.body).userIds))
			change(request, user, { workLeave: null });
		return answerEmpty(reply, 200, sim.quirks.changeAnswers);
	});
}

function refuseWithoutPlan({ quirks }: ISpringSimulator): void {
	if (quirks.workLeaveRefused === null) return;
	throw new ApiError(quirks.workLeaveRefused, 'Permission denied');
}

/** @throws ApiError for an unknown reason, and for dates that are none or in the wrong order */
function leaveInput(sim: ISpringSimulator, sent: Record<string, unknown>): SimWorkLeave {
	const workLeaveReason = textOf(sent.workLeaveReason);
	const startDate = textOf(sent.startDate) || sim.now().toISOString().slice(0, 10);
	const endDate = textOf(sent.endDate);
	if (!REASONS.includes(workLeaveReason)) throw wrong('workLeaveReason');
	if (!DAY.test(startDate) || (endDate !== '' && !DAY.test(endDate))) throw wrong('date');
	if (endDate !== '' && endDate < startDate) throw wrong('endDate is before startDate');
	return { workLeaveReason, startDate, ...(endDate ? { endDate } : {}) };
}
