import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { confirmGone } from '../../../src/people/apply/confirm-gone';
import { BUG, startTwoSystems, withBug, type TwoSystems } from '../two-systems.mts';
import { decision } from '../world.mts';

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
	addEmployee(systems.bamboo, { id: '1' });
});
afterEach(async () => await systems.close());

const orphan = (employeeId: string | null) =>
	decision({ situation: 'orphaned', action: 'deactivate', employeeId });
const ask = async (one: ReturnType<typeof decision>) => {
	await confirmGone(systems.clients.bambooHr, [one]);
	return [one.outcome, one.reason];
};

describe('Confirming that an employee is gone', () => {
	it('An orphan is deactivated when BambooHR has no such employee.', async () => {
		expect(await ask(orphan('77'))).toEqual(['planned', 'Because.']);
		expect(systems.bamboo.log).toMatchObject([
			{ method: 'GET', path: '/api/v1/employees/77', query: { fields: 'status' } },
		]);
	});

	it('An orphan is left alone when BambooHR still has the employee.', async () => {
		expect(await ask(orphan('1'))).toEqual([
			'skipped',
			'Skipped: BambooHR still has employee 1, although they are missing from its list.',
		]);
	});

	it('An orphan is left alone when BambooHR does not confirm that the employee is gone.', async () => {
		systems.fail('/api/v1/employees/77', { kind: 'status', status: 403 });
		expect(await ask(orphan('77'))).toEqual([
			'skipped',
			'Skipped: BambooHR could not confirm that employee 77 no longer exists.',
		]);
		systems.clearLogs();
		systems.fail('/api/v1/employees/77', { kind: 'body', body: '<html>', contentType: 'text/html' });
		expect((await ask(orphan('77')))[0]).toBe('skipped');
	});

	it('BambooHR is asked safely, whatever text the stored ID is.', async () => {
		await ask(orphan('../x?y'));
		expect(systems.bamboo.log.map(({ path }) => path)).toEqual(['/api/v1/employees/..%2Fx%3Fy']);
	});
});

it('Nobody but orphans to be deactivated is asked about.', async () => {
	await confirmGone(systems.clients.bambooHr, [
		decision({ situation: 'orphaned', action: 'none' }),
		decision({ situation: 'linked', action: 'deactivate' }),
	]);
	expect(systems.bamboo.log).toEqual([]);
});

it('A programming error is not taken for an answer.', async () => {
	const bambooHr = withBug(systems.clients.bambooHr, () => true);
	await expect(confirmGone(bambooHr, [orphan('77')])).rejects.toBe(BUG);
});

it('A run deactivates confirmed orphans and leaves the others alone.', async () => {
	const [there, gone] = [systems.account('55'), systems.account('77')];
	systems.fail('/api/v1/employees/55', {
		kind: 'body',
		body: '{"id":"55","status":"Active"}',
		contentType: 'application/json',
	});
	await systems.sync({ orphanAction: 'deactivate' });
	expect([there.status, gone.status]).toEqual([1, 3]);
});
