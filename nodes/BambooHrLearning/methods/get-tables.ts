import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readTables } from '../../../src/bamboohr/tables/tables';
import { transportTo } from '../../shared/transports';

/** Tables have no name but their alias: what is in them tells more. */
export async function getTables(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const tables = await readTables(transportTo(this, 'BambooHR'));
	return tables
		.map(({ alias, fields }) => ({
			name: alias,
			value: alias,
			description: fields.map(({ name }) => name).join(', '),
		}))
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
