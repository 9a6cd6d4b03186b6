/** A value that differs only because iSpring Learn stores it in its own form. It is not written again. */
export interface ToleratedDifference {
	/** The field name as used in changes. */
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
/** The only field whose values are not personal data; a mapped field can contain anything. */
const SHOWN_FIELD = 'jobTitle';

/** The sentence for an item. */
export function toleratedNote({ field, wanted, current }: ToleratedDifference): string {
	const stored = current === '' ? 'empty' : `as "${current}"`;
	return `iSpring Learn keeps the ${fieldTitle(field)} "${wanted}" ${stored}, so it is left as it is.`;
}

/** The warning for the summary: the number of values, and one example. */
export function toleratedWarning(
	decisions: ReadonlyArray<{ tolerated?: readonly ToleratedDifference[] }>,
): string[] {
	const differences = decisions.flatMap((decision) => decision.tolerated ?? []);
	const count = new Set(differences.map(({ field, wanted }) => `${field} ${wanted}`)).size;
	const first = differences.find(({ field }) => field === SHOWN_FIELD) ?? differences[0];
	if (!first) return [];
	const { field, wanted, current } = first;
	const values = field === SHOWN_FIELD && current !== '' ? ` "${wanted}" as "${current}"` : '';
	const example = `the ${fieldTitle(field)}${values}`;
	return [
		count === 1
			? `iSpring Learn keeps 1 value differently than BambooHR: ${example}. It is left as it is.`
			: `iSpring Learn keeps ${count} values differently than BambooHR, for example ${example}. They are left as they are.`,
	];
}

function fieldTitle(field: string): string {
	return FIELD_NAMES[field] ?? `profile field ${field}`;
}
