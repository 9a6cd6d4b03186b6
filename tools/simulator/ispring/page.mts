import type { FastifyInstance } from 'fastify';
import { htmlPage } from '../http/page.mts';
import { PAGE_PATH } from '../http/serve.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import type { SimSubordination, SimUser } from './state.mts';

const STATUSES = { 1: 'Active', 3: 'Inactive', 5: 'Employment ended' };

/** A page that shows the data of the account in a browser. */
export function page(app: FastifyInstance, sim: ISpringSimulator): void {
	app.get(PAGE_PATH, (_request, reply) => {
		const { users, departments, groups, roles, contents, enrollments, mails } = sim.state;
		const custom = sim.state.profileFields.filter((field) => !field.isStandard);
		const nameOf = (id: string) => fullName(users.get(id));
		const departmentOf = (id: string) => departments.get(id)?.name ?? '';
		const supervisor = ({ subordinationType, supervisorId = '' }: SimSubordination) =>
			subordinationType === 'manual' ? nameOf(supervisorId) : subordinationType.replace('_', ' ');
		const html = htmlPage('iSpring Learn simulator', 'This is the simulator of an iSpring Learn account.', [
			{
				title: 'Users',
				columns: [
					...['Login', 'Name', 'Email', 'Job title', 'Phone', ...custom.map((field) => field.label)],
					...['Department', 'Groups', 'Supervisor', 'Role', 'Status'],
				],
				rows: [...users.values()].map((user) => [
					user.fields.login ?? '',
					fullName(user),
					user.fields.email ?? '',
					user.fields.job_title ?? '',
					user.fields.phone ?? '',
					...custom.map((field) => user.fields[field.name] ?? ''),
					departmentOf(user.departmentId),
					user.groups.map((id) => groups.get(id)?.name ?? '').join(', '),
					supervisor(user.subordination),
					user.roles.map(({ roleId }) => roles.get(roleId)?.title ?? '').join(', '),
					STATUSES[user.status],
				]),
			},
			{
				title: 'Departments',
				columns: ['Department', 'Parent department', 'Users'],
				rows: [...departments.values()].map((department) => [
					department.name,
					departmentOf(department.parentDepartmentId),
					String([...users.values()].filter((user) => user.departmentId === department.departmentId).length),
				]),
			},
			{
				title: 'Groups',
				columns: ['Group', 'Users'],
				rows: [...groups.values()].map((group) => [
					group.name,
					String([...users.values()].filter((user) => user.groups.includes(group.groupId)).length),
				]),
			},
			{
				title: 'Enrollments',
				columns: ['User', 'Course', 'Access', 'Due', 'Status', 'Completed', 'Certificate'],
				rows: [...enrollments.values()].map((one) => [
					nameOf(one.learnerId),
					contents.get(one.courseId)?.title ?? '',
					one.accessDate,
					one.dueDate,
					one.completionStatus.replace('_', ' '),
					one.completionDate,
					one.certificate?.issuedCertificateId ?? '',
				]),
			},
			{
				title: 'Messages',
				note: 'The emails that the account would have sent.',
				columns: ['To', 'Kind', 'Text'],
				rows: mails.map((mail) => [nameOf(mail.userId), mail.kind, mail.text]),
			},
		]);
		return reply.type('text/html; charset=utf-8').send(html);
	});
}

function fullName(user: SimUser | undefined): string {
	return [user?.fields.first_name, user?.fields.last_name].filter(Boolean).join(' ');
}
