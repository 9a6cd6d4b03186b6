/** The filters of the API. Undefined or empty = any. */
export interface UserQuery {
	userIds?: readonly string[] | undefined;
	departments?: readonly string[] | undefined;
	groups?: readonly string[] | undefined;
	emails?: readonly string[] | undefined;
	logins?: readonly string[] | undefined;
}
