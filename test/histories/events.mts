import fc from 'fast-check';
import { addEmployee, changeEmployee, removeEmployee } from '../../tools/simulator/bamboohr/people.mts';
import type { SimEmployee } from '../../tools/simulator/bamboohr/state.mts';
import { addEnrollment, issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import { roleOfType } from '../../tools/simulator/ispring/people.mts';
import { hasAddress } from './ownership.mts';
import type { CompletionStatus, SimUser } from '../../tools/simulator/ispring/state.mts';
import { DEPARTMENTS, DIVISIONS, ID_FIELD, OUT_OF_SCOPE, PEOPLE, type Company } from './company.mts';

/** A change that somebody makes in one of the systems. Plain data, so that a failing history can be read and saved. */
export type Event =
	| {
			type:
				| 'hire'
				| 'leave'
				| 'return'
				| 'removeRecord'
				| 'changeEmail'
				| 'deleteUser'
				| 'deactivateUser'
				| 'renameUser'
				| 'activateUser'
				| 'clearEmail'
				| 'rehire'
				| 'endOldRecord'
				| 'unlink'
				| 'link'
				| 'makeAuthor';
			person: string;
	  }
	| { type: 'changeDepartment'; person: string; department: string }
	| { type: 'changeDivision'; person: string; division: string }
	| { type: 'changeJobTitle'; person: string; jobTitle: string }
	| { type: 'takeAddressOf' | 'takeNameOf' | 'reportTo'; person: string; other: string }
	| { type: 'misspellEmail' | 'misspellUser'; person: string; how: keyof typeof SPELLINGS }
	| { type: 'enterMalformedEmail'; person: string; text: (typeof MALFORMED_ADDRESSES)[number] }
	| { type: 'enroll' | 'renewCertificate' | 'archiveEnrollment'; person: string; course: number }
	| { type: 'finishCourse'; person: string; course: number; status: CompletionStatus }
	| { type: 'correctScore'; person: string; course: number; score: number }
	| { type: 'deleteTrainingRecords'; person: string };

/** Ways to write an address that look or mean the same. */
const SPELLINGS = {
	zeroWidth: (text: string) => `${text}\u200b`,
	softHyphen: (text: string) => `${text.slice(0, 2)}\u00ad${text.slice(2)}`,
	byteOrderMark: (text: string) => `\ufeff${text}`,
	noBreakSpace: (text: string) => `\u00a0${text}\u00a0`,
	capitals: (text: string) => text.toUpperCase(),
	link: (text: string) => `mailto:${text}`,
};

/** Values that are not an email address, or more than one. */
const MALFORMED_ADDRESSES = [
	'no-at-sign',
	'a@b@c.example',
	'Ann <ann@example.com>',
	'a@b.example; c@d.example',
	'\u200b',
] as const;

/** Results that count as completed. */
export const SUCCESSFUL = ['complete', 'passed', 'accepted'];

const person = fc.constantFrom(...PEOPLE);
const course = fc.constantFrom(0, 1);
const oneOf = <T extends string>(...words: [T, ...T[]]) => fc.constantFrom(...words);

export const event: fc.Arbitrary<Event> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ type: oneOf('hire'), person }) },
	{
		weight: 6,
		arbitrary: fc.record({
			type: oneOf(
				'leave',
				'return',
				'changeEmail',
				'removeRecord',
				'deleteUser',
				'deactivateUser',
				'renameUser',
			),
			person,
		}),
	},
	{
		weight: 6,
		arbitrary: fc.record({
			type: oneOf(
				...(['leave', 'leave', 'rehire', 'rehire', 'endOldRecord', 'endOldRecord', 'clearEmail'] as const),
				...(['activateUser', 'unlink', 'link', 'makeAuthor'] as const),
			),
			person,
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			type: oneOf('misspellEmail', 'misspellEmail', 'misspellUser'),
			person,
			how: fc.constantFrom(...keysOf(SPELLINGS)),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: oneOf('enterMalformedEmail'),
			person,
			text: fc.constantFrom(...MALFORMED_ADDRESSES),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			type: oneOf('changeDepartment'),
			person,
			department: fc.constantFrom(...DEPARTMENTS, OUT_OF_SCOPE, ''),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({ type: oneOf('changeDivision'), person, division: fc.constantFrom(...DIVISIONS) }),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: oneOf('changeJobTitle'),
			person,
			jobTitle: oneOf('Clerk', 'Senior Clerk', ''),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			type: oneOf('takeAddressOf', 'takeAddressOf', 'takeNameOf', 'reportTo', 'reportTo'),
			person,
			other: person,
		}),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			type: oneOf('enroll', 'enroll', 'renewCertificate', 'archiveEnrollment'),
			person,
			course,
		}),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			type: oneOf('finishCourse'),
			person,
			course,
			status: fc.constantFrom<CompletionStatus>('passed', 'complete', 'failed', 'in_progress'),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: oneOf('correctScore'),
			person,
			course,
			score: fc.integer({ min: 50, max: 100 }),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ type: oneOf('deleteTrainingRecords'), person }) },
);

