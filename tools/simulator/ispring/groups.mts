import type { FastifyInstance } from 'fastify';
import { change } from '../http/change.mts';
import { markChanged } from '../http/log.mts';
import { propertiesOf, textOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import { ApiError, answer, answerEmpty, answerNewId, answerPage, answerSingle, wrong } from './answers.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import { storedForm } from './stored-form.mts';
import { pageOf } from './paging.mts';
import { addGroup } from './people.mts';
import { shownName } from './spelling.mts';
import type { SimGroup } from './state.mts';
import { usersInput } from './user-input.mts';

type ById = { Params: { id: string } };

/**
 * See docs/apis/ispring-learn.md#groups. Smart groups cannot be created here; an existing one can be read, but its
 * members cannot be set.
 */
export function groups(app: FastifyInstance, sim: ISpringSimulator): void {
	app.get<{ Querystring: Query }>('/groups', (request, reply) => {
		const { items, nextPageToken } = pageOf(
			sim,
			request.query,
			[...sim.state.groups.values()],
			(one) => one.groupId,
		);
		if (sim.quirks.groupsRefused) throw new ApiError(403, 'Permission denied');
		const shown = items.map((group) => ({ ...group, name: shownName(sim, group.name) }));
		return answerPage(sim, reply, 'groups', shown, { nextPageToken });
	});
	app.get('/group', (_request, reply) => answer(sim, reply, [...sim.state.groups.values()]));
	app.get<ById>('/group/:id', (request, reply) => {
		const group = groupOf(sim, request.params.id);
		const userIds = [...sim.state.users.values()]
			.filter((user) => user.groups.includes(group.groupId))
			.map((user) => user.userId);
		return answerSingle(sim, reply, { ...group, usersCount: userIds.length, userIds });
	});

	app.post('/group', (request, reply) => {
		const body = propertiesOf(request.body);
		const name = storedForm(sim, 'group', textOf(body.name).trim());
		if (name === '') throw wrong('name');
		const userIds = usersInput(sim, body.userIds ?? []).map((user) => user.userId);
		const { groupId } = addGroup(sim, { name, userIds });
		markChanged(request);
		return answerNewId(sim, reply, 'groupId', groupId);
	});
	app.post<ById>('/group/:id', (request, reply) => {
		const name = storedForm(sim, 'group', textOf(propertiesOf(request.body).name).trim());
		if (name === '') throw wrong('name');
		change(request, groupOf(sim, request.params.id), { name });
		return answerEmpty(reply, 200, sim.quirks.changeAnswers);
	});
	app.delete<ById>('/group/:id', (request, reply) => {
		const { groupId } = groupOf(sim, request.params.id);
		for (const user of sim.state.users.values()) user.groups = user.groups.filter((id) => id !== groupId);
		sim.state.groups.delete(groupId);
		markChanged(request);
		return answerEmpty(reply, 204, sim.quirks.changeAnswers);
	});

	// Replaces all members: users who are not listed leave the group.
	app.post<ById>('/group/:id/members', (request, reply) => {
		const { groupId, isSmart } = groupOf(sim, request.params.id);
		if (isSmart) throw wrong('a smart group fills itself');
		const members = new Set(usersInput(sim, propertiesOf(request.body).userIds));
		for (const user of sim.state.users.values()) {
			const others = user.groups.filter((id) => id !== groupId);
			if (members.has(user) === user.groups.includes(groupId)) continue;
			change(request, user, { groups: members.has(user) ? [...others, groupId] : others });
		}
		return answerEmpty(reply, 200, sim.quirks.changeAnswers);
	});
}

function groupOf(sim: ISpringSimulator, id: string): SimGroup {
	const group = sim.state.groups.get(id);
	if (!group) throw new ApiError(404, 'Unknown group');
	return group;
}
