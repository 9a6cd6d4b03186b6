import { isDeepStrictEqual } from 'node:util';
import type { SimUser } from '../../tools/simulator/ispring/state.mts';
import { LeaverLimitError, SyncError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import { holdsId } from '../../src/learning/plan/marker';
import { ID_FIELD, type Company } from './company.mts';
import {
	expectLeaversReported,
	expectWithinLimit,
	stateBefore,
	type PeopleResult,
	type StateBefore,
} from './leavers.mts';
import type { Run } from './runs.mts';
import { snapshotOf } from './snapshot.mts';

/**
 * Executes a run and checks the rules that hold for every run, however it ends:
 *
 * 1. A plan writes nothing.
 * 2. Administrators and employees out of scope are not changed.
 * 3. No employee who is active before and after the run loses their account.
 * 4. There is one account per employee and one training type per course, and an employee has one record per enrollment
 *    and one file per certificate.
 * 5. After a people run with the status `success`, no leaver has an active user unless an item or a warning says so.
 * 6. No more leavers than the limit are deactivated, and no active employee.
 */
export async function checkInvariants(
	company: Company,
	run: Run,
	work: () => Promise<PeopleResult | undefined>,
): Promise<void> {
	const isUndisturbed = run.disruption === null || run.disruption.events.length === 0;
	const before = isUndisturbed && run.mode === 'plan' ? snapshotOf(company) : undefined;
	const standing = stateBefore(company, run);
	const protectedBefore = protectedUsers(company);
	const activeBefore = activeAccounts(company);

	const outcome = await settle(work());

	if (!outcome.ok && !isExpectedError(outcome.error, run, standing, company)) throw outcome.error;
	if (before !== undefined) expect(snapshotOf(company)).toEqual(before);
	expect(protectedUsers(company)).toEqual(protectedBefore);
	const changes = JSON.stringify(run.disruption?.events ?? []);
	for (const [employeeId, userId] of activeBefore) {
		const isStillHere = company.bamboo.state.employees.get(employeeId)?.status === 'Active';
		if (!isStillHere || changes.includes(`"${employeeId[0]}"`)) continue;
		expect([employeeId, company.ispring.state.users.get(userId)?.status]).toEqual([employeeId, 1]);
	}
	expectNoDuplicates(company);
	// A run cannot know everything that changes while it reads.
	if (!isUndisturbed) return;
	expectWithinLimit(company, run, standing);
	if (outcome.ok && outcome.value) expectLeaversReported(company, run, outcome.value);
}

/** A disrupted run may end with any sync error. The limit stops a run only when it is exceeded. */
function isExpectedError(
	error: unknown,
	run: Run,
	{ maxDue: dueAtMost }: StateBefore,
	{ setup }: Company,
): boolean {
	if (error instanceof LeaverLimitError && run.disruption === null) return dueAtMost > setup.maxLeavers;
	const isDisrupted = (run.disruption ?? run.hiddenField) !== null || run.isListIncomplete;
	return error instanceof SyncError && isDisrupted;
}

function protectedUsers({ ispring, protectedUserIds: untouchable }: Company): unknown[] {
	return untouchable.map((id) => structuredClone(ispring.state.users.get(id)));
}

/** The IDs of active employees and of their active users. */
function activeAccounts({ bamboo, ispring }: Company): Array<[string, string]> {
	return [...ispring.state.users.values()].flatMap((user): Array<[string, string]> => {
		const employee = bamboo.state.employees.get(user.fields[ID_FIELD] ?? '');
		return employee?.status === 'Active' && user.status === 1 ? [[employee.id, user.userId]] : [];
	});
}

function expectNoDuplicates({ bamboo, ispring }: Company): void {
	const { users, enrollments } = ispring.state;
	const { trainingTypes, trainingRecords, files } = bamboo.state;
	expectUnique(
		'stored ids',
		[...users.values()].flatMap((user) => user.fields[ID_FIELD] || []),
	);
	expectUnique('emails', [...users.values()].map(emailOf).filter(Boolean));
	expectUnique(
		'departments',
		[...ispring.state.departments.values()].map(
			({ name, parentDepartmentId }) => `${parentDepartmentId} ${name}`,
		),
	);
	expectUnique(
		'groups',
		[...ispring.state.groups.values()].map(({ name }) => name),
	);
	expectUnique(
		'training types',
		[...trainingTypes.values()].map(({ description }) => description),
	);
	// Training stays with a former record when the user moves to a new one.
	for (const { enrollmentId, certificate } of enrollments.values()) {
		const records = [...trainingRecords.values()].filter(({ notes }) => holdsId(notes, enrollmentId));
		expectUnique(
			`employees with a record of ${enrollmentId}`,
			records.map(({ employeeId }) => employeeId),
		);
		const certificateFiles = [...files.values()].filter(
			({ name }) => certificate && holdsId(name, certificate.issuedCertificateId),
		);
		expectUnique(
			`employees with a certificate of ${enrollmentId}`,
			certificateFiles.map(({ employeeId }) => employeeId),
		);
	}
}

function emailOf(user: SimUser): string {
	return (user.fields.email ?? '').toLowerCase();
}

function expectUnique(what: string, values: readonly string[]): void {
	const duplicates = values.filter((value, index) => values.indexOf(value) !== index);
	if (!isDeepStrictEqual(duplicates, []))
		throw new Error(`Duplicates among the ${what}: ${duplicates.join(', ')}`);
}
