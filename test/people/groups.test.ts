import {
	addCustomField,
	addEmployee,
	addListOption,
	changeEmployee,
} from '../../tools/simulator/bamboohr/people.mts';
import type { SimEmployee } from '../../tools/simulator/bamboohr/state.mts';
import { addGroup } from '../../tools/simulator/ispring/people.mts';
import type { PeopleSettings } from '../../src/people/settings';
import type { ChangeItem } from '../../src/people/ChangeItem';
import { startTwoSystems, type More, type TwoSystems } from './two-systems.mts';

let systems: TwoSystems;
let memory: string | undefined;
beforeEach(async () => {
	memory = undefined;
	systems = await startTwoSystems();
});
afterEach(async () => await systems.close());

/** Employees 1 to n, with accounts in step. */
function company(...people: Array<Partial<SimEmployee>>): void {
	people.forEach((given, index) => {
		const id = String(index + 1);
		addEmployee(systems.bamboo, { id, jobTitle: 'Clerk', department: 'Operations', ...given });
		systems.account(id);
	});
}

async function sync(settings: Partial<PeopleSettings> = {}, more: More = {}) {
	systems.clearLogs();
	const result = await systems.sync({ syncSupervisors: false, ...settings }, { memory, ...more });
	({ memory } = result.summary);
	return result;
}

const idOf = (name: string) =>
	[...systems.ispring.state.groups.values()].find((group) => group.name === name)?.groupId;
const groupNames = () => [...systems.ispring.state.groups.values()].map(({ name }) => name).sort();
const userOf = (id: string) =>
	[...systems.ispring.state.users.values()].find(({ fields }) => fields.bamboohr_id === id);
const groupsOf = (id: string) =>
	(userOf(id)?.groups ?? []).map((group) => systems.ispring.state.groups.get(group)?.name).sort();
const about = (items: readonly ChangeItem[], kind: ChangeItem['kind']) =>
	items
		.filter((item) => item.kind === kind)
		.map((item) => [item.kind === 'person' ? item.employeeName : item.name, item.action, item.changed]);
const move = (id: string, patch: Partial<SimEmployee>) => changeEmployee(systems.bamboo, id, patch);

