import fc from 'fast-check';
import { addCustomField, addEmployee, changeEmployee } from '../../tools/simulator/bamboohr/people.mts';
import type { SimEmployee } from '../../tools/simulator/bamboohr/state.mts';
import { addGroup } from '../../tools/simulator/ispring/people.mts';
import type { SimGroup, SimUser } from '../../tools/simulator/ispring/state.mts';
import type { Transport } from '../../src/http/types';
import { IS_THOROUGH } from '../support/thorough.mts';
import { snapshotOf } from './mixed-company.mts';
import { BUG, startTwoSystems, type TwoSystems } from './two-systems.mts';
import { ID_FIELD } from './world.mts';

const FIELDS = ['division', 'location', 'customTeam'] as const;
type Field = (typeof FIELDS)[number];
const VALUES = ['North', 'South', 'Sales', 'Oslo', 'SALES', 'north\u200b', ''];
const IDS = ['1', '2', '3', '4', '5'];

const id = fc.constantFrom(...IDS);
const field = fc.constantFrom(...FIELDS);
const value = fc.constantFrom(...VALUES);

type Event =
	| { kind: 'move'; id: string; field: Field; value: string }
	| { kind: 'rename'; id: string; field: Field }
	| { kind: 'leave' | 'return'; id: string }
	| { kind: 'choose'; fields: string[] }
	| { kind: 'handMade'; name: string; isSmart: boolean; id: string }
	| { kind: 'delete'; place: number }
	| { kind: 'takenOut'; id: string };

const event: fc.Arbitrary<Event> = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ kind: fc.constant('move' as const), id, field, value }) },
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('rename' as const), id, field }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('leave' as const, 'return' as const), id }) },
	{
		weight: 1,
		arbitrary: fc.record({ kind: fc.constant('choose' as const), fields: fc.subarray([...FIELDS]) }),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('handMade' as const),
			name: fc.constantFrom('Book club', 'Oslo', 'Sales', 'West'),
			isSmart: fc.boolean(),
			id,
		}),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), place: fc.nat(5) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('takenOut' as const), id }) },
);

interface Step {
	events: Event[];
	forgets: boolean;
	/** The writes after which the run is killed, and run again. */
	killedAfter: number | null;
	/** Carries out a plan in batches of so many items; 0: a sync. */
	batch: number;
}

const step: fc.Arbitrary<Step> = fc.record({
	events: fc.array(event, { minLength: 1, maxLength: 3 }),
	forgets: fc.constantFrom(false, false, false, true),
	killedAfter: fc.option(fc.nat(4)),
	batch: fc.constantFrom(0, 0, 1, 2),
});

/** The two systems, and what the tests know about them without looking at the code. */
class Company {
	fields: string[] = ['division'];
	memory = '';
	/** IDs of groups that had the name of a value of a chosen field at the end of a run, by these fields. */
	readonly ours = new Map<string, Set<string>>();
	renames = 0;
	readonly #ever = new Map<string, Set<string>>();
	readonly #names = new Map<string, string>();
	readonly systems: TwoSystems;

	constructor(systems: TwoSystems) {
		this.systems = systems;
		addCustomField(systems.bamboo, { alias: 'customTeam', type: 'list' });
		IDS.forEach((one, index) => {
			const [division = '', location = ''] = [VALUES[index % 3], VALUES[(index + 1) % 3]];
			addEmployee(systems.bamboo, {
				id: one,
				department: 'Operations',
				jobTitle: 'Clerk',
				division,
				location,
			});
			systems.account(one);
		});
		addEmployee(systems.bamboo, { id: '9', department: 'Operations', jobTitle: 'Clerk' });
		systems.account('9');
		for (const name of FIELDS) this.everIn(name);
	}

	get employees(): SimEmployee[] {
		return [...this.systems.bamboo.state.employees.values()];
	}

	get groups(): SimGroup[] {
		return [...this.systems.ispring.state.groups.values()];
	}

	get users(): SimUser[] {
		return [...this.systems.ispring.state.users.values()];
	}

