import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readPostFields } from '../../../src/bamboohr/webhooks/webhook-fields';
import { transportTo } from '../../shared/transports';

export async function getPostFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await readPostFields(transportTo(this, 'BambooHR'));
}
