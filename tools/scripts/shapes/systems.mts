import { Reader } from './Reader.mts';
import { someOf } from './values-at.mts';

const DAY_MS = 24 * 60 * 60 * 1000;

const LISTED =
	'workEmail,employeeNumber,hireDate,terminationDate,departmentName,departmentId,divisionName,jobTitleName,employmentStatusName,reportsToId,mobilePhone,workPhone';

const SINGLE =
	'firstName,lastName,preferredName,workEmail,department,division,jobTitle,supervisorEId,status,employmentHistoryStatus,hireDate,terminationDate,lastChanged';

/** Reads everything in BambooHR that the nodes rely on, once, and returns the lines of the report. */
export async function readBambooHr(base: string, accessToken: string): Promise<string[]> {
	const basic = Buffer.from(`${accessToken}:x`).toString('base64');
	const reader = new Reader(base, { authorization: `Basic ${basic}` });
	await reader.get('v1/employees/0', 'api/v1/employees/0?fields=firstName,status');
	const list = `api/v1/employees?fields=${LISTED}&page[limit]=20`;
	const first = await reader.get('v1/employees', list);
	const [cursor] = someOf(first, 'meta', 'page', 'nextCursor');
	if (cursor !== undefined) await reader.get('v1/employees, second page', `${list}&page[after]=${cursor}`);
	for (const status of ['active', 'inactive'])
		await reader.get(`v1/employees, ${status}`, `${list}&filter[status]=${status}`);
	const ids = someOf(first, 'data', 'employeeId');
	const since = new Date(Date.now() - 7 * DAY_MS).toISOString();
	await reader.get('v1/employees/changed', `api/v1/employees/changed?since=${since}`);
	for (const name of [
		'meta/fields',
		'meta/lists',
		'meta/tables',
		'training/type',
		'training/category',
		'webhooks',
	])
		await reader.get(`v1/${name}`, `api/v1/${name}`);
	if (ids.length === 0) return reader.lines;
	const each = (path: (id: string) => string) => ids.map((id) => `api/v1/${path(id)}`);
	await reader.get('v1/employees/{id}', ...each((id) => `employees/${id}?fields=${SINGLE}`));
	await reader.get('v1/training/record/employee/{id}', ...each((id) => `training/record/employee/${id}`));
	await reader.get('v1/employees/{id}/files/view', ...each((id) => `employees/${id}/files/view`));
	return reader.lines;
}

export interface ISpringKey {
	client_id: string;
	client_secret: string;
}

/** Does the same for iSpring Learn. */
export async function readISpring(base: string, key: ISpringKey): Promise<string[]> {
	const signIn = new Reader(base, {});
	const form = { ...key, grant_type: 'client_credentials' };
	const [token] = someOf(await signIn.signIn('api/v3/token', form), 'access_token');
	if (token === undefined) return signIn.lines;
	const reader = new Reader(base, { authorization: `Bearer ${decodeURIComponent(token)}` });
	// The page size that the nodes use, because the duration of this request matters.
	const users = await reader.get('users/v2', 'users/v2?pageSize=1000');
	const small = await reader.get('users/v2, one a page', 'users/v2?pageSize=1');
	const [page] = someOf(small, 'nextPageToken');
	if (page !== undefined) await reader.get('users/v2, second page', `users/v2?pageSize=1&pageToken=${page}`);
	const ids = someOf(users, 'userProfiles', 'userId');
	if (ids.length > 0) await reader.get('user/{id}/v2', ...ids.map((id) => `user/${id}/v2`));
	for (const name of ['departments', 'groups', 'role', 'user/profile/fields']) await reader.get(name, name);
	await reader.get('contents', 'contents?pageSize=50');
	const enrollments = await reader.get('enrollments', 'enrollments?pageSize=50');
	const results = 'learners/results?pageSize=50&userStatuses[]=1&userStatuses[]=3';
	await reader.get('learners/results, statuses 1 and 3', results);
	await reader.get('learners/results, statuses 1, 3 and 5', `${results}&userStatuses[]=5`);
	const [certificate] = someOf(enrollments, 'enrollments', 'certificate', 'issuedCertificateId');
	if (certificate !== undefined) await reader.get('certificate/{id}', `certificate/${certificate}`);
	return [...signIn.lines, ...reader.lines];
}
