import { addEmployee, changeEmployee, renameListOption } from '../../tools/simulator/bamboohr/people.mts';
import type { SimEmployee } from '../../tools/simulator/bamboohr/state.mts';
import { startTwoSystems, type TwoSystems } from './two-systems.mts';

const LISTS = '/api/v1/meta/lists';

let systems: TwoSystems;
let memory: string | undefined;
beforeEach(async () => {
	memory = undefined;
	systems = await startTwoSystems();
	for (const division of ['North', 'North', 'North', 'South', 'South', 'West']) addSomebody(division);
	await sync();
});
afterEach(async () => await systems.close());

function addSomebody(division: string): string {
	const id = String(systems.bamboo.state.employees.size + 1);
	addEmployee(systems.bamboo, { id, jobTitle: 'Clerk', department: 'Operations', division });
	return id;
}

async function sync() {
	systems.clearLogs();
	const { items, summary } = await systems.sync({ syncSupervisors: false, maxLeavers: 9 }, { memory });
	({ memory } = summary);
	expect(summary.status).toBe('success');
	return items.flatMap((item) => (item.kind === 'group' ? `${item.action} ${item.name}` : []));
}

/** What a second run writes. */
async function again(): Promise<string[]> {
	await sync();
	return systems.changes();
}

const groups = () =>
	new Map([...systems.ispring.state.groups.values()].map((one) => [one.name, one.groupId]));
const groupsOf = (id: string) =>
	[...systems.ispring.state.users.values()]
		.find(({ fields }) => fields.bamboohr_id === id)
		?.groups.map((group) => systems.ispring.state.groups.get(group)?.name);
const move = (id: string, patch: Partial<SimEmployee>) => changeEmployee(systems.bamboo, id, patch);
const optionOf = (name: string) => systems.bamboo.state.lists.division.find((one) => one.name === name);
const rename = (from: string, to: string) =>
	renameListOption(systems.bamboo, 'division', optionOf(from)?.id ?? '', to);

/** Answers for the company's lists something else. */
function answerLists(change: (lists: unknown) => unknown): void {
	const { bambooHr } = systems.clients;
	systems.clients.bambooHr = {
		...bambooHr,
		request: async (request) => {
			const answer = await bambooHr.request(request);
			return request.path === LISTS ? change(structuredClone(answer)) : answer;
		},
	};
}

const eachOption = (change: (option: Record<string, unknown>, index: number) => object) => (lists: unknown) =>
	(lists as Array<{ options: Array<Record<string, unknown>> }>).map((list) => ({
		...list,
		options: list.options.map(change),
	}));

