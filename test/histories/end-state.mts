import type { SimEmployee } from '../../tools/simulator/bamboohr/state.mts';
import { storedForm } from '../../tools/simulator/ispring/stored-form.mts';
import type { SimUser } from '../../tools/simulator/ispring/state.mts';
import { holdsId } from '../../src/learning/plan/marker';
import { ADMINISTRATOR, DEPARTMENTS, ID_FIELD, type Company } from './company.mts';
import { SUCCESSFUL } from './events.mts';
import {
	addressOf,
	isLeaver,
	hasExtraPermissions,
	hasAddress,
	ownershipOf,
	type Ownership,
} from './ownership.mts';

/**
 * Expects that iSpring Learn matches BambooHR, and that BambooHR has all training. Written from the rules, not from the
 * tested code.
 */
export function expectEndState(company: Company): void {
	const all = ownershipOf(company);
	for (const employee of company.bamboo.state.employees.values()) {
		if (isLeaver(employee) || !DEPARTMENTS.includes(employee.department)) continue;
		if (employee.id === ADMINISTRATOR || isDisputed(company, employee)) continue;
		const user = userFor(company, employee);
		// Without an address there is no login, so no new user is created.
		if (user || addressOf(employee.workEmail) !== '') expectAccount(company, employee, user);
	}
	for (const one of all) if (one.hasLeft) expectDeactivated(company, one, all);
	expectTraining(company, all);
}

/** The user of an active employee: the one with the stored ID, otherwise one with the address that no ID links. */
function userFor({ bamboo, ispring }: Company, { id, workEmail }: SimEmployee): SimUser | undefined {
	const users = [...ispring.state.users.values()];
	const isFree = ({ fields }: SimUser) => !bamboo.state.employees.has(fields[ID_FIELD] ?? '');
	return (
		users.find(({ fields }) => fields[ID_FIELD] === id) ??
		users.find((user) => isFree(user) && hasAddress(user, workEmail))
	);
}

/**
 * Whether the address of an employee belongs to another active employee or user as well, so that somebody has to decide.
 * An ended record does not count, but a user with its stored ID has the address until somebody changes it. An address
 * alone does not prove the owner of a user with more permissions than a learner.
 */
function isDisputed(company: Company, employee: SimEmployee): boolean {
	const address = addressOf(employee.workEmail);
	if (address === '') return false;
	const rivals = [...company.bamboo.state.employees.values()].filter(
		(other) => other !== employee && !isLeaver(other) && addressOf(other.workEmail) === address,
	);
	const own = userFor(company, employee);
	const holders = [...company.ispring.state.users.values()].filter(
		(user) => user !== own && hasAddress(user, address),
	);
	const isUnproven =
		own !== undefined && own.fields[ID_FIELD] !== employee.id && hasExtraPermissions(company, own);
	return rivals.length > 0 || holders.length > 0 || isUnproven;
}

/** Expects that the user of a leaver is inactive in every department, unless the owner is uncertain. */
function expectDeactivated(company: Company, one: Ownership, all: readonly Ownership[]): void {
	const { user, by, owners } = one;
	const department = company.ispring.state.departments.get(user.departmentId)?.name ?? '';
	if (by === 'name' || (by === 'gone' && !DEPARTMENTS.includes(department))) return;
	if (by === 'address') {
		const others = all.filter(
			(other) => other.user !== user && other.owners.some((owner) => owners.includes(owner)),
		);
		if (others.length > 0 || hasExtraPermissions(company, user)) return;
	}
	expect([by, owners.map(({ id }) => id), user.status]).toEqual([by, owners.map(({ id }) => id), 3]);
}

/** Whether the value is that of BambooHR, or the form in which iSpring Learn stores it. */
function isStored({ ispring }: Company, field: string, current: string | undefined, wanted: string): boolean {
	return current === wanted || current === storedForm(ispring, field, wanted);
}

function expectAccount(company: Company, employee: SimEmployee, user: SimUser | undefined): void {
	const { departments, groups, users, rootDepartmentId } = company.ispring.state;
	if (!user) throw new Error(`Employee ${employee.id} is active and has no account`);
	const department = departments.get(user.departmentId);
	const memberships = user.groups.flatMap((id) => groups.get(id)?.name ?? []);
	const address = addressOf(employee.workEmail);
	expect({
		id: employee.id,
		storedId: user.fields[ID_FIELD],
		status: user.status,
		email: address === '' ? '' : user.fields.email?.toLowerCase(),
		isFirstName: isStored(company, 'first_name', user.fields.first_name, employee.firstName),
		isDepartment: isStored(company, 'department', department?.name, employee.department),
		departmentParent: department?.parentDepartmentId,
		isInDivision:
			employee.division === '' ||
			memberships.some((name) => isStored(company, 'group', name, employee.division)),
	}).toEqual({
		id: employee.id,
		storedId: company.setup.idField === 'none' ? undefined : employee.id,
		status: 1,
		email: address,
		isFirstName: true,
		isDepartment: true,
		departmentParent: rootDepartmentId,
		isInDivision: true,
	});
	if (employee.jobTitle !== '') {
		const { job_title: title } = user.fields;
		expect([title, isStored(company, 'job_title', title, employee.jobTitle)]).toEqual([title, true]);
	}
	const boss = company.bamboo.state.employees.get(employee.supervisorEId);
	if (!boss || boss.id === employee.id || isLeaver(boss) || isDisputed(company, boss)) return;
	const bossUser = userFor(company, boss);
	if (!bossUser) return;
	const supervisor = users.get(user.subordination.supervisorId ?? '');
	expect([employee.id, supervisor?.userId]).toEqual([employee.id, bossUser.userId]);
}

/** Expects that training is recorded for the owner of a user, if the owner is certain. */
function expectTraining({ bamboo, ispring }: Company, all: readonly Ownership[]): void {
	for (const enrollment of ispring.state.enrollments.values()) {
		const owner = all.find(({ user }) => user.userId === enrollment.learnerId);
		const [employee, ...others] = owner?.by === 'id' ? owner.owners : [];
		if (!employee || others.length > 0 || enrollment.isArchived) continue;
		const { enrollmentId, completionStatus, completionDate, awardedScore, certificate } = enrollment;
		const records = [...bamboo.state.trainingRecords.values()].filter(({ notes }) =>
			holdsId(notes, enrollmentId),
		);
		if (SUCCESSFUL.includes(completionStatus)) {
			expect(records.map(({ employeeId, completed }) => [employeeId, completed])).toContainEqual([
				employee.id,
				completionDate.slice(0, 10),
			]);
			const score = awardedScore === null ? '' : `score ${awardedScore}`;
			expect(
				records.some(({ employeeId, notes }) => employeeId === employee.id && notes.includes(score)),
			).toBe(true);
		}
		if (!certificate) continue;
		const files = [...bamboo.state.files.values()].filter(({ name }) =>
			holdsId(name, certificate.issuedCertificateId),
		);
		expect(files.map(({ employeeId }) => employeeId)).toContain(employee.id);
	}
}