	apply(event: Event): void {
		const { ispring, bamboo } = this.systems;
		const user = 'id' in event ? this.users.find(({ fields }) => fields[ID_FIELD] === event.id) : undefined;
		switch (event.kind) {
			case 'move':
				return this.#set(event.id, event.field, event.value);
			case 'rename': {
				const from = key(valueOf(bamboo.state.employees.get(event.id), event.field));
				this.renames += 1;
				for (const one of this.employees)
					if (from !== '' && key(valueOf(one, event.field)) === from)
						this.#set(one.id, event.field, `New ${this.renames}`);
				return;
			}
			case 'leave':
			case 'return':
				changeEmployee(bamboo, event.id, { status: event.kind === 'leave' ? 'Inactive' : 'Active' });
				return;
			case 'choose':
				this.fields = event.fields;
				return;
			case 'handMade':
				addGroup(ispring, { name: event.name, isSmart: event.isSmart, userIds: user ? [user.userId] : [] });
				return;
			case 'delete': {
				const gone = this.groups[event.place];
				if (!gone || gone.isSmart) return;
				ispring.state.groups.delete(gone.groupId);
				for (const one of this.users) one.groups = one.groups.filter((group) => group !== gone.groupId);
				return;
			}
			case 'takenOut':
				if (user) user.groups = user.groups.filter((group) => ispring.state.groups.get(group)?.isSmart);
		}
	}

	#set(employeeId: string, name: Field, text: string): void {
		const { bamboo } = this.systems;
		const { custom } = bamboo.state.employees.get(employeeId) ?? {};
		changeEmployee(
			bamboo,
			employeeId,
			name === 'customTeam' ? { custom: { ...custom, customTeam: text } } : { [name]: text },
		);
	}

	async sync(): Promise<number> {
		const { systems } = this;
		systems.clearLogs();
		const { summary } = await systems.sync(this.settings, { memory: this.memory });
		this.memory = summary.memory ?? '';
		expect(summary.status).toBe('success');
		return systems.changes().length;
	}

	/** Carries out a plan in batches, as Loop Over Items does. */
	async planAndApply(batch: number): Promise<void> {
		const { items, summary } = await this.systems.plan(this.settings, { memory: this.memory });
		this.memory = summary.memory ?? '';
		const todo = items.filter(({ outcome }) => outcome === 'planned');
		for (let from = 0; from < todo.length; from += batch) {
			const some = todo.slice(from, from + batch);
			const applied = await this.systems.apply(some, this.settings, { memory: this.memory });
			this.memory = applied.summary.memory ?? '';
			expect(applied.items.map(({ item }) => [item.outcome, item.reason])).toEqual(
				some.map(({ reason }) => ['done', reason]),
			);
		}
	}

	get settings() {
		return { groupsFrom: this.fields, syncSupervisors: false, maxLeavers: 9, maxLeaversPercent: 100 };
	}

	async killedSync(writes: number): Promise<void> {
		const { clients } = this.systems;
		this.systems.clients = { ...clients, iSpring: killedAfter(clients.iSpring, writes) };
		const killed = this.systems.sync(this.settings, { memory: this.memory });
		await killed.then(
			({ summary }) => (this.memory = summary.memory ?? ''),
			(error: unknown) => expect(error).toBe(BUG),
		);
		this.systems.clients = clients;
	}

	membersOf(groupId: string): string[] {
		return this.users.filter(({ groups }) => groups.includes(groupId)).map(({ userId }) => userId);
	}

	/** All values that the field has had so far: BambooHR's lists keep them. */
	everIn(name: string): Set<string> {
		const values = this.#ever.get(name) ?? new Set<string>();
		this.#ever.set(name, values);
		for (const one of this.employees) values.add(key(valueOf(one, name)));
		return values;
	}

	/** The values of today, by what people see. */
	valuesIn(fields: readonly string[]): Set<string> {
		const texts = this.employees.flatMap((one) => fields.map((name) => key(valueOf(one, name))));
		return new Set(texts.filter((text) => text !== ''));
	}

	remember(): void {
		for (const { groupId, name } of this.groups) {
			// A group that a run has renamed is that of the new value only.
			if (this.#names.get(groupId) !== name) this.ours.delete(groupId);
			this.#names.set(groupId, name);
		}
		for (const name of this.fields) {
			const values = this.valuesIn([name]);
			for (const { groupId, name: groupName, isSmart } of this.groups) {
				if (isSmart || !values.has(key(groupName))) continue;
				this.ours.set(groupId, new Set([...(this.ours.get(groupId) ?? []), name]));
			}
		}
	}
}

function valueOf(employee: SimEmployee | undefined, name: string): string {
	if (!employee) return '';
	return name === 'customTeam'
		? (employee.custom.customTeam ?? '')
		: name === 'division'
			? employee.division
			: employee.location;
}

const key = (text: string) =>
	text
		.replace(/\u200b/g, '')
		.trim()
		.toLowerCase();

function killedAfter(transport: Transport, writes: number): Transport {
	let left = writes;
	return {
		...transport,
		request: async (request) => {
			if (request.method !== 'GET' && !request.path.startsWith('/api/') && left-- <= 0) throw BUG;
			return await transport.request(request);
		},
	};
}

