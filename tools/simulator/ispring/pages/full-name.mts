import type { SimUser } from '../state.mts';

/** '' for nobody. */
export function fullName(user: SimUser | undefined): string {
	return [user?.fields.first_name, user?.fields.last_name].filter(Boolean).join(' ');
}
