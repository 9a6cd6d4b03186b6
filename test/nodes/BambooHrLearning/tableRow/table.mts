import { addEmployee, addTable, type SimTable } from '../../../../tools/simulator/bamboohr/index.mts';
import { startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

export interface TableService {
	service: BambooHrService;
	table: SimTable;
	/** Ids of two employees. */
	people: [string, string];
	posts(): unknown[];
}

/** A company with two employees and a table of its own. */
export async function startTableService(): Promise<TableService> {
	const service = await startBambooHrService();
	const columns = [
		{ id: 5001, name: 'Course', alias: 'customCourse', type: 'text' },
		{ id: 5002, name: 'Due', alias: 'customDue', type: 'date' },
		{ id: 5003, name: 'Passed', alias: 'customPassed', type: 'checkbox' },
		{ id: 5004, name: 'Status', alias: 'customStatus', type: 'list', options: ['Open', 'Done'] },
	];
	const table = addTable(service.bamboo, { alias: 'customLearning', columns });
	const people: [string, string] = [addEmployee(service.bamboo).id, addEmployee(service.bamboo).id];
	const posts = () => service.bamboo.log.filter(({ method }) => method === 'POST').map(({ body }) => body);
	return { service, table, people, posts };
}

/** The columns as the editor saves them. */
export function mapped(value: Record<string, string | number | boolean | null>) {
	const schema = Object.keys(value).map((id) => ({
		id,
		displayName: id,
		required: false,
		defaultMatch: false,
		display: true,
		type: id === 'customDue' ? 'dateTime' : 'string',
	}));
	return { mappingMode: 'defineBelow', value, matchingColumns: [], schema };
}
