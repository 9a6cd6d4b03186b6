/** The warning for whatever uses the status of users from the older list. */
export const OLDER_USER_LIST_WARNING =
	'This iSpring Learn account does not offer the list of users that distinguishes ended employments from inactive users. The older list was read instead, in which users whose employment has ended count as inactive.';
