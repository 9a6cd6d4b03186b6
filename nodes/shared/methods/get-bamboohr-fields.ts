import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readFieldChoices } from '../../../src/bamboohr/employees/read-fields';
import { transportTo } from '../transports';

export async function getBambooHrFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await readFieldChoices(transportTo(this, 'BambooHR'));
}