describe('Groups from several fields', () => {
	const groupsFrom = ['division', 'location', 'jobTitle', 'employmentHistoryStatus', 'customShift'];

	it('are made for each value, joined together, and left when the value changes.', async () => {
		addCustomField(systems.bamboo, { alias: 'customShift', label: 'Shift', type: 'list' });
		company(
			{
				division: 'North',
				location: 'Oslo',
				employmentHistoryStatus: 'Full-Time',
				custom: { customShift: 'Early' },
			},
			{ division: 'North', location: 'Graz', custom: { customShift: 'Early' } },
		);
		const first = await sync({ groupsFrom });
		expect(groupNames()).toEqual(['Clerk', 'Early', 'Full-Time', 'Graz', 'North', 'Oslo']);
		expect(groupsOf('1')).toEqual(['Clerk', 'Early', 'Full-Time', 'North', 'Oslo']);
		expect(about(first.items, 'group')).toContainEqual(['Early', 'create', '']);
		// Six groups, and one request for each person, however many groups they join.
		expect(systems.changes()).toHaveLength(8);
		expect(about(first.items, 'person')[0]?.[2]).toContain('Custom shift group: empty → Early');
		expect(first.items.map(({ lifecycle }) => lifecycle)).not.toContain('mover');

		move('1', { location: 'Graz', custom: { customShift: 'Late' } });
		const second = await sync({ groupsFrom });
		expect(about(second.items, 'person')).toEqual([
			['Sam Sample1', 'update', 'Location group: Oslo → Graz; Custom shift group: Early → Late'],
		]);
		expect(second.items.find(({ kind }) => kind === 'person')?.lifecycle).toBe('mover');
		expect(groupsOf('1')).toEqual(['Clerk', 'Full-Time', 'Graz', 'Late', 'North']);
		await sync({ groupsFrom });
		expect(systems.changes()).toEqual([]);
	});

	it('have one group for each value of a list of which several can be chosen.', async () => {
		const options = ['First aid', 'Fire, smoke', 'Fire'];
		addCustomField(systems.bamboo, { alias: 'customDuty', type: 'list', options, isMultiple: true });
		company({ custom: { customDuty: 'First aid,Fire, smoke' } }, { custom: { customDuty: 'Fire' } });
		const settings = { groupsFrom: ['customDuty'] };
		await sync(settings);
		expect([groupsOf('1'), groupsOf('2')]).toEqual([['Fire, smoke', 'First aid'], ['Fire']]);
		move('1', { custom: { customDuty: 'First aid' } });
		await sync(settings);
		expect(groupsOf('1')).toEqual(['First aid']);
		await sync(settings);
		expect(systems.changes()).toEqual([]);
	});

	it('are one group when two fields have the same value; whoever has it in one of them stays.', async () => {
		company({ division: 'Sales', location: 'Oslo' }, { location: 'sales' });
		const settings = { groupsFrom: ['division', 'location'] };
		await sync(settings);
		expect(groupNames()).toEqual(['Oslo', 'Sales']);
		move('1', { division: 'North', location: 'Sales' });
		await sync(settings);
		expect([groupsOf('1'), groupsOf('2')]).toEqual([['North', 'Sales'], ['Sales']]);
		move('2', { location: '' });
		await sync(settings);
		expect(groupsOf('2')).toEqual([]);
	});

	it('are left alone when a field is hidden, with a warning.', async () => {
		company({ division: 'North', location: 'Oslo' });
		const settings = { groupsFrom: ['division', 'location'] };
		await sync(settings);
		move('1', { division: 'South', location: 'Graz' });
		systems.bamboo.quirks.hiddenFields = ['location'];
		const { summary } = await sync(settings);
		expect(groupsOf('1')).toEqual(['Oslo', 'South']);
		expect(summary.warnings).toEqual([expect.stringContaining('cannot see the field')]);
	});

	it('stop the run, and name the field, when it does not exist.', async () => {
		company({});
		await expect(sync({ groupsFrom: ['division', 'locatoin'] })).rejects.toThrow(
			'Groups From: BambooHR has no field called "locatoin". Did you mean "location" (Location)?',
		);
		expect(systems.changes()).toEqual([]);
	});

	it('stay when their field is no longer chosen, and are left again when it is.', async () => {
		company({ division: 'North', location: 'Oslo' });
		await sync({ groupsFrom: ['division', 'location'] });
		move('1', { location: 'Graz' });
		await sync();
		await sync({ groupsFrom: [] });
		expect(groupsOf('1')).toEqual(['North', 'Oslo']);
		move('1', { location: 'Wien' });
		addGroup(systems.ispring, { name: 'Wien' });
		await sync({ groupsFrom: ['location'] });
		expect(groupsOf('1')).toEqual(['North', 'Wien']);
	});
});

