const ADMINISTRATOR = /administrator|owner/i;

/**
 * Whether a role of this type manages the account or a part of it: administrators of all kinds, and the owner. The
 * newer names of types (docs/apis/ispring-learn.md#roles) are longer, but keep the word.
 */
export function isAdministratorType(type: string): boolean {
	return ADMINISTRATOR.test(type);
}
