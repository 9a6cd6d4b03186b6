import type { UserStatus } from './User';

/**
 * 1 active, 3 inactive, 5 employment ended. Older versions of the API also had 2 for deleted users and 4 for users who
 * have not confirmed their account yet, which works like an active one (docs/apis/ispring-learn.md#users).
 */
const STATUS: Record<string, UserStatus | 'deleted'> = {
	'1': 'active',
	'2': 'deleted',
	'3': 'inactive',
	'4': 'active',
	'5': 'terminated',
	// The words in the vendor's documentation, in case one comes instead of its number.
	active: 'active',
	unconfirmed: 'active',
	inactive: 'inactive',
	blocked: 'inactive',
	employmentended: 'terminated',
	terminated: 'terminated',
	deleted: 'deleted',
};

/** Parses a user's status; undefined for an unknown one. */
export function readStatus(json: unknown): UserStatus | 'deleted' | undefined {
	if (typeof json !== 'string' && typeof json !== 'number') return undefined;
	return STATUS[
		String(json)
			.toLowerCase()
			.replace(/[\s_-]/g, '')
	];
}
