import type { INodeParameters } from 'n8n-workflow';
import { addCustomField, addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/index.mts';
import { addProfileField } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

const HR = '+43 1 555 0100';
const OWN = '+43 660 555 0199';

let systems: Systems;
beforeEach(async () => {
	systems = await startSystems();
	addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	addProfileField(systems.ispring, { name: 'badge', label: 'Badge' });
	addCustomField(systems.bamboo, { alias: 'customBadge', label: 'Badge' });
	addEmployee(systems.bamboo, { id: '1', workEmail: 'p1@example.com', mobilePhone: '', workPhone: HR });
	addEmployee(systems.bamboo, { id: '2', workEmail: 'p2@example.com', mobilePhone: '', workPhone: '' });
});
afterEach(async () => await systems.close());

const fieldsOf = (id: number) => userByLogin(systems.ispring, `p${id}@example.com`)?.fields ?? {};
const phones = () => [1, 2].map((id) => fieldsOf(id).phone ?? '');

async function sync(mapping: INodeParameters[], more: INodeParameters = {}): Promise<void> {
	systems.clearLogs();
	const { error } = await systems.people('sync', {
		options: { employeeIdField: 'bamboohr_id', fieldMapping: { mapping }, ...more },
	});
	if (error) throw new Error(error.message);
}

async function expectSettled(mapping: INodeParameters[], more: INodeParameters = {}): Promise<void> {
	await sync(mapping, more);
	expect(systems.changes()).toBe(0);
}

const phone = (when: string): INodeParameters => ({
	bambooHrField: 'mobilePhone',
	iSpringField: 'phone',
	when,
	fallbackField: 'workPhone',
});

describe('A phone number that learners edit', () => {
	it.each(['onCreate', 'whenEmpty'])('is set at the start, and stays as they edit it (%s)', async (when) => {
		await sync([phone(when)]);
		expect(phones()).toEqual([HR, '']);
		await expectSettled([phone(when)]);
		fieldsOf(1).phone = OWN;
		fieldsOf(2).phone = OWN;
		// Neither what is in BambooHR today nor a change there replaces it.
		await expectSettled([phone(when)]);
		for (const id of ['1', '2']) changeEmployee(systems.bamboo, id, { mobilePhone: '+43 1 555 0111' });
		await expectSettled([phone(when)]);
		expect(phones()).toEqual([OWN, OWN]);
	});

	it('is filled in once BambooHR has one and the learner has none, when the entry says so', async () => {
		await sync([phone('whenEmpty')]);
		changeEmployee(systems.bamboo, '2', { workPhone: HR });
		await sync([phone('whenEmpty')]);
		expect(phones()).toEqual([HR, HR]);
		await expectSettled([phone('whenEmpty')]);
	});

	it('is not filled in later for a user who exists, when the entry is only for new users', async () => {
		await sync([phone('onCreate')]);
		changeEmployee(systems.bamboo, '2', { workPhone: HR });
		await expectSettled([phone('onCreate')]);
		expect(phones()).toEqual([HR, '']);
	});

	it('is overwritten by an entry that always writes', async () => {
		await sync([phone('always')]);
		fieldsOf(1).phone = OWN;
		await sync([phone('always')]);
		expect(phones()).toEqual([HR, '']);
		await expectSettled([phone('always')]);
	});

	it('stays as it is for somebody who returns', async () => {
		await sync([phone('onCreate')]);
		fieldsOf(1).phone = OWN;
		changeEmployee(systems.bamboo, '1', { status: 'Inactive' });
		await sync([phone('onCreate')], { maxLeaversPercent: 100 });
		changeEmployee(systems.bamboo, '1', { status: 'Active' });
		await sync([phone('onCreate')]);
		expect(phones()).toEqual([OWN, '']);
	});
});

describe('Fallback Field', () => {
	const badge = { bambooHrField: 'customBadge', iSpringField: 'badge', fallbackField: 'employeeNumber' };

	it('replaces an empty value, also of a custom field, until there is one', async () => {
		changeEmployee(systems.bamboo, '1', { custom: { customBadge: 'B-1' } });
		await sync([badge]);
		const number = systems.bamboo.state.employees.get('2')?.employeeNumber;
		expect([fieldsOf(1).badge, fieldsOf(2).badge]).toEqual(['B-1', number]);
		await expectSettled([badge]);
		changeEmployee(systems.bamboo, '2', { custom: { customBadge: 'B-2' } });
		await sync([badge]);
		expect(fieldsOf(2).badge).toBe('B-2');
	});

	it('does not replace a value that the API key cannot see', async () => {
		systems.bamboo.quirks.hiddenFields = ['customBadge'];
		await sync([badge]);
		expect([fieldsOf(1).badge, fieldsOf(2).badge]).toEqual([undefined, undefined]);
	});

	it('stops the run when it does not exist', async () => {
		await expect(sync([{ ...badge, fallbackField: 'employeNumber' }])).rejects.toThrow(
			/^Field Mapping > 1: BambooHR has no field called "employeNumber"/,
		);
	});
});
