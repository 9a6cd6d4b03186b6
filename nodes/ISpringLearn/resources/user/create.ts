import { updateDisplayOptions } from 'n8n-workflow';
import { createAndReadBack, newFields } from '../../../../src/users/create-user';
import type { WantedUser } from '../../../../src/users/user-differences';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming } from '../../../shared/items/known-ids';
import { optional } from '../../../shared/locator';
import type { ISpringRun } from '../../shared/ISpringRun';
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
import { hintOfNew, newToItem } from './to-item';
import { sentOf, whyRefused } from './why-refused';

export const description = updateDisplayOptions({ show: { resource: ['user'], operation: ['create'] } }, [
	{ ...emailProperty, required: true },
	{ ...loginProperty, description: 'The name to sign in with. Leave empty for the e-mail.' },
	optional(departmentProperty, {
		description: "The department to put the user in. Leave empty for the account's root.",
		whenEmpty: 'Root of the account',
	}),
	optional(roleProperty, {
		description: 'What the user may do in iSpring Learn. Leave empty for a learner.',
		whenEmpty: 'Learner',
	}),
	sendInvitationProperty,
	inviteTextProperty,
	fieldsProperty(true),
	additionalFieldsProperty,
]);

export async function execute({ parameters, shared, hint }: ISpringRun): Promise<OutputItem[]> {
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

	const created = await naming(
		createAndReadBack(shared.transport, wanted, invitationMessage),
		async (refusal) => await whyRefused(shared, refusal, { ...sentOf(wanted), newFields: newFields(wanted) }),
	);
	shared.users.forget();
	const message = hintOfNew(created, role);
	if (message !== undefined) hint(message);
	return [{ json: newToItem(created) }];
}
