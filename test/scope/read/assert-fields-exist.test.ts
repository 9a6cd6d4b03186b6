import { mapField } from '../../people/world.mts';
import { addCustomField, addEmployee } from '../../../tools/simulator/bamboohr/index.mts';
import { addProfileField } from '../../../tools/simulator/ispring/people.mts';
import { userByLogin } from '../../support/systems.mts';
import { BUG, startTwoSystems, withBug, type TwoSystems } from '../../people/two-systems.mts';

const FIELDS = '/api/v1/meta/fields';

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
	addEmployee(systems.bamboo, { id: '1', custom: { customShirt: 'L' } });
	addCustomField(systems.bamboo, { alias: 'customShirt', label: 'Shirt size' });
	for (const name of ['one', 'two', 'three']) addProfileField(systems.ispring, { name });
});
afterEach(async () => await systems.close());

const mapped = (...fields: string[]) => ({
	fieldMapping: fields.map((bambooHrField, index) =>
		mapField(bambooHrField, ['one', 'two', 'three'][index] ?? ''),
	),
});
const MAY_NOT_SEE = expect.stringContaining('cannot see the field customShirt');

describe('A BambooHR field in Field Mapping', () => {
	it('A misspelled field is refused, with the entry and similar names.', async () => {
		await expect(systems.sync(mapped('location', 'customShrit'))).rejects.toMatchObject({
			message:
				'Field Mapping > 2: BambooHR has no field called "customShrit". Did you mean "customShirt" (Shirt size)?',
			hint: expect.stringContaining('Choose the field from the list'),
		});
		expect(systems.changes()).toEqual([]);
	});

	it.each(['Shirt size', 'customshirt', 'constructor', '4999'])(
		'An unknown field is refused: %s.',
		async (field) => {
			await expect(systems.sync(mapped(field))).rejects.toThrow(
				`Field Mapping > 1: BambooHR has no field called "${field}".`,
			);
		},
	);

	it('Every wrong entry is named, and no other.', async () => {
		await expect(systems.sync(mapped('cutsomShirt', 'customShirt', 'zeppelin'))).rejects.toThrow(
			/^Field Mapping > 1, Field Mapping > 3: .*"cutsomShirt".*\? .*"zeppelin"\.$/,
		);
	});

	it.each(['listRefused', 'datasetRefused', 'reportRefused'] as const)(
		'An unknown field is refused whichever way employees are read (%s).',
		async (closed) => {
			systems.bamboo.quirks[closed] = 403;
			await expect(systems.sync(mapped('customShrit'))).rejects.toThrow('"customShrit"');
		},
	);

	it('A field that the API key cannot see is a warning.', async () => {
		systems.bamboo.quirks.hiddenFields = ['customShirt'];
		expect((await systems.sync(mapped('customShirt'))).summary.warnings).toEqual([MAY_NOT_SEE]);
	});

	it('A field counts as hidden when the list of fields is not accessible.', async () => {
		systems.bamboo.quirks.hiddenFields = ['customShirt'];
		systems.fail(FIELDS, { kind: 'status', status: 403 });
		expect((await systems.sync(mapped('customShirt'))).summary.warnings).toEqual([MAY_NOT_SEE]);
	});

	it('The list of fields is not read while the list of employees has the field.', async () => {
		await systems.sync(mapped('city', 'location'));
		expect(systems.requests(FIELDS)).toEqual([]);
	});

	it('The list of fields is read for an alias, which the dataset knows by its number.', async () => {
		await systems.sync(mapped('customShirt', 'city', 'location'));
		expect(systems.requests(FIELDS)).toHaveLength(1);
	});

	it('A field that cannot be read in any way is left alone, and the run goes on.', async () => {
		Object.assign(systems.bamboo.quirks, { datasetRefused: 403, reportRefused: 403 });
		const { summary } = await systems.sync(mapped('customShirt'));
		expect(summary).toMatchObject({ status: 'success', counts: { create: 1 }, warnings: [MAY_NOT_SEE] });
	});

	it('A programming error stops the run.', async () => {
		const { bambooHr } = systems.clients;
		systems.clients.bambooHr = withBug(bambooHr, ({ path }) => path === FIELDS);
		await expect(systems.sync(mapped('nope'))).rejects.toBe(BUG);
	});

	it('A field with several values is written as one text, once.', async () => {
		const { bambooHr } = systems.clients;
		systems.clients.bambooHr = {
			...bambooHr,
			request: async (request) => {
				const text = JSON.stringify(await bambooHr.request(request));
				return JSON.parse(text.replaceAll(':"L"', ':["L"," XL ",""]'));
			},
		};
		await systems.sync(mapped('customShirt'));
		expect(userByLogin(systems.ispring, 'sam.sample1@example.com')?.fields.one).toBe('L, XL');
		systems.clearLogs();
		await systems.sync(mapped('customShirt'));
		expect(systems.changes()).toEqual([]);
	});
});

describe('A BambooHR field in Employee Filter', () => {
	const filtered = (field: string) => ({
		employeeFilter: [{ field, operator: 'isNotOneOf' as const, values: ['M'] }],
	});

	it('A misspelled field is refused, with the rule and similar names.', async () => {
		await expect(systems.sync(filtered('customShrit'))).rejects.toThrow(
			'Employee Filter > 1: BambooHR has no field called "customShrit". Did you mean "customShirt" (Shirt size)?',
		);
		expect(systems.changes()).toEqual([]);
	});

	it('A field that the API key cannot see stops the run, because an unseen value would look empty.', async () => {
		systems.bamboo.quirks.hiddenFields = ['customShirt'];
		await expect(systems.sync(filtered('customShirt'))).rejects.toThrow(
			'The BambooHR API key cannot see customShirt for every employee, and who is in scope depends on it (Employee Filter > 1).',
		);
		expect(systems.changes()).toEqual([]);
	});

	it('A custom field decides who gets an account.', async () => {
		addEmployee(systems.bamboo, { id: '2', custom: { customShirt: 'M' } });
		const { items } = await systems.sync(filtered('customShirt'));
		expect(items.map(({ employeeId, action }) => [employeeId, action])).toEqual([['1', 'create']]);
	});
});
