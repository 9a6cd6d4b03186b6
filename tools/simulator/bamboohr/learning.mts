import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { instant } from './people.mts';
import type { SimFile, SimTable, SimTrainingRecord, SimTrainingType } from './state.mts';

/** The standard table of certificates. Its aliases are not published; these are plausible ones. */
export const CERTIFICATION_COLUMNS = [
	{ id: 4301, name: 'Certification', alias: 'certificationTitle', type: 'text' },
	{ id: 4302, name: 'Number', alias: 'certificationNumber', type: 'text' },
	{ id: 4303, name: 'Completed', alias: 'completionDate', type: 'date' },
	{ id: 4304, name: 'Expires', alias: 'expirationDate', type: 'date' },
];

/** Adds a training type, by default an optional one without a category. */
export function addTrainingType(
	sim: BambooHrSimulator,
	given: Partial<SimTrainingType> = {},
): SimTrainingType {
	const id = given.id ?? String(sim.state.nextId.other++);
	const type: SimTrainingType = {
		name: `Training ${id}`,
		renewable: false,
		frequency: 0,
		required: false,
		dueFromHireDate: null,
		categoryId: '',
		linkUrl: '',
		description: '',
		allowEmployeesToMarkComplete: false,
		...given,
		id,
	};
	sim.state.trainingTypes.set(id, type);
	return type;
}

/** Adds a completed training. */
export function addTrainingRecord(
	sim: BambooHrSimulator,
	given: Partial<SimTrainingRecord> & Pick<SimTrainingRecord, 'employeeId' | 'type' | 'completed'>,
): SimTrainingRecord {
	const id = given.id ?? String(sim.state.nextId.other++);
	const record = { notes: '', instructor: '', credits: '', hours: '', cost: '', ...given, id };
	sim.state.trainingRecords.set(id, record);
	return record;
}

/** Adds a category of employee files. */
export function addFileCategory(sim: BambooHrSimulator, name: string): { id: number; name: string } {
	const category = { id: sim.state.nextId.other++, name };
	sim.state.fileCategories.push(category);
	return category;
}

/** Adds a file to an employee. */
export function addFile(
	sim: BambooHrSimulator,
	given: Partial<SimFile> & Pick<SimFile, 'employeeId' | 'categoryId'>,
): SimFile {
	const id = given.id ?? sim.state.nextId.other++;
	const file: SimFile = {
		name: 'file.txt',
		originalFileName: given.name ?? 'file.txt',
		contentType: 'text/plain',
		content: Buffer.from('Sample'),
		// This time has no colon in its offset.
		dateCreated: instant(sim).replace('+00:00', '+0000'),
		shareWithEmployee: 'no',
		...given,
		id,
	};
	sim.state.files.set(id, file);
	return file;
}

/** Adds a table with rows per employee. The aliases of custom tables start with `custom`. */
export function addTable(sim: BambooHrSimulator, given: Pick<SimTable, 'alias' | 'columns'>): SimTable {
	const table: SimTable = { ...given, rows: [] };
	sim.state.tables.set(given.alias, table);
	return table;
}
