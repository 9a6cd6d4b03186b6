import type { FastifyInstance } from 'fastify';
import { listOf, propertiesOf, textsOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import { ApiError, answer, answerPage, answerSingle, wrong } from './answers.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import { deletedUsers } from './odd-values.mts';
import { pageOf } from './paging.mts';
import type { SimUser } from './state.mts';
import { userOf } from './user-input.mts';
import { userShape } from './user-shape.mts';

/** Several filters must all match, which is not documented. */
export interface UserFilter {
	userIds: string[];
	departments: string[];
	groups: string[];
	logins: string[];
	emails: string[];
}

/** Reading users (docs/apis/ispring-learn.md#users-list). Without /v2, a user is only ever active or inactive. */
export function usersRead(app: FastifyInstance, sim: ISpringSimulator): void {
	for (const [path, version] of [['/users', 1] as const, ['/users/v2', 2] as const]) {
		app.get<{ Querystring: Query }>(path, (request, reply) => {
			const { userPagesRefused } = sim.quirks;
			if (version === 2 && userPagesRefused === 200)
				return reply.type('text/html').send('<!doctype html><title>iSpring Learn</title>');
			if (version === 2 && userPagesRefused) throw new ApiError(userPagesRefused, 'There is no such method');
			const users = filterUsers(sim, filterOf(request.query));
			const { items, nextPageToken } = pageOf(sim, request.query, users, (user) => user.userId);
			const gone = nextPageToken === undefined && isAll(request.query) ? deletedUsers(sim) : [];
			const shown = [...items.map((user) => userShape(sim, user, version)), ...gone];
			return answerPage(sim, reply, 'userProfiles', shown, { nextPageToken });
		});
	}
	// The variant with a body only accepts XML, which this simulator does not parse.
	app.post('/users/v2', () => {
		throw wrong('the body must be XML');
	});

	for (const [path, version] of [['/user', 1] as const, ['/user/v2', 2] as const]) {
		app.get<{ Querystring: Query }>(path, (request, reply) => {
			const users = filterUsers(sim, filterOf(request.query));
			return answer(
				sim,
				reply,
				users.map((user) => userShape(sim, user, version)),
			);
		});
	}
	for (const [path, version] of [['/user/:id', 1] as const, ['/user/:id/v2', 2] as const]) {
		app.get<{ Params: { id: string } }>(path, (request, reply) =>
			answerSingle(sim, reply, userShape(sim, userOf(sim, request.params.id), version)),
		);
	}

	app.post('/users/find_existing', (request, reply) => {
		const userIds = textsOf(propertiesOf(request.body).userIds);
		if (!userIds) throw wrong('userIds');
		return answer(
			sim,
			reply,
			userIds.filter((id) => sim.state.users.has(id)),
		);
	});
}

function isAll(query: Query): boolean {
	return Object.values(filterOf(query)).every((values: string[]) => values.length === 0);
}

function filterOf(query: Query): UserFilter {
	return {
		userIds: listOf(query, 'userIds'),
		departments: listOf(query, 'departments'),
		groups: listOf(query, 'groups'),
		logins: listOf(query, 'logins'),
		emails: listOf(query, 'emails'),
	};
}

/** @throws ApiError for an unknown id, when the account rejects the whole request for it */
export function filterUsers(sim: ISpringSimulator, filter: UserFilter): SimUser[] {
	if (sim.quirks.badIdFailsFilter) {
		const { users, departments, groups } = sim.state;
		if (!filter.userIds.every((id) => users.has(id))) throw wrong('Unknown user');
		if (!filter.departments.every((id) => departments.has(id))) throw wrong('Unknown department');
		if (!filter.groups.every((id) => groups.has(id))) throw wrong('Unknown group');
	}
	const logins = new Set(filter.logins.map((login) => login.toLowerCase()));
	const emails = new Set(filter.emails.map((email) => email.toLowerCase()));
	const fits = (wanted: { size: number; has(value: string): boolean }, values: string[]) =>
		wanted.size === 0 || values.some((value) => wanted.has(value));
	const [userIds, departments, groups] = [filter.userIds, filter.departments, filter.groups].map(
		(ids) => new Set(ids),
	);
	return [...sim.state.users.values()].filter(
		(user) =>
			fits(userIds ?? new Set(), [user.userId]) &&
			fits(departments ?? new Set(), [user.departmentId]) &&
			fits(groups ?? new Set(), user.groups) &&
			fits(logins, [user.fields.login?.toLowerCase() ?? '']) &&
			fits(emails, [user.fields.email?.toLowerCase() ?? '']),
	);
}
