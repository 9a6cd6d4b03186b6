import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/index.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

const MINUTE = 60_000;

let systems: Systems;
beforeEach(async () => {
	systems = await startSystems();
	addEmployee(systems.bamboo, { id: '1', lastChanged: '2020-01-01T00:00:00+00:00' });
});
afterEach(async () => await systems.close());

/** How far a system's clock is ahead of n8n's, and of the time that has gone by since the test began. */
function setClocks(minutes: number, passed = 0): void {
	const now = () => new Date(Date.now() + (minutes + passed) * MINUTE);
	systems.bamboo.now = now;
	systems.ispring.now = now;
}

describe('The sync node', () => {
	it.each([-600, -15, 0, 15, 600])(
		'misses no change of an employee when the clock of BambooHR is %i minutes ahead of n8n',
		async (minutes) => {
			setClocks(minutes);
			const { people } = systems;
			const first = await people('sync');
			expect(first.summary).toMatchObject({ status: 'success', warnings: expect.any(Array) });
			setClocks(minutes, 1);
			changeEmployee(systems.bamboo, '1', { jobTitle: 'Chief' });
			setClocks(minutes, 2);
			const second = await people('sync', { options: { since: String(first.summary.nextSince) } });
			expect(second.error).toBeUndefined();
			expect(second.summary).toMatchObject({ mode: 'incremental', status: 'success' });
			expect(userByLogin(systems.ispring, 'sam.sample1@example.com')?.fields.job_title).toBe('Chief');
			const third = await people('sync', { options: { since: String(second.summary.nextSince) } });
			expect(third).toMatchObject({ changes: [], summary: { status: 'success' } });
		},
	);

	it('warns, and makes the next run a full one, when a system does not report its time', async () => {
		systems.bamboo.sendsDate = false;
		const { summary } = await systems.people('sync');
		expect(summary).toMatchObject({
			nextSince: null,
			warnings: expect.arrayContaining([
				expect.stringContaining('The responses of BambooHR have no Date header'),
			]),
		});
	});
});

describe('The option Since', () => {
	it.each([
		'={{ $now.minus({ days: 1 }) }}',
		'={{ $now.minus({ days: 1 }).toISO() }}',
		'={{ new Date(Date.now() - 86400000) }}',
		'={{ Date.now() - 86400000 }}',
		'={{ Math.floor(Date.now() / 1000) - 86400 }}',
		"={{ $now.minus({ days: 1 }).toFormat('yyyy-MM-dd HH:mm:ss') }}",
		"={{ $now.minus({ days: 1 }).toFormat('yyyy-MM-dd') }}",
	])('accepts %s', async (since) => {
		for (const run of [systems.people, systems.learning]) {
			const { error, summary } = await run('plan', { options: { since } });
			expect(error).toBeUndefined();
			expect(summary.mode).toBe('incremental');
		}
	});

	it.each(['={{ null }}', '={{ undefined }}', '={{ "" }}', ''])(
		'runs in full when it is %j',
		async (since) => {
			expect((await systems.people('plan', { options: { since } })).summary.mode).toBe('full');
		},
	);

	it.each(['={{ [] }}', '={{ {} }}', '={{ true }}', '={{ 5 }}', '={{ new Date(NaN) }}'])(
		'is refused by its name when it is %s',
		async (since) => {
			expect((await systems.people('plan', { options: { since } })).error?.message).toMatch(
				/^Since: .* is not a date and time/,
			);
		},
	);
});
