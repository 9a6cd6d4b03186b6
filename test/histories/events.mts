import fc from 'fast-check';
import { addEmployee, changeEmployee, removeEmployee } from '../../tools/simulator/bamboohr/people.mts';
import type { SimEmployee } from '../../tools/simulator/bamboohr/state.mts';
import { addEnrollment, issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import { roleOfType } from '../../tools/simulator/ispring/people.mts';
import { isNamed } from './owners.mts';
import type { CompletionStatus, SimUser } from '../../tools/simulator/ispring/state.mts';
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
				| 'renameUser'
				| 'switchOnUser'
				| 'clearEmail'
				| 'rehire'
				| 'leaveOldJob'
				| 'unlink'
				| 'link'
				| 'makeAuthor';
			who: string;
	  }
	| { what: 'move'; who: string; department: string }
	| { what: 'regroup'; who: string; division: string }
	| { what: 'retitle'; who: string; jobTitle: string }
	| { what: 'takeAddressOf' | 'takeNameOf' | 'reportTo'; who: string; whom: string }
	| { what: 'misspellEmail' | 'misspellUser'; who: string; how: keyof typeof SPELLINGS }
	| { what: 'spoilEmail'; who: string; text: (typeof NO_ADDRESSES)[number] }
	| { what: 'enroll' | 'renewCertificate' | 'archive'; who: string; course: number }
	| { what: 'finish'; who: string; course: number; status: CompletionStatus };

/** Ways to write one address that nobody can tell apart, or that mean the same. */
const SPELLINGS = {
	zeroWidth: (text: string) => `${text}\u200b`,
	softHyphen: (text: string) => `${text.slice(0, 2)}\u00ad${text.slice(2)}`,
	byteOrderMark: (text: string) => `\ufeff${text}`,
	noBreakSpace: (text: string) => `\u00a0${text}\u00a0`,
	capitals: (text: string) => text.toUpperCase(),
	link: (text: string) => `mailto:${text}`,
};

/** What people enter that is no address, or more than one. */
const NO_ADDRESSES = [
	'no-at-sign',
	'a@b@c.example',
	'Ann <ann@example.com>',
	'a@b.example; c@d.example',
	'\u200b',
] as const;

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
		weight: 6,
		arbitrary: fc.record({
			what: kind(
				...(['leave', 'leave', 'rehire', 'rehire', 'leaveOldJob', 'leaveOldJob', 'clearEmail'] as const),
				...(['switchOnUser', 'unlink', 'link', 'makeAuthor'] as const),
			),
			who,
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			what: kind('misspellEmail', 'misspellEmail', 'misspellUser'),
			who,
			how: fc.constantFrom(...keysOf(SPELLINGS)),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({ what: kind('spoilEmail'), who, text: fc.constantFrom(...NO_ADDRESSES) }),
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
		weight: 3,
		arbitrary: fc.record({
			what: kind('takeAddressOf', 'takeAddressOf', 'takeNameOf', 'reportTo', 'reportTo'),
			who,
			whom: who,
		}),
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
	company.latest = one.who;
	const record = recordsOf(company, one.who).at(-1);
	if (one.what === 'hire') {
		if (!record)
			addEmployee(bamboo, { id: one.who, workEmail: newAddress(company, one.who), department: 'Sales' });
	} else if (one.what === 'rehire') {
		if (record) rehire(company, one.who, record);
	} else if (one.what === 'leaveOldJob') {
		for (const old of recordsOf(company, one.who).slice(0, -1))
			changeEmployee(bamboo, old.id, { status: 'Inactive' });
	} else if (one.what === 'removeRecord') {
		if (record) removeEmployee(bamboo, record.id);
	} else if (record) changeEmployee(bamboo, record.id, patchOf(company, one, record));
	happenInLms(company, one);
}

/** A second record, as for a contractor who is employed or for somebody who comes back: same name, same address. */
function rehire(company: Company, who: string, { workEmail, firstName, lastName }: SimEmployee): void {
	company.rehires += 1;
	const id = `${who}0${company.rehires}`;
	addEmployee(company.bamboo, { id, workEmail, firstName, lastName, department: 'Sales' });
}

/** The records of one person, the newest last: that is the one that things happen to. */
export function recordsOf({ bamboo }: Company, who: string): SimEmployee[] {
	const mine = [...bamboo.state.employees.values()].filter(
		({ id }) => id === who || id.startsWith(`${who}0`),
	);
	return mine.sort((one, other) => Number(one.id) - Number(other.id));
}

function patchOf(company: Company, one: Event, { workEmail }: SimEmployee): Partial<SimEmployee> {
	const whom = 'whom' in one ? recordsOf(company, one.whom).at(-1) : undefined;
	switch (one.what) {
		case 'leave':
			return { status: 'Inactive' };
		case 'comeBack':
			return { status: 'Active' };
		case 'changeEmail':
			return { workEmail: newAddress(company, one.who) };
		case 'clearEmail':
			return { workEmail: '' };
		case 'misspellEmail':
			return workEmail === '' ? {} : { workEmail: SPELLINGS[one.how](workEmail) };
		case 'spoilEmail':
			return { workEmail: one.text };
		case 'takeAddressOf':
			return { workEmail: whom?.workEmail ?? '' };
		case 'takeNameOf':
			return whom ? { firstName: whom.firstName, lastName: whom.lastName } : {};
		case 'reportTo':
			return { supervisorEId: whom?.id ?? '' };
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
	const user = userOfPerson(company, one.who);
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
	if (one.what === 'switchOnUser') user.status = 1;
	if (one.what === 'renameUser') user.fields.first_name = 'Renamed';
	if (one.what === 'misspellUser') {
		for (const name of ['login', 'email']) {
			const text = user.fields[name] ?? '';
			if (text !== '') user.fields[name] = SPELLINGS[one.how](text);
		}
	}
	if (one.what === 'unlink') Reflect.deleteProperty(user.fields, ID_FIELD);
	if (one.what === 'link' && company.habits.idField !== 'none') {
		const record = recordsOf(company, one.who).at(-1);
		if (record && !userOf(company, record.id)) user.fields[ID_FIELD] = record.id;
	}
	if (one.what === 'makeAuthor')
		user.roles = [{ roleId: roleOfType(ispring, 'publisher'), manageableDepartmentIds: [] }];
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

/** The user who keeps the ID of this employee. */
export function userOf({ ispring }: Company, employeeId: string): SimUser | undefined {
	return [...ispring.state.users.values()].find((user) => user.fields[ID_FIELD] === employeeId);
}

/** The user that this person signs in as: by the ID of the newest record that has one, else by the address. */
function userOfPerson(company: Company, who: string): SimUser | undefined {
	const newestFirst = recordsOf(company, who).reverse();
	const linked = newestFirst.flatMap(({ id }) => userOf(company, id) ?? []);
	const matched = newestFirst.flatMap(({ workEmail }) =>
		[...company.ispring.state.users.values()].filter((user) => isNamed(user, workEmail)),
	);
	const found = [...linked, ...matched].find((user) => !company.untouchable.includes(user.userId));
	return found?.isOwner ? undefined : found;
}

function keysOf<T extends object>(record: T): Array<keyof T> {
	return Object.keys(record) as Array<keyof T>;
}
