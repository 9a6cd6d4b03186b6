import type { FastifyInstance } from 'fastify';
import { propertiesOf, textOf, textsOf } from '../http/values.mts';
import { answerPage, wrong } from './answers.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import { refuseSlow } from './paging.mts';
import type { SimUser } from './state.mts';
import { definedName } from './user-input.mts';
import { userShape } from './user-shape.mts';
import { filterUsers } from './users-read.mts';

/** Search by profile fields, with numbered pages; only under /api/v2 (docs/apis/ispring-learn.md#user-search). */
export function userSearch(app: FastifyInstance, sim: ISpringSimulator): void {
	app.post('/api/v2/user/list', (request, reply) => {
		const body = propertiesOf(request.body);
		const { page, pageSize = 1000 } = body;
		if (typeof page !== 'number' || page < 1) throw wrong('page');
		if (typeof pageSize !== 'number' || pageSize < 1) throw wrong('pageSize');
		refuseSlow(sim, pageSize);
		const size = Math.min(pageSize, sim.quirks.maxPageSize);
		const found = filterUsers(sim, {
			userIds: [],
			departments: textsOf(body.departments) ?? [],
			groups: textsOf(body.groups) ?? [],
			logins: textsOf(body.logins) ?? [],
			emails: textsOf(body.emails) ?? [],
		}).filter(
			(user) =>
				hasValues(sim, user, body.profileFields) && isInRanges(sim, user, body.profileFieldsDateRange),
		);
		const shown = found.slice((page - 1) * size, page * size).map((user) => userShape(sim, user, 1));
		return answerPage(sim, reply, 'userProfiles', shown, {
			pageNumber: page,
			totalUsersNumber: found.length,
		});
	});
}

function hasValues(sim: ISpringSimulator, user: SimUser, filter: unknown): boolean {
	return itemsOf(filter).every((item) => {
		const value = user.fields[definedName(sim, textOf(item.name))] ?? '';
		return (textsOf(item.values) ?? []).includes(value);
	});
}

function isInRanges(sim: ISpringSimulator, user: SimUser, filter: unknown): boolean {
	return itemsOf(filter).every((item) => {
		const value = user.fields[definedName(sim, textOf(item.name))] ?? '';
		return value !== '' && value >= textOf(item.from) && value <= textOf(item.to);
	});
}

function itemsOf(list: unknown): Record<string, unknown>[] {
	return Array.isArray(list) ? list.map(propertiesOf) : [];
}
