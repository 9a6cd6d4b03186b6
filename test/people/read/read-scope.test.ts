import { addCustomField, addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { IncompleteListError } from '../../../src/errors';
import { readEmployeesForScope } from '../../../src/people/read/read-scope';
import { BUG, startTwoSystems, withBug, type TwoSystems } from '../two-systems.mts';

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
	addEmployee(systems.bamboo, { id: '1' });
	addEmployee(systems.bamboo, { id: '2' });
});
afterEach(async () => await systems.close());

const read = async (only: string[] = [], extra: string[] = []) => {
	const { employees, isPartial } = await readEmployeesForScope(systems.clients.bambooHr, only, extra);
	return {
		isPartial,
		ids: employees.employees.map(({ id }) => id),
		bad: employees.unreadable.map(({ id, why }) => [id, why]),
		employees,
	};
};
const breakOff = () => {
	systems.bamboo.quirks.totalIsWrong = 3;
};

describe('The employees of a run about some', () => {
	it('A run about some employees reads all, since only the whole list shows who shares an address.', async () => {
		expect(await read(['2'])).toMatchObject({ ids: ['1', '2'], bad: [], isPartial: false });
		expect(systems.requests('/api/v1/employees/2')).toEqual([]);
	});

	it('A run about some employees reads their own records when the list breaks off.', async () => {
		breakOff();
		addCustomField(systems.bamboo, { alias: 'customBadge' });
		const second = systems.bamboo.state.employees.get('2');
		if (second) second.custom.customBadge = 'B2';
		const { employees, ...rest } = await read(['2'], ['customBadge']);
		expect(rest).toEqual({ ids: ['2'], bad: [], isPartial: true });
		expect(employees).toMatchObject({ hiddenFields: [], source: 'employee list' });
		expect(employees.employees[0]).toMatchObject({ status: 'active', extra: { customBadge: 'B2' } });
	});

	it('An employee whom BambooHR does not have has no record.', async () => {
		breakOff();
		expect(await read(['77', '1'])).toMatchObject({ ids: ['1'], bad: [] });
	});

	it('An employee is unreadable when BambooHR does not answer, or hides the status.', async () => {
		breakOff();
		systems.fail('/api/v1/employees/1', { kind: 'status', status: 403 });
		expect((await read(['1', '2'])).bad).toEqual([['1', expect.stringContaining('403')]]);
		systems.clearLogs();
		systems.bamboo.quirks.hiddenFields = ['status'];
		expect(await read(['1'])).toMatchObject({ ids: [], bad: [['1', 'the API key cannot see its status']] });
	});
});

describe('Errors that stop a run', () => {
	it('A full run stops when the list breaks off.', async () => {
		breakOff();
		await expect(read()).rejects.toThrow(IncompleteListError);
	});

	it('Every run stops when the list fails for another reason.', async () => {
		const { bambooHr } = systems.clients;
		systems.clients.bambooHr = withBug(bambooHr, ({ path }) => path.endsWith('/employees'));
		await expect(read(['1'])).rejects.toBe(BUG);
	});

	it('A programming error stops the run.', async () => {
		breakOff();
		const { bambooHr } = systems.clients;
		systems.clients.bambooHr = withBug(bambooHr, ({ path }) => path.endsWith('/employees/1'));
		await expect(read(['1'])).rejects.toBe(BUG);
	});
});
