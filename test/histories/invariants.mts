import { isDeepStrictEqual } from 'node:util';
import type { SimUser } from '../../simulator/ispring/state.mts';
import { holdsId } from '../../src/learning/marker';
import { ADMINISTRATOR, ID_FIELD, OUTSIDER, type Company } from './company.mts';
import { userOf } from './events.mts';
import type { Run } from './runs.mts';

/** All that either system has, as plain data. */
export function snapshotOf({ bamboo, ispring }: Company): unknown {
	const { users, departments, groups, enrollments, mails } = ispring.state;
	const { trainingTypes, trainingCategories, trainingRecords, files, fileCategories, employees } =
		bamboo.state;
	return structuredClone({
		...{ users, departments, groups, enrollments, mails, employees },
		...{ trainingTypes, trainingCategories, trainingRecords, fileCategories },
		files: [...files.values()].map(({ id, name, employeeId }) => ({ id, name, employeeId })),
	});
}

/**
 * Does something, and checks what must be true of every run, however it ends:
 *
 * 1. A plan writes nothing.
 * 2. Administrators and people out of scope are not touched.
 * 3. Nobody who works here before and after loses their account.
 * 4. There is one account for an employee, one training type for a course, one record for an enrollment, one file
 *    for a certificate.
 */
export async function guarded(company: Company, run: Run, work: () => Promise<void>): Promise<void> {
	const isQuiet = run.disturbance === null || run.disturbance.meanwhile.length === 0;
	const before = isQuiet && run.mode === 'plan' ? snapshotOf(company) : undefined;
	const untouchable = [ADMINISTRATOR, OUTSIDER].map((id) => structuredClone(userOf(company, id)));
	const safe = workers(company);

	await work();

	if (before !== undefined) expect(snapshotOf(company)).toEqual(before);
	expect([ADMINISTRATOR, OUTSIDER].map((id) => userOf(company, id))).toEqual(untouchable);
	const happened = JSON.stringify(run.disturbance?.meanwhile ?? []);
	for (const [employeeId, userId] of safe) {
		const isStillHere = company.bamboo.state.employees.get(employeeId)?.status === 'Active';
		if (!isStillHere || happened.includes(`"${employeeId}"`)) continue;
		expect([employeeId, company.ispring.state.users.get(userId)?.status]).toEqual([employeeId, 1]);
	}
	expectNothingTwice(company);
}

/** People who work here and whose account is active, with its id. */
function workers({ bamboo, ispring }: Company): Array<[string, string]> {
	return [...ispring.state.users.values()].flatMap((user): Array<[string, string]> => {
		const employee = bamboo.state.employees.get(user.fields[ID_FIELD] ?? '');
		return employee?.status === 'Active' && user.status === 1 ? [[employee.id, user.userId]] : [];
	});
}

function expectNothingTwice({ bamboo, ispring }: Company): void {
	const { users, enrollments } = ispring.state;
	const { trainingTypes, trainingRecords, files } = bamboo.state;
	expectDifferent(
		'stored ids',
		[...users.values()].flatMap((user) => user.fields[ID_FIELD] ?? []),
	);
	expectDifferent('e-mails', [...users.values()].map(emailOf).filter(Boolean));
	expectDifferent(
		'departments',
		[...ispring.state.departments.values()].map(
			({ name, parentDepartmentId }) => `${parentDepartmentId} ${name}`,
		),
	);
	expectDifferent(
		'groups',
		[...ispring.state.groups.values()].map(({ name }) => name),
	);
	expectDifferent(
		'training types',
		[...trainingTypes.values()].map(({ description }) => description),
	);
	for (const { enrollmentId, certificate } of enrollments.values()) {
		const records = [...trainingRecords.values()].filter(({ notes }) => holdsId(notes, enrollmentId));
		expect([enrollmentId, records.length]).not.toEqual([enrollmentId, 2]);
		const mine = [...files.values()].filter(
			({ name }) => certificate && holdsId(name, certificate.issuedCertificateId),
		);
		expect(mine.length).toBeLessThan(2);
	}
}

function emailOf(user: SimUser): string {
	return (user.fields.email ?? '').toLowerCase();
}

function expectDifferent(what: string, values: readonly string[]): void {
	const twice = values.filter((value, index) => values.indexOf(value) !== index);
	if (!isDeepStrictEqual(twice, [])) throw new Error(`Twice among the ${what}: ${twice.join(', ')}`);
}
