import type { Decision } from '../plan/Decision';

/** A value that stays in the form in which iSpring Learn keeps it. */
export interface LeftValue {
	/** The name in the list of changes. */
	field: string;
	wanted: string;
	current: string;
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
	email: 'email',
	firstName: 'first name',
	lastName: 'last name',
	jobTitle: 'job title',
	phone: 'phone',
};
/** The only value that says nothing about one person. A mapped field may hold anything. */
const SHOWN = 'jobTitle';

/** For the item of the person. */
export function leftNote({ field, wanted, current }: LeftValue): string {
	const kept = current === '' ? 'empty' : `as "${current}"`;
	return `iSpring Learn keeps the ${nameOf(field)} "${wanted}" ${kept}, so it is left as it is.`;
}

/** For the summary: how many values, and one example. */
export function leftWarning(decisions: readonly Decision[]): string[] {
	const left = decisions.flatMap((decision) => decision.left ?? []);
	const count = new Set(left.map(({ field, wanted }) => `${field} ${wanted}`)).size;
	const example = left.find(({ field }) => field === SHOWN) ?? left[0];
	if (!example) return [];
	const { field, wanted, current } = example;
	const values = field === SHOWN && current !== '' ? ` "${wanted}", which it keeps as "${current}"` : '';
	const are = count === 1 ? '1 value is' : `${count} values are`;
	const they = count === 1 ? 'It is' : 'They are';
	return [
		`${are} kept by iSpring Learn in another form than BambooHR has, such as the ${nameOf(field)}${values}. ${they} left as iSpring Learn has ${count === 1 ? 'it' : 'them'}.`,
	];
}

function nameOf(field: string): string {
	return FIELD_NAMES[field] ?? `profile field ${field}`;
}
