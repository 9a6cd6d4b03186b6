import type { SimEmployee } from '../../tools/simulator/bamboohr/state.mts';
import { storedForm } from '../../tools/simulator/ispring/stored-form.mts';
import type { SimUser } from '../../tools/simulator/ispring/state.mts';
import { holdsId } from '../../src/learning/plan/marker';
import { ADMINISTRATOR, DEPARTMENTS, ID_FIELD, type Company } from './company.mts';
import { addressOf, isLeaver, isMoreThanLearner, isNamed, ownershipOf, type Ownership } from './owners.mts';

const SUCCESSFUL = ['complete', 'passed', 'accepted'];

/**
 * Checks that iSpring Learn says what BambooHR says, and BambooHR what was learned: written from the rules, not from
 * the code that is tested.
 */
export function expectEndState(company: Company): void {
	const all = ownershipOf(company);
	for (const employee of company.bamboo.state.employees.values()) {
		if (isLeaver(employee) || !DEPARTMENTS.includes(employee.department)) continue;
		if (employee.id === ADMINISTRATOR || isDisputed(company, employee)) continue;
		const user = userFor(company, employee);
		// Without an address there is no login, so nobody new gets an account.
		if (user || addressOf(employee.workEmail) !== '') expectAccount(company, employee, user);
	}
	for (const one of all) if (one.hasLeft) expectEnded(company, one, all);
	expectTraining(company, all);
}

/** The user of somebody who works here: who keeps their ID, else the one that has their address and is nobody else's. */
function userFor({ bamboo, ispring }: Company, { id, workEmail }: SimEmployee): SimUser | undefined {
	const users = [...ispring.state.users.values()];
	const isFree = ({ fields }: SimUser) => !bamboo.state.employees.has(fields[ID_FIELD] ?? '');
	return (
		users.find(({ fields }) => fields[ID_FIELD] === id) ??
		users.find((user) => isFree(user) && isNamed(user, workEmail))
	);
}

/**
 * Whose address is that of somebody else who works here, or stands in another user than their own: then a person has to
 * look. An ended record is no rival, but a user who keeps its ID has the address until somebody changes it. And an
 * address proves too little where a user is more than a learner.
 */
function isDisputed(company: Company, employee: SimEmployee): boolean {
	const address = addressOf(employee.workEmail);
	if (address === '') return false;
	const rivals = [...company.bamboo.state.employees.values()].filter(
		(other) => other !== employee && !isLeaver(other) && addressOf(other.workEmail) === address,
	);
	const own = userFor(company, employee);
	const holders = [...company.ispring.state.users.values()].filter(
		(user) => user !== own && isNamed(user, address),
	);
	const isUnproven =
		own !== undefined && own.fields[ID_FIELD] !== employee.id && isMoreThanLearner(company, own);
	return rivals.length > 0 || holders.length > 0 || isUnproven;
}

/** A leaver's user is inactive wherever they are, unless it cannot be told whether it is theirs. */
function expectEnded(company: Company, one: Ownership, all: readonly Ownership[]): void {
	const { user, by, owners } = one;
	const department = company.ispring.state.departments.get(user.departmentId)?.name ?? '';
	if (by === 'name' || (by === 'gone' && !DEPARTMENTS.includes(department))) return;
	if (by === 'address') {
		const others = all.filter(
			(other) => other.user !== user && other.owners.some((owner) => owners.includes(owner)),
		);
		if (others.length > 0 || isMoreThanLearner(company, user)) return;
	}
	expect([by, owners.map(({ id }) => id), user.status]).toEqual([by, owners.map(({ id }) => id), 3]);
}

/** As BambooHR has it, or as iSpring Learn keeps that. Names of what was there before are in no form of its own. */
function isWritten(
	{ ispring }: Company,
	field: string,
	current: string | undefined,
	wanted: string,
): boolean {
	return current === wanted || current === storedForm(ispring, field, wanted);
}

function expectAccount(company: Company, employee: SimEmployee, user: SimUser | undefined): void {
	const { departments, groups, users, rootDepartmentId } = company.ispring.state;
	if (!user) throw new Error(`Employee ${employee.id} works here and has no account`);
	const department = departments.get(user.departmentId);
	const memberships = user.groups.flatMap((id) => groups.get(id)?.name ?? []);
	const address = addressOf(employee.workEmail);
	expect({
		id: employee.id,
		storedId: user.fields[ID_FIELD],
		status: user.status,
		email: address === '' ? '' : user.fields.email?.toLowerCase(),
		isFirstName: isWritten(company, 'first_name', user.fields.first_name, employee.firstName),
		isDepartment: isWritten(company, 'department', department?.name, employee.department),
		departmentParent: department?.parentDepartmentId,
		isInDivision:
			employee.division === '' ||
			memberships.some((name) => isWritten(company, 'group', name, employee.division)),
	}).toEqual({
		id: employee.id,
		storedId: company.habits.idField === 'none' ? undefined : employee.id,
		status: 1,
		email: address,
		isFirstName: true,
		isDepartment: true,
		departmentParent: rootDepartmentId,
		isInDivision: true,
	});
	if (employee.jobTitle !== '') {
		const { job_title: title } = user.fields;
		expect([title, isWritten(company, 'job_title', title, employee.jobTitle)]).toEqual([title, true]);
	}
	const boss = company.bamboo.state.employees.get(employee.supervisorEId);
	if (!boss || boss.id === employee.id || isLeaver(boss) || isDisputed(company, boss)) return;
	const bossUser = userFor(company, boss);
	if (!bossUser) return;
	const supervisor = users.get(user.subordination.supervisorId ?? '');
	expect([employee.id, supervisor?.userId]).toEqual([employee.id, bossUser.userId]);
}

/** What was learned stands in the record of the one whose user it is, where that is beyond doubt. */
function expectTraining({ bamboo, ispring }: Company, all: readonly Ownership[]): void {
	for (const enrollment of ispring.state.enrollments.values()) {
		const owner = all.find(({ user }) => user.userId === enrollment.learnerId);
		const [employee, ...others] = owner?.by === 'id' ? owner.owners : [];
		if (!employee || others.length > 0 || enrollment.isArchived) continue;
		const { enrollmentId, completionStatus, completionDate, certificate } = enrollment;
		const records = [...bamboo.state.trainingRecords.values()].filter(({ notes }) =>
			holdsId(notes, enrollmentId),
		);
		if (SUCCESSFUL.includes(completionStatus)) {
			expect(records.map(({ employeeId, completed }) => [employeeId, completed])).toContainEqual([
				employee.id,
				completionDate.slice(0, 10),
			]);
		}
		if (!certificate) continue;
		const files = [...bamboo.state.files.values()].filter(({ name }) =>
			holdsId(name, certificate.issuedCertificateId),
		);
		expect(files.map(({ employeeId }) => employeeId)).toContain(employee.id);
	}
}
