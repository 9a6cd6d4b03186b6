import { UnexpectedResponseError } from '../../../src/errors';
import {
	readCompanyList,
	readCompanyLists,
	readFieldLists,
	readFieldValues,
} from '../../../src/bamboohr/employees/read-lists';
import { addEmployee, startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import { scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

const read = async (json: unknown) =>
	await readCompanyList(scripted(() => ({ json })).transport, 'department');

describe('BambooHR: Read the company lists', () => {
	it('reads departments, divisions and locations in one request', async () => {
		const options = (name: string) => [{ name, archived: 'no' }];
		const script = scripted(() => ({
			json: ['location', 'division', 'department'].map((alias) => ({ alias, options: options(alias) })),
		}));
		expect(await readCompanyLists(script.transport)).toEqual({
			department: [{ name: 'department', isArchived: false }],
			division: [{ name: 'division', isArchived: false }],
			location: [{ name: 'location', isArchived: false }],
			jobTitle: [],
			employmentHistoryStatus: [],
		});
		expect(script.sent).toHaveLength(1);
	});
});

describe('BambooHR: Read one company list', () => {
	it('reads the departments or divisions, and marks archived ones', async () => {
		const bamboo = await startBambooHr();
		try {
			addEmployee(bamboo, { department: "People's Operations", division: 'North' });
			addEmployee(bamboo, { department: 'Archive' });
			const archive = bamboo.state.lists.department.find(({ name }) => name === 'Archive');
			if (archive) archive.archived = true;
			const transport = bambooTransport(bamboo);
			expect(await readCompanyList(transport, 'department')).toEqual([
				{ name: "People's Operations", isArchived: false },
				{ name: 'Archive', isArchived: true },
			]);
			expect(await readCompanyList(transport, 'division')).toEqual([{ name: 'North', isArchived: false }]);
			expect(bamboo.log).toHaveLength(2);
		} finally {
			await bamboo.close();
		}
	});

	it('finds a list without an alias by its name, and leaves out entries without a name', async () => {
		const options = [{ name: ' Sales ', archived: null }, { name: null }, { name: '' }];
		expect(await read([{ name: 'Department', alias: null, options }])).toEqual([
			{ name: 'Sales', isArchived: false },
		]);
	});

	it.each([[], [{ alias: 'location', options: [{ name: 'Porto' }] }], [{ alias: 'department' }]])(
		'returns no entries for %j',
		async (...lists) => {
			expect(await read(lists)).toEqual([]);
		},
	);

	it.each([null, {}, 'lists', ['department'], [{ alias: 'department', options: {} }]].map((json) => [json]))(
		'refuses %j',
		async (json) => {
			await expect(read(json)).rejects.toThrow(UnexpectedResponseError);
		},
	);
});

describe('BambooHR: Read the values of a field', () => {
	const LISTS = [
		{ fieldId: 17, alias: 'location', name: 'Location', options: [{ name: 'Vienna', archived: 'no' }] },
		{ fieldId: '4047', alias: null, name: 'Contract', options: [{ name: ' Fixed ', archived: 'yes' }] },
	];
	const FIELDS = [
		{ id: 4047, name: 'Contract', alias: 'customContract' },
		{ id: 4048, name: 'Badge', alias: 'customBadge', type: 'text' },
		{ id: 4049, name: 'Wants courses', alias: 'customOptIn', type: 'checkbox' },
		{ id: 387, name: 'Status', alias: 'status', type: 'status' },
	];
	const values = async (field: string) => {
		const script = scripted(({ path }) => ({ json: path.includes('/lists') ? LISTS : FIELDS }));
		return { entries: await readFieldValues(script.transport, field), requests: script.sent.length };
	};

	it.each([
		['a standard field by its alias', 'location', 'Vienna', false, 1],
		['a field by its number', '4047', 'Fixed', true, 1],
		['a custom field by its alias, which only the list of fields knows', 'customContract', 'Fixed', true, 2],
	])('finds the list of %s', async (_, field, name, isArchived, requests) => {
		expect(await values(field)).toEqual({ entries: [{ name, isArchived }], requests });
	});

	it.each([
		['customOptIn', ['yes', 'no']],
		['4049', ['yes', 'no']],
		['status', ['Active', 'Inactive']],
	])('knows the values of a field that needs no list (%s)', async (field, names) => {
		expect((await values(field)).entries.map(({ name }) => name)).toEqual(names);
	});

	it.each(['customBadge', 'nothing', '9999'])(
		'has no values for a field without a list (%s)',
		async (field) => {
			expect((await values(field)).entries).toEqual([]);
		},
	);

	it('reads the lists of several fields at once, and which allow several values', async () => {
		const all = [
			...LISTS,
			{ fieldId: '5', alias: null, name: 'Division', multiple: 'no', options: [{ name: 'North' }] },
		];
		const script = scripted(({ path }) => ({
			json: path.includes('/lists')
				? all.map((list) => (list.name === 'Contract' ? { ...list, multiple: 'yes' } : list))
				: FIELDS,
		}));
		const lists = await readFieldLists(script.transport, ['division', 'customContract', 'customBadge', '17']);
		expect(
			[...lists].map(([field, { entries, isMultiple }]) => [field, entries[0]?.name, isMultiple]),
		).toEqual([
			['division', 'North', false],
			['customContract', 'Fixed', true],
			['17', 'Vienna', false],
		]);
		expect(script.sent).toHaveLength(2);
	});
});