/** Applies an event. One that is impossible at the moment changes nothing. */
export function applyEvent(company: Company, one: Event): void {
	const { bamboo } = company;
	company.latestPerson = one.person;
	const record = recordsOf(company, one.person).at(-1);
	if (one.type === 'hire') {
		if (!record)
			addEmployee(bamboo, {
				id: one.person,
				workEmail: newAddress(company, one.person),
				department: 'Sales',
			});
	} else if (one.type === 'rehire') {
		if (record) rehire(company, one.person, record);
	} else if (one.type === 'endOldRecord') {
		for (const old of recordsOf(company, one.person).slice(0, -1))
			changeEmployee(bamboo, old.id, { status: 'Inactive' });
	} else if (one.type === 'removeRecord') {
		if (record) removeEmployee(bamboo, record.id);
	} else if (one.type === 'deleteTrainingRecords') {
		deleteTrainingRecords(company, one.person);
	} else if (record) changeEmployee(bamboo, record.id, patchOf(company, one, record));
	applyEventToUser(company, one);
}

/** Deletes what somebody has exported, by hand. */
function deleteTrainingRecords(company: Company, person: string): void {
	const ids = recordsOf(company, person).map(({ id }) => id);
	const { trainingRecords } = company.bamboo.state;
	for (const [id, { employeeId }] of trainingRecords)
		if (ids.includes(employeeId)) trainingRecords.delete(id);
}

/** Adds a second record with the same name and address, as for a contractor who is hired or an employee who returns. */
function rehire(company: Company, person: string, { workEmail, firstName, lastName }: SimEmployee): void {
	company.rehireCount += 1;
	const id = `${person}0${company.rehireCount}`;
	addEmployee(company.bamboo, { id, workEmail, firstName, lastName, department: 'Sales' });
}

/** All records of a person. Events apply to the newest, which is last. */
export function recordsOf({ bamboo }: Company, person: string): SimEmployee[] {
	const records = [...bamboo.state.employees.values()].filter(
		({ id }) => id === person || id.startsWith(`${person}0`),
	);
	return records.sort((one, other) => Number(one.id) - Number(other.id));
}

function patchOf(company: Company, one: Event, { workEmail }: SimEmployee): Partial<SimEmployee> {
	const other = 'other' in one ? recordsOf(company, one.other).at(-1) : undefined;
	switch (one.type) {
		case 'leave':
			return { status: 'Inactive' };
		case 'return':
			return { status: 'Active' };
		case 'changeEmail':
			return { workEmail: newAddress(company, one.person) };
		case 'clearEmail':
			return { workEmail: '' };
		case 'misspellEmail':
			return workEmail === '' ? {} : { workEmail: SPELLINGS[one.how](workEmail) };
		case 'enterMalformedEmail':
			return { workEmail: one.text };
		case 'takeAddressOf':
			return { workEmail: other?.workEmail ?? '' };
		case 'takeNameOf':
			return other ? { firstName: other.firstName, lastName: other.lastName } : {};
		case 'reportTo':
			return { supervisorEId: other?.id ?? '' };
		case 'changeDepartment':
			return { department: one.department };
		case 'changeDivision':
			return { division: one.division };
		case 'changeJobTitle':
			return { jobTitle: one.jobTitle };
		default:
			return {};
	}
}