/** The members of each group that is no business of the chosen fields: smart, never kept for them, never one of their values. */
function othersOf(company: Company): Map<string, string[]> {
	const isOurs = ({ groupId, name, isSmart }: SimGroup) =>
		!isSmart &&
		company.fields.some(
			(one) => company.everIn(one).has(key(name)) || company.ours.get(groupId)?.has(one) === true,
		);
	const others = company.groups.filter((group) => !isOurs(group));
	return new Map(others.map(({ groupId }) => [groupId, company.membersOf(groupId)]));
}

function expectInStep(company: Company): void {
	const { fields, employees, groups, users } = company;
	const values = company.valuesIn(fields);
	for (const employee of employees.filter(({ status }) => status === 'Active')) {
		const account = users.find((user) => user.fields[ID_FIELD] === employee.id);
		const mine = groups.filter(({ groupId }) => account?.groups.includes(groupId));
		const own = new Set(fields.map((name) => key(valueOf(employee, name))).filter((text) => text !== ''));
		const isSmartOnly = (text: string) => {
			const named = groups.filter(({ name }) => key(name) === text);
			return named.length > 0 && named.every(({ isSmart }) => isSmart);
		};
		const joined = [...own].filter((text) => !isSmartOnly(text));
		expect([employee.id, mine.map(({ name }) => key(name))]).toEqual([
			employee.id,
			expect.arrayContaining(joined),
		]);
		for (const { name, groupId, isSmart } of mine) {
			const isKept = values.has(key(name)) || fields.some((one) => company.ours.get(groupId)?.has(one));
			if (!isSmart && isKept)
				expect([employee.id, [...own]]).toEqual([employee.id, expect.arrayContaining([key(name)])]);
		}
	}
}

describe('Groups, through moves, renames, other fields, lost memories, killed runs and hands', () => {
	it('are in step after each run, others stay as they are, and a second run writes nothing.', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
				const [killed, whole] = [await startTwoSystems(), await startTwoSystems()];
				try {
					const companies = [new Company(killed), new Company(whole)];
					for (const one of companies) await one.sync();
					for (const one of companies) one.remember();
					for (const { events, forgets, killedAfter: writes, batch } of steps) {
						for (const [index, company] of companies.entries()) {
							for (const one of events) {
								company.apply(one);
								for (const name of FIELDS) company.everIn(name);
							}
							if (forgets) company.memory = '';
							if (forgets) company.ours.clear();
							const others = othersOf(company);
							if (index === 0 && writes !== null) await company.killedSync(writes);
							if (index === 1 && batch > 0) await company.planAndApply(batch);
							await company.sync();
							expectInStep(company);
							for (const [groupId, members] of others)
								expect([groupId, company.membersOf(groupId)]).toEqual([groupId, members]);
							expect(await company.sync()).toBe(0);
							company.remember();
						}
						const [one, other] = companies.map(({ systems }) => snapshotOf(systems.ispring));
						expect(one).toEqual(other);
					}
				} finally {
					await Promise.all([killed.close(), whole.close()]);
				}
			}),
			{ numRuns: IS_THOROUGH ? 400 : 12 },
		);
	}, 900_000);
});

/** Values that were renamed and nothing else: a field, and which of its values. */
const renameOnly = fc.array(fc.record({ field, place: fc.nat(3) }), { minLength: 1, maxLength: 4 });

it('A renamed value is one request and never a second group, whatever it is called in between.', async () => {
	await fc.assert(
		fc.asyncProperty(renameOnly, fc.boolean(), async (renames, isHeldUp) => {
			const systems = await startTwoSystems();
			try {
				const company = new Company(systems);
				company.fields = [...FIELDS];
				// Each field has values of its own.
				IDS.forEach((one, index) => {
					for (const name of FIELDS)
						company.apply({ kind: 'move', id: one, field: name, value: `${name} ${index % 2}` });
				});
				await company.sync();
				const groups = company.groups.map(({ groupId }) => groupId);
				for (const { field: name, place } of renames) {
					company.apply({ kind: 'rename', id: IDS[place] ?? '', field: name });
					if (isHeldUp) await company.killedSync(0);
					expect(await company.sync()).toBe(1);
					expect(await company.sync()).toBe(0);
					expectInStep(company);
					expect(company.groups.map(({ groupId }) => groupId)).toEqual(groups);
				}
			} finally {
				await systems.close();
			}
		}),
		{ numRuns: IS_THOROUGH ? 100 : 6 },
	);
}, 900_000);