describe('A value that is renamed in BambooHR', () => {
	beforeEach(async () => {
		company({ division: 'North' }, { division: 'North' }, { division: 'North' }, { division: 'South' });
		await sync();
	});
	const renameValue = (from: string, to: string) => {
		for (const { id, division } of systems.bamboo.state.employees.values()) {
			if (division === from) move(id, { division: to });
		}
	};

	it('is one request: the group is renamed, and nobody moves.', async () => {
		const id = idOf('North');
		renameValue('North', 'Nordics');
		const { items } = await sync();
		expect(systems.changes()).toEqual([`POST /group/${id}`]);
		expect(about(items, 'group')).toEqual([['Nordics', 'rename', 'Name: North → Nordics']]);
		expect([idOf('Nordics'), groupNames()]).toEqual([id, ['Nordics', 'South']]);
		await sync();
		expect(systems.changes()).toEqual([]);
		renameValue('Nordics', 'Far North');
		await sync();
		expect([idOf('Far North'), groupNames()]).toEqual([id, ['Far North', 'South']]);
	});

	it('is renamed when somebody new has the value, too, and when somebody has left with the old one.', async () => {
		move('3', { status: 'Inactive' });
		for (const id of ['1', '2']) move(id, { division: 'Nordics' });
		addEmployee(systems.bamboo, { id: '9', division: 'Nordics', department: 'Operations' });
		await sync();
		expect([groupNames(), groupsOf('9')]).toEqual([['Nordics', 'South'], ['Nordics']]);
		await sync();
		expect(systems.changes()).toEqual([]);
	});

	it('is renamed when only people who have left are in the group, and somebody new has the value.', async () => {
		const id = idOf('South');
		move('4', { status: 'Inactive' });
		await sync();
		renameValue('South', 'Alps');
		addEmployee(systems.bamboo, { id: '9', division: 'Alps', department: 'Operations' });
		await sync();
		expect([idOf('Alps'), groupNames(), groupsOf('9')]).toEqual([id, ['Alps', 'North'], ['Alps']]);
		await sync();
		expect(systems.changes()).toEqual([]);
	});

	it('is renamed when most have the new one, and the others have moved to other groups meanwhile.', async () => {
		const id = idOf('North');
		for (const one of ['1', '2']) move(one, { division: 'Nordics' });
		move('3', { division: 'South' });
		const { items } = await sync();
		expect([idOf('Nordics'), groupNames()]).toEqual([id, ['Nordics', 'South']]);
		expect([groupsOf('1'), groupsOf('3')]).toEqual([['Nordics'], ['South']]);
		expect(items.find(({ kind }) => kind === 'group')?.reason).toContain('2 of its 3 members have Nordics');
		await sync();
		expect(systems.changes()).toEqual([]);
	});

	it.each([true, false])(
		'is renamed for a few of the members only if it is gone in BambooHR (%s).',
		async (isGone) => {
			const id = idOf('North');
			const list = systems.bamboo.state.lists.division;
			if (isGone) systems.bamboo.state.lists.division = list.filter(({ name }) => name !== 'North');
			move('1', { division: 'Nordics' });
			for (const one of ['2', '3']) move(one, { division: 'South' });
			await sync();
			expect(idOf(isGone ? 'Nordics' : 'North')).toBe(id);
			expect([groupsOf('1'), groupsOf('3')]).toEqual([['Nordics'], ['South']]);
			await sync();
			expect(systems.changes()).toEqual([]);
		},
	);

	it.each<[string, () => void]>([
		['some still have the old one', () => void move('1', { division: 'Nordics' })],
		[
			'they go different ways',
			() => {
				for (const id of ['1', '2']) move(id, { division: 'Nordics' });
				move('3', { division: 'Baltics' });
			},
		],
		[
			'some have another one whose group is new as well, as after a run that was killed',
			() => {
				for (const id of ['1', '2']) move(id, { division: 'Nordics' });
				move('3', { division: 'Baltics' });
				addGroup(systems.ispring, { name: 'Baltics' });
			},
		],
		['the new one has a group', () => renameValue('North', 'South')],
		[
			'a smart group has its name',
			() => {
				addGroup(systems.ispring, { name: 'nordics', isSmart: true });
				renameValue('North', 'Nordics');
			},
		],
		[
			'somebody new has the old one',
			() => {
				renameValue('North', 'Nordics');
				addEmployee(systems.bamboo, { id: '9', division: 'North', department: 'Operations' });
			},
		],
	])('keeps its group when %s.', async (_, change) => {
		const north = idOf('North');
		change();
		await sync();
		expect(idOf('North')).toBe(north);
		for (const { id, division, status } of systems.bamboo.state.employees.values()) {
			const isSmart = groupNames().includes('nordics') && division === 'Nordics';
			expect([id, groupsOf(id)]).toEqual([id, status === 'Active' && !isSmart ? [division] : []]);
		}
		await sync();
		expect(systems.changes()).toEqual([]);
	});

	it('gets a new group without the memory, and nobody leaves the old one.', async () => {
		memory = '';
		renameValue('North', 'Nordics');
		// BambooHR's list has no entry for the old name any more.
		systems.bamboo.state.lists.division = systems.bamboo.state.lists.division.filter(
			({ name }) => name !== 'North',
		);
		await sync();
		expect([groupNames(), groupsOf('1')]).toEqual([
			['Nordics', 'North', 'South'],
			['Nordics', 'North'],
		]);
	});

	it('keeps the name that somebody gave the group by hand.', async () => {
		const group = systems.ispring.state.groups.get(idOf('North') ?? '');
		if (group) group.name = 'The North';
		await sync();
		expect(systems.changes()).toEqual([]);
		renameValue('North', 'Nordics');
		const { items } = await sync();
		expect(systems.changes()).toEqual([]);
		expect(about(items, 'group')).toEqual([['The North', 'none', '']]);
		addEmployee(systems.bamboo, { id: '9', division: 'Nordics', department: 'Operations' });
		await sync();
		expect([groupNames(), groupsOf('9')]).toEqual([['South', 'The North'], ['The North']]);
	});

	it('is recognized when iSpring Learn keeps names in a form of its own.', async () => {
		systems.ispring.quirks.storedForm = (field, sent) =>
			field === 'group' ? sent.toUpperCase() + '.' : sent;
		renameValue('North', 'Nordics');
		await sync();
		expect(groupNames()).toEqual(['NORDICS.', 'South']);
		await sync();
		expect(systems.changes()).toEqual([]);
		renameValue('Nordics', 'Far North');
		await sync();
		expect(groupNames()).toEqual(['FAR NORTH.', 'South']);
		await sync();
		expect(systems.changes()).toEqual([]);
	});

	it('leaves a group behind that is reported, and not deleted, once nobody is in it.', async () => {
		move('4', { division: 'North' });
		for (let run = 0; run < 2; run += 1) {
			const { items } = await sync();
			expect(about(items, 'group')).toEqual([['South', 'none', '']]);
		}
		expect(groupNames()).toEqual(['North', 'South']);
		move('4', { division: 'South' });
		expect(about((await sync()).items, 'group')).toEqual([]);
		expect(groupsOf('4')).toEqual(['South']);
	});

	it('gets its group again when somebody has deleted it.', async () => {
		const id = idOf('North') ?? '';
		systems.ispring.state.groups.delete(id);
		for (const user of systems.ispring.state.users.values())
			user.groups = user.groups.filter((one) => one !== id);
		await sync();
		expect([groupNames(), groupsOf('1')]).toEqual([['North', 'South'], ['North']]);
	});

	it('is renamed by the next run when the request failed, and people join the group meanwhile.', async () => {
		const id = idOf('North');
		renameValue('North', 'Nordics');
		addEmployee(systems.bamboo, { id: '9', division: 'Nordics', department: 'Operations' });
		systems.clearLogs();
		systems.fail(`/group/${id}`, { kind: 'status', status: 403 });
		const failed = await systems.sync({ syncSupervisors: false }, { memory });
		({ memory } = failed.summary);
		expect(failed.summary.status).toBe('partial');
		expect([groupNames(), groupsOf('9')]).toEqual([['North', 'South'], ['North']]);
		await sync();
		expect(groupNames()).toEqual(['Nordics', 'South']);
	});

	it('waits for its own item in an apply, and does not become a rename halfway.', async () => {
		renameValue('North', 'Nordics');
		addEmployee(systems.bamboo, { id: '9', division: 'Nordics', department: 'Operations' });
		const plan = await systems.plan({ syncSupervisors: false }, { memory });
		const [rename, ...people] = plan.items;
		expect(rename).toMatchObject({ kind: 'group', action: 'rename' });
		await systems.apply(people, {}, { memory });
		expect([groupNames(), groupsOf('9')]).toEqual([['North', 'South'], ['North']]);
		const { items } = await systems.apply([rename], {}, { memory });
		expect(items[0]?.item.outcome).toBe('done');
		expect(groupNames()).toEqual(['Nordics', 'South']);

		renameValue('South', 'Alps');
		move('1', { division: 'East' });
		for (const id of ['2', '3', '9']) move(id, { division: 'West' });
		const split = await systems.plan({ syncSupervisors: false }, { memory });
		const one = split.items.filter((item) => item.employeeId === '1');
		const rest = split.items.filter((item) => item.kind === 'person' && item.employeeId !== '1');
		for (const some of [one, rest]) {
			const applied = await systems.apply(some, {}, { memory: plan.summary.memory });
			expect(applied.items.map(({ item }) => item.outcome)).toEqual(some.map(() => 'done'));
		}
		expect([groupsOf('1'), groupsOf('2')]).toEqual([['East'], ['West']]);
	});
});

