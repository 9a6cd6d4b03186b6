import type { Employee, Text } from '../../bamboohr/employees/Employee';
import { valueOf } from '../../bamboohr/employees/value-of';
import { groupKey } from '../../text/group-key';
import { indexBy } from './group-by';
import { groupValues, type GroupValue } from './group-values';
import type { World } from './World';

/** The values of the fields that groups come from. */
export interface ValueIndex {
	/** Undefined when the API key cannot see the field. */
	valuesOf(employee: Employee, field: string): readonly GroupValue[] | undefined;
	/** The values of a field that employees have today, those who have left included, by key. */
	valuesIn(field: string): ReadonlyMap<string, GroupValue>;
	/** Whether employees have the value today, or BambooHR lists it. */
	isValueOf(field: string, key: string): boolean;
	/** The name for a new group, the same for everybody who writes the value in another form. */
	nameFor(value: GroupValue): string;
}

export function valueIndex(
	{ employees: { employees }, fieldLists = new Map() }: Pick<World, 'employees' | 'fieldLists'>,
	fields: readonly string[],
): ValueIndex {
	// Many employees have the same few values.
	const known = new Map(fields.map((field) => [field, new Map<Text, readonly GroupValue[] | undefined>()]));
	const valuesOf = (employee: Employee, field: string) => {
		const text = valueOf(employee, field);
		const found = known.get(field)?.get(text);
		if (found) return found;
		const values = groupValues(text, fieldLists.get(field));
		known.get(field)?.set(text, values);
		return values;
	};
	const inUse = new Map(
		fields.map((field) => {
			const values = employees.flatMap((employee) => valuesOf(employee, field) ?? []);
			// The first one who has a value gives it its name.
			return [field, indexBy(values.reverse(), ({ key }) => key)] as const;
		}),
	);
	const listed = new Map(
		fields.map((field) => [field, new Set(fieldLists.get(field)?.values.map(groupKey))] as const),
	);
	const names = new Map(
		[...inUse.values()].reverse().flatMap((some) => [...some.values()].map(({ key, name }) => [key, name])),
	);
	return {
		valuesOf,
		valuesIn: (field) => inUse.get(field) ?? new Map(),
		isValueOf: (field, key) => inUse.get(field)?.has(key) === true || listed.get(field)?.has(key) === true,
		nameFor: ({ key, name }) => names.get(key) ?? name,
	};
}
