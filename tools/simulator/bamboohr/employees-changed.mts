import type { FastifyInstance } from 'fastify';
import { DateTime } from 'luxon';
import { oneOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { answerOlder, isRefused, mapOrEmpty, refuse } from './answers.mts';

const TYPES = ['inserted', 'updated', 'deleted', 'all'];

/**
 * `GET employees/changed` (docs/apis/bamboohr.md#changed-employees). `since` is inclusive, which is not
 * documented.
 */
export function employeesChanged(app: FastifyInstance, sim: BambooHrSimulator): void {
	app.get<{ Querystring: Query }>('/api/v1/employees/changed', (request, reply) => {
		if (isRefused(reply, sim.quirks.changedRefused)) return reply;
		const since = DateTime.fromISO(oneOf(request.query, 'since') ?? '', { zone: 'utc' });
		const type = oneOf(request.query, 'type') ?? 'all';
		if (!since.isValid) return refuse(reply, 400, 'since is missing or invalid');
		if (!TYPES.includes(type)) return refuse(reply, 400, 'type is invalid');
		const isSince = (at: string) => DateTime.fromISO(at) >= since;
		const changes = [
			...[...sim.state.employees.values()].map(({ id, created, lastChanged }) => ({
				id,
				action: isSince(created) ? 'Inserted' : 'Updated',
				lastChanged,
			})),
			...sim.state.deleted.map((gone) => ({ ...gone, action: 'Deleted' })),
		].filter(
			({ action, lastChanged }) => isSince(lastChanged) && (type === 'all' || action.toLowerCase() === type),
		);
		const latest = changes
			.map((change) => change.lastChanged)
			.sort()
			.at(-1);
		const employees = Object.fromEntries(changes.map((change) => [change.id, change]));
		const answer = {
			...(sim.quirks.changedWithoutLatest
				? {}
				: { latest: latest ?? since.toFormat("yyyy-MM-dd'T'HH:mm:ss+00:00") }),
			employees: mapOrEmpty(sim, employees),
		};
		return answerOlder(request, reply, answer, 'changes');
	});
}