describe("A value that is renamed in BambooHR's list", () => {
	it('is recognized although nobody had it, as soon as somebody has it.', async () => {
		const id = groups().get('South');
		for (const one of ['4', '5']) move(one, { division: 'North' });
		expect(await sync()).toEqual(['none South']);
		rename('South', 'Alps');
		expect(await sync()).toEqual(['none South']);
		const somebody = addSomebody('Alps');
		expect(await sync()).toEqual(['rename Alps']);
		expect([groups().get('Alps'), groups().size, groupsOf(somebody)]).toEqual([id, 3, ['Alps']]);
		expect(await again()).toEqual([]);
		for (const one of [somebody]) move(one, { status: 'Inactive' });
		await sync();
		rename('Alps', 'South');
		addSomebody('South');
		expect(await sync()).toEqual(['rename South']);
		expect(groups().get('South')).toBe(id);
	});

	it('is recognized when only those have it who have left, and most of them left with another one.', async () => {
		const id = groups().get('North');
		move('1', { division: 'South' });
		for (const one of ['1', '2', '3']) move(one, { status: 'Inactive' });
		await sync();
		rename('North', 'Nordics');
		addSomebody('Nordics');
		expect(await sync()).toEqual(['rename Nordics']);
		expect(groups().get('Nordics')).toBe(id);
		expect(await again()).toEqual([]);
	});

	it('takes over a name that another one gives up, in one run.', async () => {
		const [north, south] = [groups().get('North'), groups().get('South')];
		rename('South', 'Alps');
		rename('North', 'South');
		expect(await sync()).toEqual(['rename Alps', 'rename South']);
		expect(systems.changes()).toEqual([`POST /group/${south}`, `POST /group/${north}`]);
		expect([groups().get('South'), groups().get('Alps')]).toEqual([north, south]);
		expect(await again()).toEqual([]);
	});

	it('takes over a name also in a run about one of those who have it.', async () => {
		const [north, south] = [groups().get('North'), groups().get('South')];
		rename('South', 'Alps');
		rename('North', 'South');
		await systems.sync({ syncSupervisors: false }, { memory, only: ['1'] });
		expect([groups().get('South'), groups().get('Alps'), groups().size]).toEqual([north, south, 3]);
	});

	it('takes over a name after a run about somebody whom that does not concern.', async () => {
		const [north, south] = [groups().get('North'), groups().get('South')];
		rename('South', 'Alps');
		rename('North', 'South');
		move('6', { status: 'Inactive' });
		const { summary } = await systems.sync({ syncSupervisors: false }, { memory, only: ['6'] });
		({ memory } = summary);
		await sync();
		expect([groups().get('South'), groups().get('Alps'), groups().size]).toEqual([north, south, 3]);
	});

	it('takes over a name item by item in an apply, and waits while the other still has it.', async () => {
		const [north, south] = [groups().get('North'), groups().get('South')];
		rename('South', 'Alps');
		rename('North', 'South');
		addSomebody('South');
		const settings = { syncSupervisors: false };
		const { items } = await systems.plan(settings, { memory });
		const apply = async (item: unknown) => {
			const applied = await systems.apply([item], settings, { memory });
			({ memory } = applied.summary);
			return applied.items.map(({ item: { outcome, error } }) => error ?? outcome);
		};
		expect(items.map(({ action }) => action)).toEqual(['rename', 'rename', 'create']);
		expect(await apply(items[1])).toEqual([
			expect.stringContaining('another group in iSpring Learn is still called'),
		]);
		for (const item of items) expect(await apply(item)).toEqual(['done']);
		expect([groups().get('South'), groups().get('Alps'), groups().size]).toEqual([north, south, 3]);
		expect([groupsOf('1'), groupsOf('4'), groupsOf('7')]).toEqual([['South'], ['Alps'], ['South']]);
		expect(await again()).toEqual([]);
	});

	it('leaves the groups their names when two have exchanged theirs, and people change groups.', async () => {
		const before = groups();
		rename('South', '?');
		rename('North', 'South');
		rename('?', 'North');
		expect(await sync()).toEqual([]);
		expect([groups(), groupsOf('1'), groupsOf('4')]).toEqual([before, ['South'], ['North']]);
		expect(await again()).toEqual([]);
		rename('North', 'Nordics');
		expect(await sync()).toEqual(['rename Nordics']);
		expect(groups().get('Nordics')).toBe(before.get('North'));
	});

	it('is no rename when it is merged into another one, and archived.', async () => {
		const [north, south] = [groups().get('North'), groups().get('South')];
		for (const one of ['4', '5']) move(one, { division: 'North' });
		for (const option of [optionOf('South')]) if (option) option.archived = true;
		expect(await sync()).toEqual(['none South']);
		rename('North', 'Nordics');
		expect(await sync()).toEqual(['rename Nordics', 'none South']);
		expect([groups().get('Nordics'), groups().get('South')]).toEqual([north, south]);
	});

	it('is found when either side has HTML entities or more blanks.', async () => {
		const id = groups().get('South');
		answerLists(
			eachOption((option) => ({ ...option, name: ` ${String(option.name).replace('&', '&amp;')} ` })),
		);
		move('4', { division: 'North' });
		move('5', { status: 'Inactive', division: 'West' });
		await sync();
		rename('South', 'R&D');
		addSomebody('R&D');
		expect(await sync()).toEqual(['rename R&D']);
		expect(groups().get('R&D')).toBe(id);
	});
});

describe('No group is renamed', () => {
	beforeEach(async () => {
		for (const one of ['4', '5']) move(one, { division: 'North' });
		await sync();
	});

	it('for a value that BambooHR creates later with an ID that it has used before.', async () => {
		const option = optionOf('South');
		systems.bamboo.state.lists.division = systems.bamboo.state.lists.division.filter((one) => one !== option);
		addSomebody('Alps');
		answerLists(
			eachOption((one) =>
				one.name === 'Alps' ? { ...one, id: option?.id, createdDate: '2026-02-01T00:00:00+00:00' } : one,
			),
		);
		expect(await sync()).toEqual(['create Alps', 'none South']);
		expect(await again()).toEqual([]);
	});

	it('when a list numbers its values anew, and so each seems to have the name of the next.', async () => {
		answerLists(eachOption((option, index) => ({ ...option, id: String(index + 1), createdDate: null })));
		memory = '';
		await sync();
		await sync();
		const { lists } = systems.bamboo.state;
		lists.division = lists.division.filter(({ name }) => name !== 'North');
		for (const one of ['1', '2', '3', '4', '5']) move(one, { division: 'South' });
		addSomebody('Alps');
		addSomebody('Coast');
		await sync();
		expect([...groups().keys()].sort()).toEqual(['Alps', 'Coast', 'North', 'South', 'West']);
		expect([groupsOf('1'), groupsOf('6')]).toEqual([['South'], ['West']]);
		expect(await again()).toEqual([]);
	});

	it('when two values of the list have the name.', async () => {
		rename('South', 'Alps');
		const option = optionOf('Alps');
		if (option) systems.bamboo.state.lists.division.push({ ...option, id: '777' });
		addSomebody('Alps');
		expect(await sync()).toEqual(['create Alps', 'none South']);
	});

	it('when a member has another new value.', async () => {
		rename('North', 'Nordics');
		for (const one of ['1', '2', '3', '4', '5']) move(one, { division: `Team ${one}` });
		addSomebody('Nordics');
		await sync();
		expect([...groups().keys()]).toContain('North');
		expect([...groups().keys()]).toContain('Nordics');
		expect(await again()).toEqual([]);
	});
});

