import { readUser } from '../../../../src/ispring/users/read-users';
import { changeUser } from '../../../../src/users/change-user';
import { userDifferences, type WantedUser } from '../../../../src/users/user-differences';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { userLocator } from '../../shared/locators';
import type { ReferencedId } from '../../shared/unknown-ids';
import {
	departmentProperty,
	emailProperty,
	fieldsProperty,
	groupsProperty,
	loginProperty,
	MANAGED_DEPARTMENTS_HINT,
	managedDepartmentsProperty,
	roleProperty,
} from './properties';
import { readEmail, readManagedDepartments, readProfileValues, readRole, smartGroupIds } from './read-input';
import { roleWarning, toItem } from './to-item';
import { sentUser, explainUserRefusal } from './explain-refusal';
import { updateFieldsCollection } from '../../../shared/collections';

const updateFieldsProperty = updateFieldsCollection([
	{ ...departmentProperty, description: 'The department to move the user to' },
	emailProperty,
	{
		...groupsProperty,
		hint: 'All regular groups of the user. The user is removed from all other regular groups. Smart groups are not affected.',
	},
	loginProperty,
	{ ...managedDepartmentsProperty, hint: MANAGED_DEPARTMENTS_HINT },
	{ ...roleProperty, description: 'The new role of the user, which replaces all current roles' },
]);

export const update: ISpringOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update user',
	description: 'Update the profile, department, groups, or role of a user. Empty fields stay unchanged.',
	properties: [userLocator, fieldsProperty(false), updateFieldsProperty],
	execute,
};

async function execute({ parameters, shared, hint }: ISpringRun): Promise<OutputItem[]> {
	const { transport } = shared;
	const userId = parameters.requiredISpringId(userLocator);
	const wanted = await readWanted(parameters, shared);
	const ids: ReferencedId[] = [{ property: userLocator, kind: 'user', id: userId }];

	// Read first, because every update must include the login and the groups to keep
	// (docs/apis/ispring-learn.md#updating-a-user).
	const user = await withExplanation(
		readUser(transport, userId),
		async (refusal) => await explainUserRefusal(shared, refusal, { ids, groupIds: [], login: '', email: '' }),
	);
	const smart = wanted.groupIds ? await smartGroupIds(shared) : new Set<string>();
	const differences = userDifferences(user, wanted, smart);
	if (differences.changes.length === 0) return [{ json: toItem(user) }];
	const changed = await withExplanation(
		changeUser(transport, user, differences),
		async (refusal) => await explainUserRefusal(shared, refusal, { ...sentUser(wanted), userId }),
	);
	shared.users.forget();
	const message = roleWarning(changed, differences.update.role?.role);
	if (message !== undefined) hint(message);
	return [{ json: toItem(changed) }];
}

/** The fields that were added to the collection. Each of them must have a value. */
async function readWanted(
	parameters: ISpringRun['parameters'],
	shared: ISpringRun['shared'],
): Promise<WantedUser> {
	const fields = parameters.within(updateFieldsProperty);
	if (fields.has(roleProperty)) fields.requiredISpringId(roleProperty);
	const role = await readRole(fields, shared);
	const wanted: WantedUser = {
		departmentId: fields.has(departmentProperty) ? fields.requiredISpringId(departmentProperty) : '',
		email: fields.has(emailProperty) ? readEmail(fields) || fields.requiredText(emailProperty) : '',
		login: fields.has(loginProperty) ? fields.requiredText(loginProperty) : '',
		...(fields.has(groupsProperty) ? { groupIds: fields.requiredISpringIds(groupsProperty) } : {}),
		managedDepartmentIds: readManagedDepartments(fields, role !== undefined),
		...(role ? { role } : {}),
		values: await readProfileValues(parameters, shared),
	};
	const { departmentId, email, login, groupIds, values } = wanted;
	const hasChanges = [departmentId, email, login].some((text) => text !== '') || groupIds || role;
	if (!hasChanges && values.length === 0) {
		parameters.refuse(
			updateFieldsProperty,
			'there is nothing to change.',
			'Add at least one field, or fill in Profile Fields.',
		);
	}
	return wanted;
}
