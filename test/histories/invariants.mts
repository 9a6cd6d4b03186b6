import { isDeepStrictEqual } from 'node:util';
import type { SimUser } from '../../tools/simulator/ispring/state.mts';
import { LeaverLimitError, SyncError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import { holdsId } from '../../src/learning/plan/marker';
import { ID_FIELD, type Company } from './company.mts';
import {
	expectLeaversTold,
	expectWithinLimit,
	standingOf,
	type PeopleResult,
	type Standing,
} from './leavers.mts';
import type { Run } from './runs.mts';
import { snapshotOf } from './snapshot.mts';

/**
 * Runs, and checks what must be true of every run, however it ends:
 *
 * 1. A plan writes nothing.
 * 2. Administrators and people out of scope are not touched.
 * 3. Nobody who works here before and after loses their account.
 * 4. There is one account for an employee, one training type for a course; and an employee has one record for an
 *    enrollment, one file for a certificate.
 * 5. After any run of people with the status `success`, no account of somebody who has left is active unless an item or
 *    a warning says so.
 * 6. No more people than the limit are deactivated, and none that works here.
 */
export async function guarded(
	company: Company,
	run: Run,
	work: () => Promise<PeopleResult | undefined>,
): Promise<void> {
	const isQuiet = run.disturbance === null || run.disturbance.meanwhile.length === 0;
	const before = isQuiet && run.mode === 'plan' ? snapshotOf(company) : undefined;
	const standing = standingOf(company, run);
	const untouchable = untouchableOf(company);
	const safe = workers(company);

	const outcome = await settle(work());

	if (!outcome.ok && !isForeseen(outcome.error, run, standing, company)) throw outcome.error;
	if (before !== undefined) expect(snapshotOf(company)).toEqual(before);
	expect(untouchableOf(company)).toEqual(untouchable);
	const happened = JSON.stringify(run.disturbance?.meanwhile ?? []);
	for (const [employeeId, userId] of safe) {
		const isStillHere = company.bamboo.state.employees.get(employeeId)?.status === 'Active';
		if (!isStillHere || happened.includes(`"${employeeId[0]}"`)) continue;
		expect([employeeId, company.ispring.state.users.get(userId)?.status]).toEqual([employeeId, 1]);
	}
	expectNothingTwice(company);
	// Of what goes on while a run reads, it can only know a part.
	if (!isQuiet) return;
	expectWithinLimit(company, run, standing);
	if (outcome.ok && outcome.value) expectLeaversTold(company, run, outcome.value);
}

/** Whatever a disturbed run ends with, the next ones have to put it right. A limit stops a run only when it is passed. */
function isForeseen(error: unknown, run: Run, { dueAtMost }: Standing, { habits }: Company): boolean {
	if (error instanceof LeaverLimitError && run.disturbance === null) return dueAtMost > habits.maxLeavers;
	const isDisturbed = (run.disturbance ?? run.hiddenField) !== null || run.listBreaksOff;
	return error instanceof SyncError && isDisturbed;
}

function untouchableOf({ ispring, untouchable }: Company): unknown[] {
	return untouchable.map((id) => structuredClone(ispring.state.users.get(id)));
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
		[...users.values()].flatMap((user) => user.fields[ID_FIELD] || []),
	);
	expectDifferent('emails', [...users.values()].map(emailOf).filter(Boolean));
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
	// What was learned stays with a former record, too, when the user goes over to a new one.
	for (const { enrollmentId, certificate } of enrollments.values()) {
		const records = [...trainingRecords.values()].filter(({ notes }) => holdsId(notes, enrollmentId));
		expectDifferent(
			`employees with a record of ${enrollmentId}`,
			records.map(({ employeeId }) => employeeId),
		);
		const mine = [...files.values()].filter(
			({ name }) => certificate && holdsId(name, certificate.issuedCertificateId),
		);
		expectDifferent(
			`employees with a certificate of ${enrollmentId}`,
			mine.map(({ employeeId }) => employeeId),
		);
	}
}

function emailOf(user: SimUser): string {
	return (user.fields.email ?? '').toLowerCase();
}

function expectDifferent(what: string, values: readonly string[]): void {
	const twice = values.filter((value, index) => values.indexOf(value) !== index);
	if (!isDeepStrictEqual(twice, [])) throw new Error(`Twice among the ${what}: ${twice.join(', ')}`);
}
