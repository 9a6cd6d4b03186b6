import fc from 'fast-check';
import type { ISpringQuirks } from '../../../tools/simulator/ispring/quirks.mts';
import type { SimDepartment } from '../../../tools/simulator/ispring/state.mts';
import { IS_THOROUGH } from '../../support/thorough.mts';
import { handMade, openCompany, type Company } from './company.mts';

const PEOPLE = ['1', '2', '3', '4', '5'];
const NAMES = ['Sales', 'Support', 'Board', 'Distribution', 'Care'];

type Event =
	| { type: 'rename'; from: string; to: string }
	| { type: 'move'; id: string; to: string }
	| { type: 'makeByHand'; name: string; code: string }
	| { type: 'run'; how: 'sync' | 'since' | 'items' | 'people' | 'cutOff' };

const name = fc.constantFrom(...NAMES);
const event: fc.Arbitrary<Event> = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ type: fc.constant('rename' as const), from: name, to: name }) },
	{
		weight: 3,
		arbitrary: fc.record({ type: fc.constant('move' as const), id: fc.constantFrom(...PEOPLE), to: name }),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant('makeByHand' as const),
			name,
			code: fc.constantFrom('', 'HR-7'),
		}),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			type: fc.constant('run' as const),
			how: fc.constantFrom(
				'sync' as const,
				'since' as const,
				'items' as const,
				'people' as const,
				'cutOff' as const,
			),
		}),
	},
);

const departmentOf = ({ bamboo }: Company, id: string) => bamboo.state.employees.get(id)?.department ?? '';

async function happen(company: Company, one: Event, made: SimDepartment[]): Promise<void> {
	switch (one.type) {
		case 'rename': {
			const known = company.bamboo.state.lists.department.map((option) => option.name);
			// BambooHR has no two departments of one name.
			if (known.includes(one.from) && !known.includes(one.to)) company.rename(one.from, one.to);
			return;
		}
		case 'move':
			company.move(one.id, one.to);
			return;
		case 'makeByHand':
			if (!company.names().includes(one.name)) made.push({ ...handMade(company, one.name, one.code) });
			return;
		case 'run':
			await runSomehow(company, one.how);
	}
}

async function runSomehow(company: Company, how: Extract<Event, { type: 'run' }>['how']): Promise<void> {
	if (how === 'sync') await company.run();
	if (how === 'since') await company.run({}, { since: '2020-01-01T00:00:00Z' });
	if (how === 'cutOff') {
		// iSpring Learn stops answering after some writes, as if the run had been killed.
		let writes = 0;
		const { faults } = company.ispring;
		faults.push({
			when: ({ method, path }) => method === 'POST' && !path.includes('token') && ++writes > 2,
			effect: { kind: 'status', status: 403, body: '{}' },
			times: Infinity,
		});
		await company.run();
		faults.length = 0;
	}
	if (how !== 'items' && how !== 'people') return;
	const { items } = await company.plan({}, { memory: company.memory });
	for (const item of items) {
		if (how === 'people' && item.kind !== 'person') continue;
		const { summary } = await company.apply([item], {}, { memory: company.memory });
		company.memory = summary.memory ?? '';
	}
}

async function expectOrder(company: Company, made: readonly SimDepartment[]): Promise<void> {
	await company.run();
	company.clearLogs();
	const { items } = await company.run();
	expect(company.changes()).toEqual([]);
	for (const { departmentId, name: given, code } of made.filter((one) => one.code !== '')) {
		expect(company.ispring.state.departments.get(departmentId)).toMatchObject({ name: given, code });
	}
	const children = [...company.ispring.state.departments.values()].filter(
		({ parentDepartmentId }) => parentDepartmentId !== '',
	);
	const codes = children.flatMap(({ code }) => (code.startsWith('bamboohr:') ? [code] : []));
	expect(new Set(codes).size).toBe(codes.length);
	// Whoever is in one department in BambooHR is in one in iSpring Learn.
	const places = new Map<string, Set<string | undefined>>();
	for (const id of PEOPLE) {
		const department = departmentOf(company, id);
		places.set(department, (places.get(department) ?? new Set()).add(company.placeOf(id)));
	}
	expect([...places.values()].every((found) => found.size === 1)).toBe(true);
	if (made.length > 0) return;
	// Without anything made by hand, no name is taken, and all have the names of BambooHR.
	for (const id of PEOPLE) expect(company.placeOf(id)?.replace('.', '')).toBe(departmentOf(company, id));
	expect(new Set(company.names()).size).toBe(company.names().length);
	expect(items.every(({ outcome }) => outcome === 'skipped')).toBe(true);
}

it.each<[string, Partial<ISpringQuirks>]>([
	['keeps codes', {}],
	['drops codes', { departmentCodes: 'dropped' }],
	['refuses codes', { departmentCodes: 'refused' }],
	[
		'stores names in its own form',
		{ storedForm: (field, sent) => (field === 'department' ? `${sent}.` : sent) },
	],
])(
	'After any renames, moves and runs there is no second department, and nothing is left to write: an account that %s.',
	async (_, quirks) => {
		await fc.assert(
			fc.asyncProperty(fc.array(event, { minLength: 3, maxLength: 12 }), async (events) => {
				const company = await openCompany();
				const made: SimDepartment[] = [];
				try {
					Object.assign(company.ispring.quirks, quirks);
					PEOPLE.forEach((id, place) => company.hire(id, NAMES[place % 2] ?? ''));
					await company.run();
					for (const one of events) await happen(company, one, made);
					await expectOrder(company, made);
				} finally {
					await company.close();
				}
			}),
			{ numRuns: IS_THOROUGH ? 200 : 15 },
		);
	},
	IS_THOROUGH ? 1_200_000 : 120_000,
);
