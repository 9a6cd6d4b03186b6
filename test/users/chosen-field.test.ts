import { mapField } from '../people/world.mts';
import type { SimProfileField } from '../../tools/simulator/ispring/state.mts';
import { addEmployee } from '../../tools/simulator/bamboohr/index.mts';
import { addProfileField } from '../../tools/simulator/ispring/index.mts';
import { STANDARD_FIELDS } from '../../src/users/standard-fields';
import { startTwoSystems, type TwoSystems } from '../people/two-systems.mts';
import { startISpringService, type ISpringService } from '../support/service-nodes.mts';
import { userByLogin } from '../support/systems.mts';

/** The values of the standard fields. The other field of the same type gets the value that is mapped to it. */
const STANDARD = {
	login: 'sam.sample1@example.com',
	email: 'sam.sample1@example.com',
	first_name: 'Sam',
	last_name: 'Sample1',
	job_title: 'Clerk',
	phone: '555 1000',
};
const CHOSEN = '555 2000';

const SHAPES: Array<[string, Pick<SimProfileField, 'name' | 'label'>]> = [
	['its own label', { name: 'second', label: 'Second one' }],
	['the name of a standard field as its label', { name: 'second', label: 'phone' }],
	['a name that resembles the standard one', { name: 'home_phone', label: 'Phone' }],
	['a random name', { name: 'UB9mT', label: 'Email' }],
];
const TYPES = [...STANDARD_FIELDS, 'string'];
const TABLE = TYPES.flatMap((type) => SHAPES.map(([what, shape]) => ({ type, what, shape })));

describe('A profile field that Field Mapping selects', () => {
	let systems: TwoSystems;
	beforeEach(async () => {
		systems = await startTwoSystems();
	});
	afterEach(async () => await systems.close());

	const fieldsOf = () => userByLogin(systems.ispring, STANDARD.login)?.fields;

	it.each(TABLE)(
		'of type $type with $what is written once, and no other field is',
		async ({ type, shape }) => {
			const field = addProfileField(systems.ispring, { ...shape, type });
			addEmployee(systems.bamboo, { id: '1', workPhone: STANDARD.phone, homePhone: CHOSEN });
			for (const named of [field.name, field.userFieldInfoId, field.name.toUpperCase()]) {
				const mapping = [mapField('homePhone', named)];
				systems.clearLogs();
				const { items } = await systems.sync({ fieldMapping: mapping });
				expect(items.map(({ outcome }) => outcome)).toEqual(named === field.name ? ['done'] : []);
				expect(systems.changes().length > 0).toBe(named === field.name);
			}
			expect(fieldsOf()).toEqual({ ...STANDARD, bamboohr_id: '1', [field.name]: CHOSEN });
		},
	);

	it.each(['phone', 'email', 'job_title'])('can be the standard field %s', async (name) => {
		addProfileField(systems.ispring, { name: 'second', label: name, type: name });
		addEmployee(systems.bamboo, { id: '1', workPhone: STANDARD.phone, homePhone: 'other@example.com' });
		const fieldMapping = [mapField('homePhone', name)];
		await systems.sync({ fieldMapping });
		expect(fieldsOf()).toEqual({ ...STANDARD, bamboohr_id: '1', [name]: 'other@example.com' });
	});

	it('is required under its own name, not that of the standard field of its type', async () => {
		addProfileField(systems.ispring, { name: 'second', label: 'Private', type: 'phone', isRequired: true });
		addEmployee(systems.bamboo, { id: '1', workPhone: STANDARD.phone });
		const { items } = await systems.sync();
		expect(items).toMatchObject([{ outcome: 'failed', error: expect.stringContaining('"Private"') }]);
	});

	it('can be a standard field with another name, if no field has the standard name', async () => {
		const phone = systems.ispring.state.profileFields.find(({ name }) => name === 'phone');
		Object.assign(phone ?? {}, { name: 'tel', label: 'Telephone' });
		addEmployee(systems.bamboo, { id: '1', workPhone: STANDARD.phone });
		await systems.sync();
		const { phone: value, ...others } = STANDARD;
		expect(fieldsOf()).toEqual({ ...others, bamboohr_id: '1', tel: value });
		systems.clearLogs();
		await systems.sync();
		expect(systems.changes()).toEqual([]);
	});

	it.each(['Login', 'LOGIN', 'USER_DEFINED_FIELD1'])('cannot be the login: %s', async (named) => {
		const fieldMapping = [mapField('homePhone', named)];
		addEmployee(systems.bamboo, { id: '1' });
		await expect(systems.sync({ fieldMapping })).rejects.toThrow(
			'Field Mapping: the login cannot be mapped.',
		);
	});

	it.each([['Cost center'], ['USER_DEFINED_FIELD8'], ['COST']])(
		'cannot get two values, one as cost and one as %s',
		async (named) => {
			addProfileField(systems.ispring, { name: 'cost', label: 'Cost center' });
			addEmployee(systems.bamboo, { id: '1' });
			const fieldMapping = [mapField('homePhone', 'cost'), mapField('location', named)];
			await expect(systems.sync({ fieldMapping })).rejects.toThrow(/^Field Mapping: .*profile field/);
		},
	);
});

describe('A profile field that the service node selects', () => {
	let service: ISpringService;
	beforeEach(async () => {
		service = await startISpringService();
	});
	afterEach(async () => await service.close());

	it.each(TABLE)(
		'of type $type with $what is written once, and no other field is',
		async ({ type, shape }) => {
			const field = addProfileField(service.ispring, { ...shape, type });
			const { login, email, ...others } = STANDARD;
			const value = { ...others, [field.name]: CHOSEN };
			const fields = { mappingMode: 'defineBelow', value, matchingColumns: [], schema: [] };
			const parameters = { matchBy: 'login', matchValue: login, email, fields };
			await service.run('user', 'upsert', { parameters });
			expect(userByLogin(service.ispring, login)?.fields).toEqual({ ...STANDARD, [field.name]: CHOSEN });
			service.ispring.log.length = 0;
			await service.run('user', 'upsert', { parameters });
			expect(service.ispring.log.filter(({ changed }) => changed)).toEqual([]);
		},
	);
});
