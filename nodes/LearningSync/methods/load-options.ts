import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { getProfileFields } from '../../shared/methods/load-options';

export {
	getBambooHrDepartments,
	getBambooHrFields,
	getFilterValues,
	getCourses,
	getProfileFields,
} from '../../shared/methods/load-options';

/** The profile fields, and the default: the editor marks a value that is not in its list as unsupported. */
export async function getEmployeeIdFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return [
		{
			name: 'Default',
			value: '',
			description:
				'The text field labeled "BambooHR ID". Without one, users are found by email and login only.',
		},
		...(await getProfileFields.call(this)),
	];
}
