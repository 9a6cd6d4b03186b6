import {
	addCourse,
	addDepartment,
	addEnrollment,
	addGroup,
	addProfileField,
	addUser,
	issueCertificate,
	roleOfType,
	type ISpringSimulator,
} from '../../tools/simulator/ispring/index.mts';
import { byId } from '../support/service-nodes.mts';
import type { OperationRun } from './operation-runs.mts';

/** Every operation of iSpring Learn, with the fewest and with all parameters, in an order in which each succeeds. */
export function iSpringRuns(ispring: ISpringSimulator): OperationRun[] {
	addProfileField(ispring, { name: 'badge' });
	const sales = addDepartment(ispring, { name: 'Sales', code: 'S1' }).departmentId;
	const empty = addDepartment(ispring, { name: 'Empty' }).departmentId;
	const group = addGroup(ispring, { name: 'Drivers' }).groupId;
	const spare = addGroup(ispring, { name: 'Spare' }).groupId;
	const ada = addUser(ispring, { fields: { login: 'ada', email: 'ada@example.com' } }).userId;
	const bob = addUser(ispring, { fields: { login: 'bob', email: 'bob@example.com' } }).userId;
	const course = addCourse(ispring, { title: 'Ladders' }).contentItemId;
	const other = addCourse(ispring, { title: 'Stairs' }).contentItemId;
	const enrollment = addEnrollment(ispring, {
		courseId: course,
		learnerId: ada,
		completionStatus: 'passed',
		completionDate: '2026-02-01T10:00:00+00:00',
	});
	const certificate = issueCertificate(ispring, enrollment).issuedCertificateId;
	const administrator = byId(roleOfType(ispring, 'department_administrator'));
	const publisher = byId(roleOfType(ispring, 'publisher'));

	const days = (prefix: string) => ({ [`${prefix}After`]: '2025-01-01', [`${prefix}Before`]: '2030-01-01' });
	const fields = {
		mappingMode: 'defineBelow',
		value: { FIRST_NAME: 'Zoë', BADGE: '7' },
		matchingColumns: [],
		schema: [],
	};
	const everything = {
		departmentId: byId(sales),
		roleId: administrator,
		sendInvitation: true,
		inviteText: 'Welcome',
		fields,
		additionalFields: { groups: [group], managedDepartments: [sales] },
	};
	const enrollmentId = enrollment.enrollmentId;
	const terms = { accessDate: '2026-03-01T08:30:00', lockAfterDueDate: true };
	return [
		['role.getAll', { returnAll: true }],
		['profileField.getAll', { returnAll: true }],
		['user.getAll', { returnAll: true }],
		[
			'user.getAll',
			{
				returnAll: true,
				filters: {
					departments: [sales],
					emails: 'ada@example.com',
					groups: [group],
					logins: 'ada, bob',
					status: 'active',
				},
			},
		],
		['user.get', { userId: byId(ada) }],
		['user.create', { email: 'carl@example.com' }],
		['user.create', { email: 'dora@example.com', login: 'dora', ...everything }],
		[
			'user.create',
			{ email: 'eve@example.com', roleId: publisher, additionalFields: { managedDepartments: [sales] } },
		],
		['user.upsert', { matchValue: 'fay@example.com', email: 'fay@example.com', ...everything }],
		[
			'user.upsert',
			{
				matchBy: 'login',
				matchValue: 'dora',
				email: 'dora.new@example.com',
				...everything,
				options: { updateRole: true },
			},
		],
		[
			'user.upsert',
			{ matchBy: 'profileField', matchField: 'BADGE', matchValue: '8', email: 'gil@example.com', fields },
		],
		['user.update', { userId: byId(ada), fields }],
		[
			'user.update',
			{
				userId: byId(ada),
				updateFields: {
					departmentId: byId(sales),
					email: 'ada.new@example.com',
					groups: [group],
					login: 'ada.new',
					roleId: administrator,
					managedDepartments: [sales],
				},
			},
		],
		...['inactive', 'terminated', 'active'].map(
			(status): OperationRun => ['user.setStatus', { userId: byId(bob), status }],
		),
		...['deactivate', 'cancelDeactivation', 'terminate', 'cancelTermination'].map(
			(leaveAction): OperationRun => [
				'user.scheduleLeave',
				{ userId: byId(bob), leaveAction, date: '2035-01-31' },
			],
		),
		['user.setWorkLeave', { userId: byId(bob), workLeaveAction: 'set' }],
		[
			'user.setWorkLeave',
			{
				userId: byId(bob),
				workLeaveAction: 'set',
				workLeaveReason: 'ParentalLeave',
				startDate: '2035-01-01',
				endDate: '2035-06-30',
			},
		],
		['user.setWorkLeave', { userId: byId(bob), workLeaveAction: 'end' }],
		...['user', 'department', 'none'].map(
			(supervisor): OperationRun => [
				'user.setSupervisor',
				{ userId: byId(bob), supervisor, supervisorId: byId(ada) },
			],
		),
		['department.getAll', { returnAll: true, filters: { code: 'S1' } }],
		['department.create', { name: 'North' }],
		[
			'department.create',
			{ name: 'South', parentDepartmentId: byId(sales), additionalFields: { code: 'S2' } },
		],
		[
			'department.update',
			{
				departmentId: byId(empty),
				updateFields: { name: 'Void', code: 'V1', parentDepartmentId: byId(sales) },
			},
		],
		['department.delete', { departmentId: byId(empty) }],
		['group.getAll', { returnAll: true }],
		['group.create', { name: 'Cooks' }],
		['group.create', { name: 'Guards', additionalFields: { users: [ada, bob] } }],
		['group.update', { groupId: byId(spare), name: 'Reserve' }],
		['group.addUsers', { groupId: byId(group), users: [bob] }],
		['group.removeUsers', { groupId: byId(group), users: [bob] }],
		['group.delete', { groupId: byId(spare) }],
		['course.getAll', { returnAll: true }],
		[
			'course.getAll',
			{ returnAll: true, filters: { contentTypes: ['Course', 'Quiz'], titleContains: 'lad' } },
		],
		['course.get', { courseId: byId(course) }],
		['enrollment.getAll', { returnAll: true }],
		['enrollment.getAll', { returnAll: true, filters: { courses: [course], users: [ada, bob] } }],
		['enrollment.get', { enrollmentId }],
		['enrollment.create', { courses: [other], users: [ada] }],
		[
			'enrollment.create',
			{ courses: [course], users: [bob], dueDateType: 'dueDate', dueDate: '2026-12-31', options: terms },
		],
		['enrollment.create', { courses: [other], users: [bob], dueDateType: 'duePeriod', duePeriodDays: 14 }],
		['enrollment.update', { enrollmentId, options: terms }],
		['enrollment.update', { enrollmentId, dueDateType: 'dueDate', dueDate: '2026-12-31', options: terms }],
		['enrollment.update', { enrollmentId, dueDateType: 'duePeriod', duePeriodDays: 14 }],
		['enrollment.update', { enrollmentId, dueDateType: 'unlimited' }],
		['result.getAll', { returnAll: true }],
		[
			'result.getAll',
			{
				returnAll: true,
				filters: {
					assignedAfter: '2025-01-01',
					...days('completed'),
					courses: [course],
					departments: [sales],
					dueBefore: '2030-01-01',
					includeLeavers: true,
					statuses: ['passed', 'in_progress'],
					users: [ada, bob],
				},
				options: { includeNames: true },
			},
		],
		['certificate.getAll', { returnAll: true }],
		[
			'certificate.getAll',
			{
				returnAll: true,
				filters: { courses: [course], users: [ada], ...days('issued'), latestOnly: true },
			},
		],
		['certificate.download', { certificateId: certificate }],
		['enrollment.reenroll', { enrollmentId, dueDateType: 'duePeriod', duePeriodDays: 14, options: terms }],
		['enrollment.delete', { enrollmentId }],
		['user.delete', { userId: byId(bob) }],
	];
}