function newAddress(company: Company, person: string): string {
	company.addressCount += 1;
	return `p${person}.${company.addressCount}@example.com`;
}

function applyEventToUser(company: Company, one: Event): void {
	const { ispring } = company;
	const user = userOfPerson(company, one.person);
	if (!user) return;
	if (one.type === 'deleteUser') {
		ispring.state.users.delete(user.userId);
		for (const [id, { learnerId }] of ispring.state.enrollments) {
			if (learnerId === user.userId) ispring.state.enrollments.delete(id);
		}
		for (const other of ispring.state.users.values()) {
			if (other.subordination.supervisorId === user.userId)
				other.subordination = { subordinationType: 'inherit' };
		}
	}
	if (one.type === 'deactivateUser') user.status = 3;
	if (one.type === 'activateUser') user.status = 1;
	if (one.type === 'renameUser') user.fields.first_name = 'Renamed';
	if (one.type === 'misspellUser') {
		for (const name of ['login', 'email']) {
			const text = user.fields[name] ?? '';
			if (text !== '') user.fields[name] = SPELLINGS[one.how](text);
		}
	}
	if (one.type === 'unlink') Reflect.deleteProperty(user.fields, ID_FIELD);
	if (one.type === 'link' && company.setup.idField !== 'none') {
		const record = recordsOf(company, one.person).at(-1);
		if (record && !userOf(company, record.id)) user.fields[ID_FIELD] = record.id;
	}
	if (one.type === 'makeAuthor')
		user.roles = [{ roleId: roleOfType(ispring, 'publisher'), manageableDepartmentIds: [] }];
	if ('course' in one) applyCourseEvent(company, user, one);
}

function applyCourseEvent(company: Company, user: SimUser, one: Extract<Event, { course: number }>): void {
	const { ispring, courseIds, clock } = company;
	const courseId = courseIds[one.course] ?? '';
	const at = new Date(clock.nowMs()).toISOString().replace('.000', '');
	const enrollment = [...ispring.state.enrollments.values()]
		.filter((each) => each.learnerId === user.userId && each.courseId === courseId && !each.isArchived)
		.at(-1);
	if (one.type === 'enroll') addEnrollment(ispring, { courseId, learnerId: user.userId });
	if (!enrollment) return;
	if (one.type === 'archiveEnrollment') {
		enrollment.isArchived = true;
		enrollment.certificate = null;
	}
	if (one.type === 'correctScore' && SUCCESSFUL.includes(enrollment.completionStatus)) {
		enrollment.awardedScore = one.score;
	}
	if (one.type === 'finishCourse') {
		const isDone = one.status !== 'in_progress';
		Object.assign(enrollment, { completionStatus: one.status, completionDate: isDone ? at : '' });
		if (one.status === 'passed') issueCertificate(ispring, enrollment);
	}
	if (one.type === 'renewCertificate' && enrollment.certificate) issueCertificate(ispring, enrollment);
}

/** The user who has the ID of this employee stored. */
export function userOf({ ispring }: Company, employeeId: string): SimUser | undefined {
	return [...ispring.state.users.values()].find((user) => user.fields[ID_FIELD] === employeeId);
}

/** The user of a person: linked by the ID of the newest possible record, otherwise found by address. */
function userOfPerson(company: Company, person: string): SimUser | undefined {
	const newestFirst = recordsOf(company, person).reverse();
	const linked = newestFirst.flatMap(({ id }) => userOf(company, id) ?? []);
	const matched = newestFirst.flatMap(({ workEmail }) =>
		[...company.ispring.state.users.values()].filter((user) => hasAddress(user, workEmail)),
	);
	const found = [...linked, ...matched].find((user) => !company.protectedUserIds.includes(user.userId));
	return found?.isOwner ? undefined : found;
}

function keysOf<T extends object>(record: T): Array<keyof T> {
	return Object.keys(record) as Array<keyof T>;
}
