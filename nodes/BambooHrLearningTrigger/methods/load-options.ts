import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readMonitorFields, readPostFields } from '../../../src/bamboohr/webhooks/webhook-fields';
import { transportTo } from '../../shared/transports';

export async function getMonitorFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await readMonitorFields(transportTo(this, 'BambooHR'));
}

export async function getPostFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await readPostFields(transportTo(this, 'BambooHR'));
}
