import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readTables } from '../../../src/bamboohr/tables/tables';
import { sortByName } from '../../shared/methods/sort-by-name';
import { transportTo } from '../../shared/transports';

export {
	getBambooHrDepartments,
	getBambooHrDivisions,
	getBambooHrFields,
	getBambooHrLocations,
} from '../../shared/methods/bamboohr-load-options';

/** Tables have no name besides their alias, so the description lists their columns. */
export async function getTables(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const tables = await readTables(transportTo(this, 'BambooHR'));
	const options = tables.map(({ alias, fields }) => ({
		name: alias,
		value: alias,
		description: fields.map(({ name }) => name).join(', '),
	}));
	return sortByName(options);
}
