/** A field of the account: the value to request it by and its label. */
export interface FieldChoice {
	value: string;
	name: string;
}

export interface ListedField {
	id: string;
	/** The label. */
	name?: string | null;
	alias?: string | null;
}

/**
 * The value by which each field is requested: its alias or else its number.
 *
 * A sub-field, such as "Employment Status - FTE" with the number 16.1, carries the alias of its parent
 * (docs/apis/bamboohr.md#fields-and-lists): the alias would return the value of the parent, so a sub-field is
 * requested by its number. So is any other field whose alias is taken.
 *
 * @returns each value once, sorted by name
 */
export function toFieldChoices(fields: readonly ListedField[]): FieldChoice[] {
	const choices = new Map<string, FieldChoice>();
	for (const { id: given, name, alias } of fields) {
		const id = given.trim();
		const isOwn = alias && !isSubField(id) && !choices.has(alias);
		const value = isOwn ? alias : id;
		if (!choices.has(value)) choices.set(value, { value, name: name?.trim() || alias || id });
	}
	return [...choices.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Whether the number of a field is that of a sub-field, such as 16.1. */
export function isSubField(id: string): boolean {
	return id.includes('.');
}