it('The rename of a group is carried out item by item also when a member has moved on meanwhile.', async () => {
	company({ division: 'North' }, { division: 'North' }, { division: 'North' }, { division: 'West' });
	await sync();
	for (const id of ['1', '2']) move(id, { division: 'Northeast' });
	move('3', { division: 'West' });
	const { items, summary } = await systems.plan({ syncSupervisors: false }, { memory });
	({ memory } = summary);
	const planned = items.filter(({ outcome }) => outcome === 'planned');
	expect(planned.map(({ action, changed }) => [action, changed])).toEqual([
		['rename', 'Name: North → Northeast'],
		['update', 'Division: Northeast → West'],
	]);
	for (const item of planned) {
		const applied = await systems.apply([item], { syncSupervisors: false }, { memory });
		({ memory } = applied.summary);
		expect(applied.items.map(({ item: done }) => done.outcome)).toEqual(['done']);
	}
	expect(['1', '3'].map(groupsOf)).toEqual([['Northeast'], ['West']]);
});

it("Items of a plan that rests on BambooHR's lists are carried out one by one, also when the rest needs no lists.", async () => {
	company({ division: 'North', location: 'Oslo' }, { division: 'South', location: 'Graz' });
	await sync();
	// A division is in the list of locations, too, and a group that is nobody's makes the plan look there.
	addListOption(systems.bamboo, 'location', 'South');
	addGroup(systems.ispring, { name: 'Book club', userIds: [userOf('1')?.userId ?? ''] });
	const settings = { groupsFrom: ['division', 'location'] };
	const { items, summary } = await systems.plan(settings, { memory });
	({ memory } = summary);
	for (const item of items.filter(({ outcome }) => outcome === 'planned')) {
		const applied = await systems.apply([item], settings, { memory });
		({ memory } = applied.summary);
		expect(applied.items.map(({ item: one }) => [one.outcome, one.reason])).toEqual([['done', item.reason]]);
	}
	expect([groupsOf('1'), groupsOf('2')]).toEqual([
		['Book club', 'North', 'Oslo'],
		['Graz', 'South'],
	]);
});

