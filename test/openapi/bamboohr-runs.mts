import {
	addCustomField,
	addEmployee,
	addFile,
	addFileCategory,
	addTable,
	addTrainingRecord,
	addTrainingType,
	type BambooHrSimulator,
} from '../../tools/simulator/bamboohr/index.mts';
import { byId } from '../support/service-nodes.mts';
import type { OperationRun } from './operation-runs.mts';

const PDF = {
	data: Buffer.from('%PDF-1.4').toString('base64'),
	mimeType: 'application/pdf',
	fileName: 'a.pdf',
};

/** Every operation of BambooHR Learning, with the fewest and with all parameters, in an order in which each succeeds. */
export function bambooHrRuns(bamboo: BambooHrSimulator): OperationRun[] {
	const hired = '2024-03-01';
	const employee = addEmployee(bamboo, {
		department: 'Sales',
		division: 'North',
		location: 'Here',
		hireDate: hired,
	});
	addEmployee(bamboo, { status: 'Inactive' });
	addCustomField(bamboo, { alias: 'customBadge', label: 'Badge' });
	const categoryId = addFileCategory(bamboo, 'Certificates').id;
	const file = addFile(bamboo, { employeeId: employee.id, categoryId });
	const table = addTable(bamboo, {
		alias: 'customLearning',
		columns: [
			{ id: 5001, name: 'Course', alias: 'customCourse', type: 'text' },
			{ id: 5002, name: 'Due', alias: 'customDue', type: 'date' },
		],
	}).alias;
	const trainingCategory = '901';
	bamboo.state.trainingCategories.set(trainingCategory, { id: trainingCategory, name: 'Safety' });
	const type = addTrainingType(bamboo).id;
	const unused = addTrainingType(bamboo).id;
	const record = addTrainingRecord(bamboo, { employeeId: employee.id, type, completed: '2026-01-05' });

	const employeeId = byId(employee.id);
	const columns = {
		mappingMode: 'defineBelow',
		value: { customCourse: 'First aid', customDue: '2026-12-31' },
		matchingColumns: [],
		schema: [],
	};
	const ofRecord = {
		cost: 12.5,
		credits: 2,
		currency: 'EUR',
		hours: 1.5,
		instructor: 'Ivy',
		notes: 'On site',
	};
	const ofType = {
		allowEmployeesToMarkComplete: true,
		description: 'How to use a ladder',
		dueDays: 30,
		frequencyMonths: 12,
		linkUrl: 'https://learn.example.com/ladders',
		required: true,
		trainingCategoryId: byId(trainingCategory),
	};
	const withFile = [{ json: {}, binary: { data: PDF } }];
	const upload = { employeeId, fileCategoryId: byId(String(categoryId)) };
	const everyFilter = {
		changedSince: '2020-01-01',
		departments: ['Sales'],
		divisions: ['North'],
		hiredSince: '2020-01-01',
		locations: ['Here'],
		status: 'active',
	};
	return [
		['employee.get', { employeeId }],
		[
			'employee.get',
			{ employeeId, fields: ['customBadge', 'mobilePhone'], options: { includeFutureValues: true } },
		],
		['employee.getAll', { returnAll: true }],
		['employee.getAll', { returnAll: true, simple: false, fields: ['customBadge'], filters: everyFilter }],
		['employee.getAll', { limit: 1, filters: { status: 'inactive' } }],
		['employee.getChanged', { since: '2020-01-01T00:00:00+02:00' }],
		['fileCategory.getAll', { returnAll: true }],
		['fileCategory.getAll', { returnAll: true, options: { employeeId } }],
		['fileCategory.create', { name: 'Diplomas' }],
		['employeeFile.upload', upload, withFile],
		[
			'employeeFile.upload',
			{ ...upload, options: { fileName: 'Zoë – b.pdf', shareWithEmployee: true, skipIfExists: true } },
			withFile,
		],
		[
			'employeeFile.upload',
			{ employeeId, categoryBy: 'name', categoryName: 'New', createCategory: true },
			withFile,
		],
		['employeeFile.getAll', { employeeId, returnAll: true }],
		['employeeFile.download', { employeeId, fileId: String(file.id) }],
		[
			'employeeFile.update',
			{
				employeeId,
				fileId: String(file.id),
				updateFields: { name: 'b.pdf', fileCategoryId: byId(String(categoryId)), shareWithEmployee: true },
			},
		],
		['employeeFile.delete', { employeeId, fileId: String(file.id) }],
		['tableRow.create', { employeeId, table, columns }],
		['tableRow.getAll', { employeeId, table, returnAll: true }],
		['tableRow.getAll', { allEmployees: true, table, returnAll: true }],
		['tableRow.update', { employeeId, table, rowId: '={{ $json.rowId }}', columns }],
		['tableRow.delete', { employeeId, table, rowId: '={{ $json.rowId }}' }],
		['trainingCategory.create', { name: 'Leadership' }],
		['trainingCategory.getAll', { returnAll: true }],
		['trainingCategory.update', { trainingCategoryId: byId(trainingCategory), name: 'Safety first' }],
		['trainingType.create', { name: 'Stairs' }],
		['trainingType.create', { name: 'Ladders', additionalFields: ofType }],
		[
			'trainingType.upsert',
			{ matchBy: 'marker', marker: 'course 7', name: 'Ropes', additionalFields: ofType },
		],
		['trainingType.upsert', { name: 'Ropes', additionalFields: { description: 'Knots', required: false } }],
		['trainingType.get', { trainingTypeId: byId(type) }],
		['trainingType.getAll', { returnAll: true }],
		['trainingType.update', { trainingTypeId: byId(type), updateFields: { name: 'Scaffolds', ...ofType } }],
		['trainingType.update', { trainingTypeId: byId(type), updateFields: { required: false } }],
		['trainingType.delete', { trainingTypeId: byId(unused) }],
		['trainingRecord.create', { employeeId, trainingTypeId: byId(type), completed: '2026-02-01' }],
		[
			'trainingRecord.create',
			{ employeeId, trainingTypeId: byId(type), completed: '2026-02-02', additionalFields: ofRecord },
		],
		[
			'trainingRecord.upsert',
			{
				employeeId,
				trainingTypeId: byId(type),
				completed: '2026-02-03',
				matchBy: 'marker',
				marker: 'enrollment 7',
				additionalFields: ofRecord,
			},
		],
		[
			'trainingRecord.upsert',
			{
				employeeId,
				trainingTypeId: byId(type),
				completed: '2026-02-02',
				additionalFields: { notes: 'Corrected' },
			},
		],
		['trainingRecord.get', { employeeId, trainingRecordId: record.id }],
		['trainingRecord.getAll', { employeeId, returnAll: true }],
		[
			'trainingRecord.update',
			{ employeeId, trainingRecordId: record.id, updateFields: { completed: '2026-02-04', ...ofRecord } },
		],
		['trainingRecord.delete', { trainingRecordId: record.id }],
		['trainingCategory.delete', { trainingCategoryId: byId(trainingCategory) }],
	];
}