describe("BambooHR's lists", () => {
	it('are read when values have come or gone, and otherwise not.', async () => {
		expect(systems.requests(LISTS)).toHaveLength(1);
		await sync();
		expect(systems.requests(LISTS)).toHaveLength(0);
		move('4', { division: 'North' });
		await sync();
		expect(systems.requests(LISTS)).toHaveLength(0);
		addSomebody('Alps');
		await sync();
		expect(systems.requests(LISTS)).toHaveLength(1);
		await sync();
		expect(systems.requests(LISTS)).toHaveLength(0);
	});

	it.each([403, 404])(
		'are not asked for again while the values are the same when they are closed (%s).',
		async (status) => {
			memory = '';
			for (const [run, requests] of [0, 1, 0].entries()) {
				systems.clearLogs();
				systems.fail(LISTS, { kind: 'status', status });
				const { summary } = await systems.sync({ syncSupervisors: false }, { memory });
				({ memory } = summary);
				expect([run, systems.requests(LISTS).length, systems.changes()]).toEqual([run, requests, []]);
			}
		},
	);

	it.each<[string, unknown]>([
		['empty', []],
		['an object', { lists: [] }],
		['a text', 'Not Found'],
		['null', null],
		['lists without options', [{ alias: 'division' }]],
		['options that are texts', [{ alias: 'division', options: ['North', 'South'] }]],
		['options with nothing', [{ alias: 'division', options: [{}, { id: 1 }, { name: 'North' }] }]],
	])('never stop a run, and then the members decide: %s.', async (_, answer) => {
		const id = groups().get('North');
		answerLists(() => answer);
		rename('North', 'Nordics');
		expect(await sync()).toEqual(['rename Nordics']);
		expect(groups().get('Nordics')).toBe(id);
		expect(await again()).toEqual([]);
		addSomebody('Alps');
		expect(await sync()).toEqual(['create Alps']);
		expect(await again()).toEqual([]);
	});
});

describe.each([true, false])(
	'Values that are renamed while people move (IDs in the list: %s)',
	(optionIds) => {
		beforeEach(() => {
			systems.bamboo.quirks.optionIds = optionIds;
			memory = undefined;
		});

		it('are both recognized when a member moved from one to the other.', async () => {
			await sync();
			const [north, south] = [groups().get('North'), groups().get('South')];
			rename('North', 'Nordics');
			rename('South', 'Alps');
			move('1', { division: 'Alps' });
			expect((await sync()).sort()).toEqual(['rename Alps', 'rename Nordics']);
			expect([groups().get('Nordics'), groups().get('Alps'), groupsOf('1')]).toEqual([
				north,
				south,
				['Alps'],
			]);
			expect(await again()).toEqual([]);
		});

		it('are both recognized when members moved both ways, and most have stayed.', async () => {
			addSomebody('South');
			await sync();
			await sync();
			const [north, south] = [groups().get('North'), groups().get('South')];
			rename('North', 'Nordics');
			rename('South', 'Alps');
			move('1', { division: 'Alps' });
			move('4', { division: 'Nordics' });
			await sync();
			expect([groups().get('Nordics'), groups().get('Alps'), groups().size]).toEqual([north, south, 3]);
			expect([groupsOf('1'), groupsOf('4')]).toEqual([['Alps'], ['Nordics']]);
			expect(await again()).toEqual([]);
		});

		it('are recognized by those who have left when all others have moved on, in the first run already.', async () => {
			await sync();
			await sync();
			const north = groups().get('North');
			rename('North', 'Nordics');
			move('1', { status: 'Inactive' });
			for (const one of ['2', '3']) move(one, { division: 'South' });
			addSomebody('Nordics');
			expect(await sync()).toEqual(['rename Nordics']);
			expect(groups().get('Nordics')).toBe(north);
			expect(await again()).toEqual([]);
		});

		it('are recognized by those who stay in the group, because they are out of scope, in the first run already.', async () => {
			const employeeFilter = [{ field: 'location', operator: 'isNotOneOf' as const, values: ['Oslo'] }];
			await sync();
			await sync();
			move('1', { location: 'Oslo' });
			const scoped = async () => {
				systems.clearLogs();
				const { summary } = await systems.sync({ syncSupervisors: false, employeeFilter }, { memory });
				({ memory } = summary);
				return systems.changes();
			};
			await scoped();
			move('1', { division: 'Baltics' });
			for (const one of ['2', '3']) move(one, { division: 'Nordics' });
			await scoped();
			expect(await scoped()).toEqual([]);
		});
	},
);
