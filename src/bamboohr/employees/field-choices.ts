/** A field of the account, by what it is asked for and what people see. */
export interface FieldChoice {
	value: string;
	name: string;
}

export interface ListedField {
	id: string;
	/** As people see it. */
	name?: string | null;
	alias?: string | null;
}

/**
 * What each field is asked for by: its alias, else its number.
 *
 * A sub-field, such as "Employment Status - FTE" with the number 16.1, carries the alias of its parent
 * (docs/apis/bamboohr.md#fields-and-lists): the alias would bring the value of the parent, so a sub-field is asked for
 * by its number. So is a further field with an alias that is taken.
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

export function isSubField(id: string): boolean {
	return id.includes('.');
}
