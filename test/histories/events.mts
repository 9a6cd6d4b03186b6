import fc from 'fast-check';
import { addEmployee, changeEmployee, removeEmployee } from '../../simulator/bamboohr/people.mts';
import type { SimEmployee } from '../../simulator/bamboohr/state.mts';
import { addEnrollment, issueCertificate } from '../../simulator/ispring/learning.mts';
import type { CompletionStatus, SimUser } from '../../simulator/ispring/state.mts';
import { DEPARTMENTS, DIVISIONS, ID_FIELD, OUT_OF_SCOPE, PEOPLE, type Company } from './company.mts';

/** What people do in the two systems. Plain data, so that a failing history can be read and kept. */
export type Event =
	| {
			what:
				| 'hire'
				| 'leave'
				| 'comeBack'
				| 'removeRecord'
				| 'changeEmail'
				| 'deleteUser'
				| 'switchOffUser'
				| 'renameUser';
			who: string;
	  }
	| { what: 'move'; who: string; department: string }
	| { what: 'regroup'; who: string; division: string }
	| { what: 'retitle'; who: string; jobTitle: string }
	| { what: 'takeAddressOf' | 'reportTo'; who: string; whom: string }
	| { what: 'enroll' | 'renewCertificate' | 'archive'; who: string; course: number }
	| { what: 'finish'; who: string; course: number; status: CompletionStatus };

const who = fc.constantFrom(...PEOPLE);
const course = fc.constantFrom(0, 1);
const kind = <T extends string>(...words: [T, ...T[]]) => fc.constantFrom(...words);

export const event: fc.Arbitrary<Event> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ what: kind('hire'), who }) },
	{
		weight: 6,
		arbitrary: fc.record({
			what: kind(
				'leave',
				'comeBack',
				'changeEmail',
				'removeRecord',
				'deleteUser',
				'switchOffUser',
				'renameUser',
			),
			who,
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			what: kind('move'),
			who,
			department: fc.constantFrom(...DEPARTMENTS, OUT_OF_SCOPE, ''),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({ what: kind('regroup'), who, division: fc.constantFrom(...DIVISIONS) }),
	},
	{
		weight: 1,
		arbitrary: fc.record({ what: kind('retitle'), who, jobTitle: kind('Clerk', 'Senior Clerk', '') }),
	},
	{
		weight: 2,
		arbitrary: fc.record({ what: kind('takeAddressOf', 'reportTo', 'reportTo'), who, whom: who }),
	},
	{
		weight: 4,
		arbitrary: fc.record({ what: kind('enroll', 'enroll', 'renewCertificate', 'archive'), who, course }),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			what: kind('finish'),
			who,
			course,
			status: fc.constantFrom<CompletionStatus>('passed', 'complete', 'failed', 'in_progress'),
		}),
	},
);

/** Lets it happen; what is not possible at the moment does nothing. */
export function happen(company: Company, one: Event): void {
	const { bamboo } = company;
	const employee = bamboo.state.employees.get(one.who);
	if (one.what === 'hire') {
		if (!employee)
			addEmployee(bamboo, { id: one.who, workEmail: newAddress(company, one.who), department: 'Sales' });
	} else if (one.what === 'removeRecord') removeEmployee(bamboo, one.who);
	else if (employee) changeEmployee(bamboo, one.who, patchOf(company, one));
	happenInLms(company, one);
}

function patchOf(company: Company, one: Event): Partial<SimEmployee> {
	switch (one.what) {
		case 'leave':
			return { status: 'Inactive' };
		case 'comeBack':
			return { status: 'Active' };
		case 'changeEmail':
			return { workEmail: newAddress(company, one.who) };
		case 'takeAddressOf':
			return { workEmail: company.bamboo.state.employees.get(one.whom)?.workEmail ?? '' };
		case 'reportTo':
			return { supervisorEId: one.whom };
		case 'move':
			return { department: one.department };
		case 'regroup':
			return { division: one.division };
		case 'retitle':
			return { jobTitle: one.jobTitle };
		default:
			return {};
	}
}

function newAddress(company: Company, who: string): string {
	company.addresses += 1;
	return `p${who}.${company.addresses}@example.com`;
}

function happenInLms(company: Company, one: Event): void {
	const { ispring } = company;
	const user = userOf(company, one.who);
	if (!user) return;
	if (one.what === 'deleteUser') {
		ispring.state.users.delete(user.userId);
		for (const [id, { learnerId }] of ispring.state.enrollments) {
			if (learnerId === user.userId) ispring.state.enrollments.delete(id);
		}
		for (const other of ispring.state.users.values()) {
			if (other.subordination.supervisorId === user.userId)
				other.subordination = { subordinationType: 'inherit' };
		}
	}
	if (one.what === 'switchOffUser') user.status = 3;
	if (one.what === 'renameUser') user.fields.first_name = 'Renamed';
	if ('course' in one) learn(company, user, one);
}

function learn(company: Company, user: SimUser, one: Extract<Event, { course: number }>): void {
	const { ispring, courseIds, clock } = company;
	const courseId = courseIds[one.course] ?? '';
	const at = new Date(clock.nowMs()).toISOString().replace('.000', '');
	const enrollment = [...ispring.state.enrollments.values()]
		.filter((each) => each.learnerId === user.userId && each.courseId === courseId && !each.isArchived)
		.at(-1);
	if (one.what === 'enroll') addEnrollment(ispring, { courseId, learnerId: user.userId });
	if (!enrollment) return;
	if (one.what === 'archive') {
		enrollment.isArchived = true;
		enrollment.certificate = null;
	}
	if (one.what === 'finish') {
		const isDone = one.status !== 'in_progress';
		Object.assign(enrollment, { completionStatus: one.status, completionDate: isDone ? at : '' });
		if (one.status === 'passed') issueCertificate(ispring, enrollment);
	}
	if (one.what === 'renewCertificate' && enrollment.certificate) issueCertificate(ispring, enrollment);
}

/** The account that keeps the id of this employee. */
export function userOf({ ispring }: Company, employeeId: string): SimUser | undefined {
	return [...ispring.state.users.values()].find((user) => user.fields[ID_FIELD] === employeeId);
}
