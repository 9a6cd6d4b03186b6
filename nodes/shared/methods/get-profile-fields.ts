import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readProfileFields } from '../../../src/ispring/users/profile-fields';
import { transportTo } from '../transports';

export async function getProfileFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const fields = await readProfileFields(transportTo(this, 'iSpring Learn'));
	return fields.map(({ name, label }) => ({ name: label, value: name, description: name }));
}
