import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { getProfileFields } from '../../shared/methods/get-profile-fields';

/** The profile fields, and none of them: the editor calls a value that is not in its list unsupported. */
export async function getEmployeeIdFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return [
		{ name: 'None', value: '', description: 'People are found by e-mail and login only' },
		...(await getProfileFields.call(this)),
	];
}
