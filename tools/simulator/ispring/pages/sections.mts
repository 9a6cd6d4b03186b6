import type { PageRow, PageTable } from '../../pages/Page.mts';
import type { ISpringSimulator } from '../ISpringSimulator.mts';
import type { SimEnrollment, SimUser } from '../state.mts';
import { enrollmentButtons } from './buttons.mts';
import { fullName } from './full-name.mts';
import { USER_PATH } from './paths.mts';
import { statusOf, supervisorOf } from './user-values.mts';

const ID_LABEL = 'BambooHR ID';

/** The tables of each section, about the whole account. */

export function users({ state }: ISpringSimulator): PageTable[] {
	// The field that links a user to an employee; the others are on the page of the user.
	const idField = state.profileFields.find(({ label }) => label === ID_LABEL)?.name ?? '';
	const values = ['Email', 'Job title', 'Department', 'Groups', 'Supervisor', 'Role', 'Status'];
	const columns = ['Name', ID_LABEL, ...values];
	const rows = [...state.users.values()].map((user) => ({
		// The report of a sync links to this anchor.
		id: `user-${user.userId}`,
		href: USER_PATH + user.userId,
		cells: [
			fullName(user) || (user.fields.login ?? ''),
			user.fields[idField] ?? '',
			user.fields.email ?? '',
			user.fields.job_title ?? '',
			state.departments.get(user.departmentId)?.name ?? '',
			user.groups.map((id) => state.groups.get(id)?.name ?? '').join(', '),
			supervisorOf(state, user),
			user.roles.map(({ roleId }) => state.roles.get(roleId)?.title ?? '').join(', '),
			statusOf(user),
		],
	}));
	return [{ title: 'Users', columns, rows }];
}

export function departments({ state }: ISpringSimulator): PageTable[] {
	const rows = [...state.departments.values()].map(({ departmentId, parentDepartmentId, name }) => ({
		id: `department-${departmentId}`,
		cells: [
			name,
			state.departments.get(parentDepartmentId)?.name ?? '',
			countOf(state.users, (user) => user.departmentId === departmentId),
		],
	}));
	return [{ title: 'Departments', columns: ['Department', 'Parent department', 'Users'], rows }];
}

export function groups({ state }: ISpringSimulator): PageTable[] {
	const rows = [...state.groups.values()].map(({ groupId, name }) => ({
		id: `group-${groupId}`,
		cells: [name, countOf(state.users, (user) => user.groups.includes(groupId))],
	}));
	return [{ title: 'Groups', columns: ['Group', 'Users'], rows }];
}

/** @param userId only those of one user */
export function enrollments({ state }: ISpringSimulator, userId?: string): PageTable[] {
	const rows = [...state.enrollments.values()]
		.filter(({ learnerId }) => userId === undefined || learnerId === userId)
		.map(
			(one): PageRow => ({
				id: `enrollment-${one.enrollmentId}`,
				href: USER_PATH + one.learnerId,
				cells: [
					fullName(state.users.get(one.learnerId)),
					state.contents.get(one.courseId)?.title ?? '',
					one.accessDate.slice(0, 10),
					one.dueDate,
					one.completionStatus.replace('_', ' '),
					one.completionDate.slice(0, 10),
					certificateOf(one),
				],
				buttons: enrollmentButtons(one),
			}),
		);
	const columns = ['User', 'Course', 'Access', 'Due', 'Status', 'Completed', 'Certificate'];
	return [{ title: 'Enrollments', columns, rows }];
}

/** @param userId only those to one user */
export function messages({ state }: ISpringSimulator, userId?: string): PageTable[] {
	const rows = state.mails
		.map((mail, index) => ({ ...mail, id: `message-${index}` }))
		.filter((mail) => userId === undefined || mail.userId === userId)
		.map(({ id, kind, text, ...mail }) => ({
			id,
			href: USER_PATH + mail.userId,
			cells: [fullName(state.users.get(mail.userId)), kind, text],
		}));
	const note = 'The emails that the account would have sent.';
	return [{ title: 'Messages', note, columns: ['To', 'Kind', 'Text'], rows }];
}

function certificateOf({ certificate }: SimEnrollment): string {
	if (certificate === null) return '';
	return `issued ${certificate.issueDate.slice(0, 10)}${certificate.expiryDate && `, until ${certificate.expiryDate.slice(0, 10)}`}`;
}

function countOf(users: Map<string, SimUser>, isCounted: (user: SimUser) => boolean): string {
	return String([...users.values()].filter(isCounted).length);
}
