/** What to tell whoever decides by the status of users from this list. */
export const OLDER_USER_LIST =
	'This account of iSpring Learn does not offer the list of users that tells ended employments from inactive users; the older list was read instead, and users whose employment has ended count as inactive.';
