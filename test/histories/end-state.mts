import type { SimEmployee } from '../../simulator/bamboohr/state.mts';
import type { SimUser } from '../../simulator/ispring/state.mts';
import { holdsId } from '../../src/learning/marker';
import { ADMINISTRATOR, DEPARTMENTS, ID_FIELD, type Company } from './company.mts';
import { userOf } from './events.mts';

const SUCCESSFUL = ['complete', 'passed', 'accepted'];

/**
 * Checks that iSpring Learn says what BambooHR says, and BambooHR what was learned: written from the rules, not from
 * the code that is tested.
 */
export function expectEndState(company: Company): void {
	const { employees } = company.bamboo.state;
	for (const employee of employees.values()) {
		if (!DEPARTMENTS.includes(employee.department) || employee.id === ADMINISTRATOR) continue;
		if (isDisputed(company, employee)) continue;
		const user = userOf(company, employee.id);
		if (employee.status === 'Active') expectAccount(company, employee, user);
		else if (user) expect([employee.id, user.status]).toEqual([employee.id, 3]);
	}
	for (const user of company.ispring.state.users.values()) {
		const employeeId = user.fields[ID_FIELD];
		const department = company.ispring.state.departments.get(user.departmentId)?.name ?? '';
		if (!employeeId || employees.has(employeeId) || !DEPARTMENTS.includes(department)) continue;
		expect(['orphan', employeeId, user.status]).toEqual(['orphan', employeeId, 3]);
	}
	expectTraining(company);
}

/** Whose address stands twice, in BambooHR or in an account of somebody else. */
function isDisputed({ bamboo, ispring }: Company, { id, workEmail }: SimEmployee): boolean {
	const sharers = [...bamboo.state.employees.values()].filter((other) => other.workEmail === workEmail);
	const holders = [...ispring.state.users.values()].filter(
		({ fields }) => [fields.email, fields.login].includes(workEmail) && fields[ID_FIELD] !== id,
	);
	return workEmail === '' || sharers.length > 1 || holders.length > 0;
}

function expectAccount(company: Company, employee: SimEmployee, user: SimUser | undefined): void {
	const { departments, groups, users, rootDepartmentId } = company.ispring.state;
	if (!user) throw new Error(`Employee ${employee.id} works here and has no account`);
	const department = departments.get(user.departmentId);
	const memberships = user.groups.flatMap((id) => groups.get(id)?.name ?? []);
	const supervisor = users.get(user.subordination.supervisorId ?? '')?.fields[ID_FIELD] ?? '';
	expect({
		id: employee.id,
		status: user.status,
		email: user.fields.email,
		firstName: user.fields.first_name,
		department: [department?.name, department?.parentDepartmentId],
		isInDivision: employee.division === '' || memberships.includes(employee.division),
	}).toEqual({
		id: employee.id,
		status: 1,
		email: employee.workEmail,
		firstName: employee.firstName,
		department: [employee.department, rootDepartmentId],
		isInDivision: true,
	});
	if (employee.jobTitle !== '') expect(user.fields.job_title).toBe(employee.jobTitle);
	const boss = company.bamboo.state.employees.get(employee.supervisorEId);
	if (!boss || boss.id === employee.id || !userOf(company, boss.id) || isDisputed(company, boss)) return;
	expect([employee.id, supervisor]).toEqual([employee.id, boss.id]);
}

function expectTraining({ bamboo, ispring }: Company): void {
	for (const enrollment of ispring.state.enrollments.values()) {
		const user = ispring.state.users.get(enrollment.learnerId);
		const employee = bamboo.state.employees.get(user?.fields[ID_FIELD] ?? '');
		if (!employee || enrollment.isArchived) continue;
		const { enrollmentId, completionStatus, completionDate, certificate } = enrollment;
		const records = [...bamboo.state.trainingRecords.values()].filter(({ notes }) =>
			holdsId(notes, enrollmentId),
		);
		if (SUCCESSFUL.includes(completionStatus)) {
			expect(records.map(({ employeeId, completed }) => [employeeId, completed])).toEqual([
				[employee.id, completionDate.slice(0, 10)],
			]);
		}
		if (!certificate) continue;
		const files = [...bamboo.state.files.values()].filter(({ name }) =>
			holdsId(name, certificate.issuedCertificateId),
		);
		expect(files.map(({ employeeId }) => employeeId)).toEqual([employee.id]);
	}
}
