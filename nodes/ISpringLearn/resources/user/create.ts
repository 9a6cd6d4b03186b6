import { createAndReadBack, newFields } from '../../../../src/users/create-user';
import type { WantedUser } from '../../../../src/users/user-differences';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import { optional } from '../../../shared/locator';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import {
	additionalFieldsProperty,
	departmentProperty,
	emailProperty,
	fieldsProperty,
	groupsProperty,
	inviteTextProperty,
	loginProperty,
	roleProperty,
	sendInvitationProperty,
} from './properties';
import {
	readEmail,
	readInvitation,
	readManagedDepartments,
	readProfileValues,
	readRole,
	rootDepartmentId,
	readLogin,
} from './read-input';
import { newUserWarning, newToItem } from './to-item';
import { sentUser, explainUserRefusal } from './explain-refusal';

export const create: ISpringOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create user',
	description: 'Create a user account',
	properties: [
		{ ...emailProperty, required: true },
		{ ...loginProperty, description: 'The login of the user. Leave empty to use the email address.' },
		fieldsProperty(true),
		optional(departmentProperty, {
			description: 'The department of the user. Leave empty for the root of the account.',
			whenEmpty: 'Root of the account',
		}),
		optional(roleProperty, {
			description: 'The role of the user in iSpring Learn. Leave empty for a learner.',
			whenEmpty: 'Learner',
		}),
		sendInvitationProperty,
		inviteTextProperty,
		additionalFieldsProperty,
	],
	execute,
};

async function execute({ parameters, shared, hint }: ISpringRun): Promise<OutputItem[]> {
	const email = readEmail(parameters) || parameters.requiredText(emailProperty);
	const invitationMessage = readInvitation(parameters);
	const departmentId = parameters.iSpringId(departmentProperty);
	const additional = parameters.within(additionalFieldsProperty);
	const groupIds = additional.iSpringIds(groupsProperty);
	const role = await readRole(parameters, shared);
	const wanted: WantedUser = {
		email,
		login: readLogin(parameters, loginProperty) || email,
		managedDepartmentIds: readManagedDepartments(additional, role !== undefined),
		values: await readProfileValues(parameters, shared),
		departmentId: departmentId || (await rootDepartmentId(parameters, shared)),
		groupIds,
		...(role ? { role } : {}),
	};

	const created = await withExplanation(
		createAndReadBack(shared.transport, wanted, invitationMessage),
		async (refusal) =>
			await explainUserRefusal(shared, refusal, { ...sentUser(wanted), newFields: newFields(wanted) }),
	);
	shared.users.forget();
	const message = newUserWarning(created, role);
	if (message !== undefined) hint(message);
	return [{ json: newToItem(created) }];
}
