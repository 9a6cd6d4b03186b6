import type { FastifyInstance, FastifyRequest } from 'fastify';
import { change } from '../http/change.mts';
import { propertiesOf, textOf } from '../http/values.mts';
import { answerEmpty, wrong } from './answers.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import type { SimUser, UserStatus } from './state.mts';
import { userOf, usersInput } from './user-input.mts';

type ById = { Params: { id: string } };

const BULK: Record<string, UserStatus> = {
	'/users/activate': 1,
	'/users/deactivate': 3,
	'/users/terminate': 5,
};

/** No active user can be added. */
export function isPlanFull(sim: ISpringSimulator): boolean {
	const { planSeats } = sim.quirks;
	if (planSeats === null) return false;
	return [...sim.state.users.values()].filter((user) => user.status === 1).length >= planSeats;
}

/** Activation, deactivation and termination, at once or on a date (docs/apis/ispring-learn.md#user-status). */
export function userStatus(app: FastifyInstance, sim: ISpringSimulator): void {
	app.post<ById>('/user/:id/status', (request, reply) => {
		const user = userOf(sim, request.params.id);
		const { status } = propertiesOf(request.body);
		if (status !== 1 && status !== 3 && status !== 5)
			throw wrong(`User status must be 1, 3 or 5, ${String(status)} given`);
		setStatus(sim, request, [user], status);
		return answerEmpty(reply, 200, sim.quirks.changeAnswers);
	});
	for (const [path, status] of Object.entries(BULK)) {
		app.post(path, (request, reply) => {
			setStatus(sim, request, usersInput(sim, propertiesOf(request.body).userIds), status);
			return answerEmpty(reply, 200, sim.quirks.changeAnswers);
		});
	}
	schedule(app, sim, '/user/:id/scheduled_deactivation', 'scheduledDeactivation');
	schedule(app, sim, '/user/:id/scheduled_termination', 'scheduledTermination');
}

function setStatus(
	sim: ISpringSimulator,
	request: FastifyRequest,
	users: SimUser[],
	status: UserStatus,
): void {
	if (status !== 1 && users.some((user) => user.isOwner))
		throw wrong('the account owner cannot be deactivated');
	for (const user of users) {
		const isActivated = status === 1 && user.status !== 1;
		if (isActivated && sim.quirks.statusAfterActivateStaysInactive && isPlanFull(sim)) continue;
		change(request, user, { status });
		// The account sends sign-in instructions whenever it activates a user.
		if (isActivated) sim.state.mails.push({ kind: 'activation', userId: user.userId, text: '' });
	}
}

function schedule(
	app: FastifyInstance,
	sim: ISpringSimulator,
	path: string,
	key: 'scheduledDeactivation' | 'scheduledTermination',
): void {
	app.post<ById>(path, (request, reply) => {
		const user = userOf(sim, request.params.id);
		const date = textOf(propertiesOf(request.body).date);
		if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw wrong('date');
		if (user.isOwner) throw wrong('the account owner cannot be deactivated');
		change(request, user, { [key]: date });
		return answerEmpty(reply, 200, sim.quirks.changeAnswers);
	});
	app.delete<ById>(path, (request, reply) => {
		change(request, userOf(sim, request.params.id), { [key]: '' });
		return answerEmpty(reply, 200, sim.quirks.changeAnswers);
	});
}
