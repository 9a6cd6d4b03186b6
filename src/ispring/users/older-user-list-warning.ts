/** The warning for whatever uses the status of users from the older list. */
export const OLDER_USER_LIST_WARNING =
	'This iSpring Learn account offers only the older user list, which does not distinguish terminated users from inactive ones. Terminated users count as inactive.';