it('A group that a plan creates is created item by item also where its memory has learned which group a former value had.', async () => {
	company(
		{ division: 'North', location: 'Graz' },
		{ division: 'South', location: 'Graz' },
		{ location: 'North' },
	);
	await sync();
	move('3', { status: 'Inactive' });
	await sync();
	const settings = { groupsFrom: ['location'] };
	const { items, summary } = await systems.plan(settings, { memory });
	({ memory } = summary);
	for (const item of items.filter(({ outcome }) => outcome === 'planned')) {
		const applied = await systems.apply([item], settings, { memory });
		({ memory } = applied.summary);
		expect(applied.items.map(({ item: one }) => [one.outcome, one.reason])).toEqual([['done', item.reason]]);
	}
	expect([groupsOf('1'), groupsOf('2')]).toEqual([['Graz'], ['Graz', 'South']]);
});

it('A group whose former value is one of another field as well is renamed item by item.', async () => {
	company({ division: 'North', location: 'South' }, { division: 'South' }, { location: 'North' });
	await sync();
	move('3', { status: 'Inactive' });
	move('1', { division: 'Nordics' });
	const settings = { groupsFrom: ['division', 'location'] };
	const { items, summary } = await systems.plan(settings, { memory });
	({ memory } = summary);
	for (const item of items.filter(({ outcome }) => outcome === 'planned')) {
		const applied = await systems.apply([item], settings, { memory });
		({ memory } = applied.summary);
		expect(applied.items.map(({ item: one }) => [one.outcome, one.reason])).toEqual([['done', item.reason]]);
	}
	expect(groupsOf('1')).toEqual(['Nordics', 'South']);
});
