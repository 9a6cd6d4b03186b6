import { pickBy } from 'lodash';
import type { IDataObject } from 'n8n-workflow';
import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addProfileField } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, type Systems } from '../../support/systems.mts';

describe('The operation Revert of people', () => {
	let systems: Systems;
	beforeEach(async () => {
		systems = await startSystems();
		addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
		for (const [id, name] of [
			['1', 'Ann'],
			['2', 'Ben'],
			['3', 'Cem'],
		] as const) {
			addEmployee(systems.bamboo, {
				id, firstName: name, lastName: 'Exemplar', workEmail: `${name.toLowerCase()}@example.com`,
				department: 'Sales', division: 'North', jobTitle: 'Clerk',
			}); // prettier-ignore
		}
	});
	afterEach(async () => {
		await systems.close();
	});

	const sync = async (parameters = {}) => {
		const { changes, units, summary } = await systems.people('sync', { parameters });
		return { items: [...changes, ...units], changes, units, memory: summary.memory ?? '' };
	};
	const revert = async (input: IDataObject[], parameters: IDataObject = {}, options: IDataObject = {}) =>
		await systems.people('revert', { input, parameters: parameters as never, options: options as never });
	const apply = async (input: IDataObject[], options: IDataObject = {}) =>
		await systems.people('apply', { input, options: options as never });
	const snapshot = () =>
		structuredClone([...systems.ispring.state.users.values()])
			.filter(({ isOwner }) => !isOwner)
			.map((user) => ({ ...user, fields: pickBy(user.fields, (value) => value !== '') }));

	it('makes whoever was created inactive, and leaves what was created for them', async () => {
		const { items } = await sync();
		const { changes, units, summary, error } = await revert(items);
		expect(error).toBeUndefined();
		console.log(JSON.stringify(items[0]), JSON.stringify(changes[0]), JSON.stringify(units), summary);
		expect(changes.map(({ action, outcome }) => [action, outcome])).toEqual(
			Array(3).fill(['deactivate', 'planned']),
		);
		const applied = await apply([...changes, ...units]);
		expect(applied.error).toBeUndefined();
		console.log(JSON.stringify(applied.changes[0]), applied.summary);
		expect(snapshot().map(({ status }) => status)).toEqual([3, 3, 3]);
	});

	it('gives back former values', async () => {
		await sync();
		const before = snapshot();
		changeEmployee(systems.bamboo, '1', { jobTitle: 'Lead', department: 'Legal', division: 'South', supervisorEId: '2' });
		changeEmployee(systems.bamboo, '2', { status: 'Inactive' });
		changeEmployee(systems.bamboo, '3', { workEmail: 'cem@new.example.com', mobilePhone: '+1 555 0100 200' });
		const { items } = await sync();
		console.log(items.map((i) => [i.action, i.undo]));
		const { changes, units, error } = await revert(items, { planOnly: false });
		expect(error).toBeUndefined();
		console.log(changes.concat(units).map(({ action, outcome, reason, error, changed }) => ({ action, outcome, reason, error, changed })));
		expect(snapshot()).toEqual(before);
		systems.clearLogs();
		const again = await revert(items, { planOnly: false });
		expect(systems.changes()).toBe(0);
		expect(again.changes.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped', 'skipped']);
	});
});
