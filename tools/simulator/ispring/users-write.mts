import type { FastifyInstance } from 'fastify';
import { markChanged } from '../http/log.mts';
import { propertiesOf, textOf } from '../http/values.mts';
import { answerEmpty, answerNewId, wrong } from './answers.mts';
import { change } from '../http/change.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import { addUser } from './people.mts';
import { rolesInput } from './role-input.mts';
import type { SimUser } from './state.mts';
import { departmentInput, fieldsInput, groupsInput, subordinationInput, userOf } from './user-input.mts';
import { isPlanFull } from './user-status.mts';

type ById = { Params: { id: string } };

/**
 * Creating and changing users (docs/apis/ispring-learn.md#creating-a-user, docs/apis/ispring-learn.md#updating-a-user and
 * docs/apis/ispring-learn.md#user-status).
 */
export function usersWrite(app: FastifyInstance, sim: ISpringSimulator): void {
	app.post('/user', (request, reply) => {
		const body = propertiesOf(request.body);
		const departmentId = departmentInput(sim, body.departmentId);
		const fields = fieldsInput(sim, body.fields, null);
		const groups = groupsInput(sim, body.groupIds ?? body.groups ?? []);
		const roles = rolesInput(sim, body);
		const text = textOf(body.invitationMessage);
		if (body.sendLoginEmail === true && text === '') throw wrong('invitationMessage is required');
		const given: Partial<SimUser> = { departmentId, fields, groups, password: textOf(body.password) };
		const user = addUser(sim, { ...given, ...(roles ? { roles } : {}), status: isPlanFull(sim) ? 3 : 1 });
		if (body.sendLoginEmail === true) sim.state.mails.push({ kind: 'invitation', userId: user.userId, text });
		markChanged(request);
		return answerNewId(sim, reply, 'userId', user.userId);
	});

	app.post<ById>('/user/:id', (request, reply) => {
		const user = userOf(sim, request.params.id);
		const body = propertiesOf(request.body);
		refuseIncomplete(sim, user, body);
		const groupIds = body.groupIds ?? body.groups;
		const values: Partial<SimUser> = {
			fields: fieldsInput(sim, body.fields, user),
			roles: rolesInput(sim, body) ?? user.roles,
			departmentId:
				body.departmentId === undefined ? user.departmentId : departmentInput(sim, body.departmentId),
			groups: groupIds === undefined ? user.groups : newGroups(sim, user, groupsInput(sim, groupIds)),
		};
		change(request, user, values);
		return answerEmpty(reply, sim.quirks.updateAnswers, sim.quirks.changeAnswers);
	});

	app.delete<ById>('/user/:id', (request, reply) => {
		const user = userOf(sim, request.params.id);
		if (user.isOwner) throw wrong('the account owner cannot be deleted');
		sim.state.users.delete(user.userId);
		markChanged(request);
		return answerEmpty(reply, 204, sim.quirks.changeAnswers);
	});

	app.post<ById>('/user/:id/password', (request, reply) => {
		const password = textOf(propertiesOf(request.body).password);
		if (password === '') throw wrong('password');
		change(request, userOf(sim, request.params.id), { password });
		return answerEmpty(reply, 200, sim.quirks.changeAnswers);
	});

	app.post<ById>('/user/:id/subordination', (request, reply) => {
		const user = userOf(sim, request.params.id);
		const body = propertiesOf(request.body);
		change(request, user, {
			subordination: subordinationInput(sim, body.subordination, user.subordination),
			coSubordination: subordinationInput(sim, body.coSubordination, user.coSubordination),
		});
		return answerEmpty(reply, 204, sim.quirks.changeAnswers);
	});

	app.post<ById>('/user/:id/groups/remove', (request, reply) => {
		const user = userOf(sim, request.params.id);
		const removed = groupsInput(sim, propertiesOf(request.body).groupIds);
		change(request, user, { groups: user.groups.filter((id) => !removed.includes(id)) });
		return answerEmpty(reply, 200, sim.quirks.changeAnswers);
	});
}

/**
 * @throws ApiError for a change without the fields that the account requires in every change
 * (docs/apis/ispring-learn.md#updating-a-user)
 */
function refuseIncomplete(sim: ISpringSimulator, user: SimUser, body: Record<string, unknown>): void {
	const { updateRequires } = sim.quirks;
	if (updateRequires === 'nothing') return;
	if (body.departmentId === undefined) throw wrong('departmentId is required');
	const sent = new Set(Object.keys(propertiesOf(body.fields)).map((name) => name.toLowerCase()));
	for (const { name, isRequired } of sim.state.profileFields) {
		const isIdentity = name === 'login' || (name === 'email' && user.fields.email !== undefined);
		const isWanted = isIdentity || (isRequired && updateRequires === 'requiredFields');
		if (isWanted && !sent.has(name.toLowerCase())) throw wrong(`field ${name} is required`);
	}
}

/** Membership in smart groups does not change: it follows from the rules of the group. */
function newGroups(sim: ISpringSimulator, user: SimUser, sent: string[]): string[] {
	const isKept = (id: string) =>
		sim.quirks.groupIdsOnUpdate === 'add' || sent.includes(id) || sim.state.groups.get(id)?.isSmart;
	// In their previous order, so that the same groups are not a change.
	return [...new Set([...user.groups.filter(isKept), ...sent])];
}
