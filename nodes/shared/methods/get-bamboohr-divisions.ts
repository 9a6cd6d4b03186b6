import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { companyListOptions } from './company-list-options';

export async function getBambooHrDivisions(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await companyListOptions(this, 'division');
}
