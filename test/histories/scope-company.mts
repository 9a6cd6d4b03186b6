import fc from 'fast-check';
import { startBambooHr, type BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import { addCustomField, addEmployee, changeEmployee } from '../../tools/simulator/bamboohr/people.mts';
import type { SimEmployee } from '../../tools/simulator/bamboohr/state.mts';
import { startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import { addProfileField } from '../../tools/simulator/ispring/people.mts';
import type { SimUser } from '../../tools/simulator/ispring/state.mts';
import { fakeClock, type FakeClock } from '../support/clients.mts';

/** Two more than exist at the start, so that people are hired. */
export const PEOPLE = ['1', '2', '3', '4', '5', '6', '7', '8'];
const VALUES = {
	department: ['Sales', 'Support', 'Production'],
	division: ['North', 'South'],
	location: ['Vienna, Austria', 'Berlin', ''],
	contract: ['Permanent', 'Freelance', ''],
};
type Field = keyof typeof VALUES;

/** The lists whose values have an ID in BambooHR and a department or group in iSpring Learn. */
type RenamedList = 'department' | 'division';

/** A change that somebody makes in BambooHR. Plain data, so that a failing history can be read and saved. */
export type ScopeEvent =
	| { type: 'hire' | 'leave' | 'return'; person: string }
	| { type: 'change'; person: string; field: Field; value: number }
	/** A value gets a new name; if its former name is handed over, the next one in the list gets that. */
	| { type: 'rename'; list: RenamedList; value: number; isHandedOver: boolean };

const person = fc.constantFrom(...PEOPLE);

/** @param renamed the lists in which values are renamed */
export function scopeEvent(renamed: readonly RenamedList[]): fc.Arbitrary<ScopeEvent> {
	return fc.oneof(
		{
			weight: 4,
			arbitrary: fc.record({ type: fc.constantFrom('hire', 'leave', 'leave', 'return'), person }),
		},
		{
			weight: 6,
			arbitrary: fc.record({
				type: fc.constant('change' as const),
				person,
				field: fc.constantFrom<Field>('department', 'division', 'location', 'contract'),
				value: fc.nat(2),
			}),
		},
		...renamed.map((list) => ({
			weight: 2,
			arbitrary: fc.record({
				type: fc.constant('rename' as const),
				list: fc.constant(list),
				value: fc.nat(2),
				isHandedOver: fc.constantFrom(false, false, true),
			}),
		})),
	);
}

export interface ScopeCompany {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
	clock: FakeClock;
	/** The values of today: renaming one changes it here. */
	values: Record<Field, string[]>;
	renames: number;
	memory: string;
	since: string;
	close(): Promise<void>;
}

/** @param optionIds whether the values of BambooHR's lists have IDs */
export async function openScopeCompany(optionIds: boolean): Promise<ScopeCompany> {
	const clock = fakeClock();
	const now = () => new Date(clock.nowMs());
	const [bamboo, ispring] = await Promise.all([startBambooHr({ now }), startISpring({ now })]);
	bamboo.quirks.optionIds = optionIds;
	addProfileField(ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	addCustomField(bamboo, { alias: 'customContract', label: 'Contract' });
	const company: ScopeCompany = {
		...{ bamboo, ispring, clock, values: structuredClone(VALUES), renames: 0, memory: '', since: '' },
		close: async () => void (await Promise.all([bamboo.close(), ispring.close()])),
	};
	PEOPLE.slice(0, 6).forEach((id, index) => hire(company, id, index));
	return company;
}

function hire({ bamboo, values }: ScopeCompany, id: string, choice: number): void {
	const pick = (field: Field) => values[field][choice % values[field].length] ?? '';
	addEmployee(bamboo, {
		id,
		workEmail: `p${id}@example.com`,
		department: pick('department'),
		division: pick('division'),
		location: pick('location'),
		custom: { customContract: pick('contract') },
	});
}

/** Applies an event. One that is impossible at the moment changes nothing. */
export function applyScopeEvent(company: ScopeCompany, event: ScopeEvent): void {
	const { bamboo, values } = company;
	if (event.type === 'rename') {
		const { list, value, isHandedOver } = event;
		const former = values[list][value % values[list].length] ?? '';
		rename(company, list, value, `${former.replace(/ \d+$/, '')} ${++company.renames}`);
		if (isHandedOver) rename(company, list, value + 1, former);
		return;
	}
	const { person: id } = event;
	const employee = bamboo.state.employees.get(id);
	if (event.type === 'hire' && !employee) hire(company, id, Number(id));
	if (!employee) return;
	if (event.type === 'leave') changeEmployee(bamboo, id, { status: 'Inactive' });
	if (event.type === 'return') changeEmployee(bamboo, id, { status: 'Active' });
	if (event.type !== 'change') return;
	const { field } = event;
	const value = values[field][event.value % values[field].length] ?? '';
	changeEmployee(
		bamboo,
		id,
		field === 'contract' ? { custom: { customContract: value } } : { [field]: value },
	);
}

/** Renames a value of a list, as HR does in BambooHR's settings: its ID stays, and everybody has the new name at once. */
function rename({ bamboo, values }: ScopeCompany, list: RenamedList, choice: number, to: string): void {
	const at = choice % values[list].length;
	const from = values[list][at] ?? '';
	const option = bamboo.state.lists[list].find(({ name }) => name === from);
	if (option) option.name = to;
	for (const employee of bamboo.state.employees.values())
		if (employee[list] === from) changeEmployee(bamboo, employee.id, { [list]: to });
	values[list][at] = to;
}

/** The user of an employee, by the stored ID. */
export function userOf({ ispring }: ScopeCompany, { id }: SimEmployee): SimUser | undefined {
	return [...ispring.state.users.values()].find(({ fields }) => fields.bamboohr_id === id);
}
