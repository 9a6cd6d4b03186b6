import type { FastifyInstance } from 'fastify';
import { htmlPage } from '../http/page.mts';
import { PAGE_PATH } from '../http/serve.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { shownStatus } from './fields.mts';

/** A page that shows the data of the company in a browser. */
export function page(app: FastifyInstance, sim: BambooHrSimulator): void {
	app.get(PAGE_PATH, (_request, reply) => {
		const { employees, lists, trainingTypes, trainingCategories, trainingRecords, files, tables } = sim.state;
		const nameOf = (id: string) => {
			const person = employees.get(id);
			return person ? `${person.firstName} ${person.lastName}` : '';
		};
		const categoryOf = (id: number) =>
			sim.state.fileCategories.find((category) => category.id === id)?.name ?? '';
		const people = [...employees.values()];
		const introduction = `This is the simulator of the company "${sim.subdomain}" in BambooHR.`;
		const html = htmlPage('BambooHR simulator', introduction, [
			{
				title: 'Employees',
				columns: [
					'ID',
					'Number',
					'Name',
					'Email',
					'Job title',
					'Department',
					'Division',
					'Supervisor',
					'Status',
					'Dates',
				],
				rows: people.map((person) => [
					person.id,
					person.employeeNumber,
					`${nameOf(person.id)}${person.preferredName ? ` (${person.preferredName})` : ''}`,
					person.workEmail || person.homeEmail,
					person.jobTitle,
					person.department,
					person.division,
					nameOf(person.supervisorEId),
					shownStatus(person, sim),
					`from ${person.hireDate}${person.terminationDate ? ` to ${person.terminationDate}` : ''}`,
				]),
			},
			{
				title: 'Departments',
				columns: ['Department', 'Employees'],
				rows: lists.department.map(({ name }) => [
					name,
					String(people.filter((person) => person.department === name).length),
				]),
			},
			{
				title: 'Training types',
				columns: ['ID', 'Name', 'Category', 'Description', 'Link'],
				rows: [...trainingTypes.values()].map((type) => [
					type.id,
					type.name,
					trainingCategories.get(type.categoryId)?.name ?? '',
					type.description,
					type.linkUrl,
				]),
			},
			{
				title: 'Training records',
				columns: ['Employee', 'Training', 'Completed', 'Notes', 'Credits', 'Hours'],
				rows: [...trainingRecords.values()].map((record) => [
					nameOf(record.employeeId),
					trainingTypes.get(record.type)?.name ?? record.type,
					record.completed,
					record.notes,
					record.credits,
					record.hours,
				]),
			},
			{
				title: 'Files',
				columns: ['Employee', 'Category', 'File', 'Bytes', 'Shared'],
				rows: [...files.values()].map((file) => [
					nameOf(file.employeeId),
					categoryOf(file.categoryId),
					file.name,
					String(file.content.length),
					file.shareWithEmployee,
				]),
			},
			...[...tables.values()].map((table) => ({
				title: `Table ${table.alias}`,
				columns: ['Employee', ...table.columns.map((column) => column.name)],
				rows: table.rows.map((row) => [
					nameOf(row.employeeId),
					...table.columns.map((column) => row.values[column.alias] ?? ''),
				]),
			})),
		]);
		return reply.type('text/html; charset=utf-8').send(html);
	});
}
