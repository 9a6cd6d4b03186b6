import { addEmployee, changeEmployee, removeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addProfileField } from '../../../tools/simulator/ispring/people.mts';
import { CredentialStore } from '../../support/credential-store.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

const options = { employeeIdField: 'bamboohr_id' };

describe('A people sync', () => {
	let systems: Systems;
	beforeEach(async () => {
		systems = await startSystems();
		addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	});
	afterEach(async () => {
		await systems.close();
	});

	function people(count: number): void {
		for (let id = 1; id <= count; id++) {
			addEmployee(systems.bamboo, {
				id: String(id),
				workEmail: `p${id}@example.com`,
				department: `D${id % 20}`,
				division: `V${id % 5}`,
				supervisorEId: id > 1 ? String(Math.floor(id / 8) || 1) : '',
			});
		}
	}

	it('sends at most ten requests for 1,000 employees when nothing has changed', async () => {
		people(1000);
		await systems.people('sync', { options });
		systems.clearLogs();
		const { summary } = await systems.people('sync', { options });
		expect(summary).toMatchObject({
			status: 'success',
			counts: { none: 1000, employees: 1000 },
			requests: { writes: 0 },
		});
		expect(systems.bamboo.log.length + systems.ispring.log.length).toBeLessThanOrEqual(10);
	}, 30_000);

	it('sends one request with the option Since when nothing has changed', async () => {
		people(20);
		const first = await systems.people('sync', { options });
		systems.bamboo.state.employees.forEach(
			(employee) => (employee.lastChanged = '2020-01-01T00:00:00+00:00'),
		);
		systems.clearLogs();
		const since = String(first.summary.nextSince);
		const { summary } = await systems.people('sync', { options: { ...options, since } });
		expect(summary).toMatchObject({
			status: 'success',
			mode: 'incremental',
			requests: { bambooHr: 1, iSpring: 0 },
		});
		expect(systems.bamboo.log.length + systems.ispring.log.length).toBe(1);
	});

	it('handles only employees who changed, left or were deleted with the option Since', async () => {
		people(20);
		await systems.people('sync', { options });
		const since = new Date().toISOString();
		systems.bamboo.state.employees.forEach(
			(employee) => (employee.lastChanged = '2020-01-01T00:00:00+00:00'),
		);
		const untouched = userByLogin(systems.ispring, 'p9@example.com');
		if (untouched) untouched.fields.job_title = 'Changed by hand';
		changeEmployee(systems.bamboo, '1', { jobTitle: 'Chief' });
		changeEmployee(systems.bamboo, '2', { status: 'Inactive' });
		removeEmployee(systems.bamboo, '3');
		const { changes, summary } = await systems.people('sync', {
			options: { ...options, since, orphanAction: 'deactivate' },
		});
		expect(changes.map(({ employeeId, action, outcome }) => [employeeId, action, outcome]).sort()).toEqual([
			['1', 'update', 'done'],
			['2', 'deactivate', 'done'],
			['3', 'deactivate', 'done'],
		]);
		expect(summary).toMatchObject({ mode: 'incremental', status: 'success' });
		expect(untouched?.fields.job_title).toBe('Changed by hand');
	});

	it('counts exactly the requests that wrote something', async () => {
		people(10);
		const { summary } = await systems.people('sync', { options });
		expect(summary.requests).toMatchObject({
			writes: systems.changes(),
			bambooHr: systems.bamboo.log.length,
			// The token is n8n's own request.
			iSpring: systems.ispring.log.length - 1,
		});
	});

	it('waits as long as Retry-After says, in seconds or as a date, and then succeeds', async () => {
		people(6);
		const inOneSecond = new Date(Date.now() + 1000).toUTCString();
		systems.bamboo.faults.push({
			when: ({ path }) => path.endsWith('/employees'),
			effect: { kind: 'status', status: 503, headers: { 'retry-after': inOneSecond } },
		});
		systems.ispring.faults.push({
			when: ({ method, path }) => method === 'POST' && path === '/user',
			times: 3,
			effect: { kind: 'status', status: 429, headers: { 'retry-after': '0.5' } },
		});
		const { summary } = await systems.people('sync', { options });
		expect(summary).toMatchObject({ status: 'success', requests: { retries: 4 } });
		expect(systems.ispring.state.users.size).toBe(7);
	});

	it('reads each credential as often for many employees as for one', async () => {
		const reads = jest.spyOn(CredentialStore.prototype, 'getDecrypted');
		const readsOf = async (count: number) => {
			people(count);
			reads.mockClear();
			const { summary } = await systems.people('sync', { options });
			expect(summary.status).toBe('success');
			return reads.mock.calls.length;
		};
		const forOne = await readsOf(1);
		expect(await readsOf(30)).toBe(forOne);
		reads.mockRestore();
	});

	it('continues when the token expires during the run, and stores the new one', async () => {
		people(12);
		systems.ispring.faults.push({
			when: ({ n }) => {
				if (n === 9 || n === 15) systems.ispring.expireTokens();
				return false;
			},
			effect: { kind: 'hang' },
		});
		const { summary, run } = await systems.people('sync', { options });
		expect(summary).toMatchObject({ status: 'success', counts: { create: 12, done: 12 } });
		expect(systems.ispring.state.users.size).toBe(13);
		expect(run.credentials.iSpringLearnApi?.accessToken).toMatch(/\w/);
	});

	it('continues when every new token invalidates the earlier ones', async () => {
		people(12);
		systems.ispring.quirks.newTokenKillsOld = true;
		systems.ispring.faults.push({
			when: ({ n }) => {
				if (n === 9) systems.ispring.expireTokens();
				return false;
			},
			effect: { kind: 'hang' },
		});
		const { summary } = await systems.people('sync', { options });
		expect(summary).toMatchObject({ status: 'success', counts: { create: 12, done: 12 } });
	});
});
