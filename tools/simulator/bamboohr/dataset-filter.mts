import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { allFields } from './fields.mts';
import type { SimEmployee } from './state.mts';

/** Compares the value of a field with the value in the filter. */
const COMPARE: Record<string, (value: string, wanted: string) => boolean> = {
	eq: (value, wanted) => value === wanted,
	ne: (value, wanted) => value !== wanted,
	lt: (value, wanted) => value < wanted,
	le: (value, wanted) => value <= wanted,
	gt: (value, wanted) => value > wanted,
	ge: (value, wanted) => value >= wanted,
};

type Test = (employee: SimEmployee) => boolean;

/**
 * The documented part of the dataset's filter language: comparisons and `in (..)`, combined with either `and` or `or`.
 *
 * @returns undefined when the filter is not valid
 */
export function datasetFilter(sim: BambooHrSimulator, filter: string): Test | undefined {
	const isAny = / or /i.test(filter);
	if (isAny && / and /i.test(filter)) return undefined;
	const tests = filter.split(isAny ? / or /i : / and /i).map((term) => termTest(sim, term.trim()));
	if (!tests.every((test) => test !== undefined)) return undefined;
	return (employee) => (isAny ? tests.some((test) => test(employee)) : tests.every((test) => test(employee)));
}

function termTest(sim: BambooHrSimulator, term: string): Test | undefined {
	const [, name, operator = '', operand = ''] = /^(\w+)\s+(\w+)\s*(.+)$/.exec(term) ?? [];
	const field = allFields(sim).find((one) => one.dataset === name);
	if (!field) return undefined;
	if (operator === 'in') {
		const inside = /^\((.*)\)$/.exec(operand)?.[1];
		const isOption = field.type === 'list' || field.type === 'status';
		if (inside === undefined || !isOption) return undefined;
		const wanted = inside.split(',').map((item) => unquoted(item.trim()));
		return (employee) => wanted.includes(field.value(employee, sim));
	}
	const compare = COMPARE[operator];
	return compare && ((employee) => compare(field.value(employee, sim), unquoted(operand)));
}

function unquoted(text: string): string {
	return text.replace(/^'(.*)'$/, '$1');
}
