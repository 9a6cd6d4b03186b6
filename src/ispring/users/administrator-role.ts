const ADMINISTRATOR = /administrator|owner/i;

/**
 * Whether a role type manages the account or a part of it: administrators of all kinds and the owner. The newer names of
 * types are longer but contain the same words (docs/apis/ispring-learn.md#roles).
 */
export function isAdministratorType(type: string): boolean {
	return ADMINISTRATOR.test(type);
}
