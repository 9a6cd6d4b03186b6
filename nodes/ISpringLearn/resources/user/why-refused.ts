import { ParameterError, type RefusedError } from '../../../../src/errors';
import { settle } from '../../../../src/http/settle';
import { missingFields } from '../../../../src/users/required-fields';
import { takenBy } from '../../../../src/users/taken-by';
import type { WantedUser } from '../../../../src/users/user-differences';
import { mayBeInput, takenError } from '../../../../src/users/why-taken';
import type { ISpring } from '../../shared/ISpringRun';
import { unknownOf, type GivenId } from '../../shared/unknown-ids';
import { departmentProperty, fieldsProperty, groupsProperty, managedDepartmentsProperty } from './properties';

/** What was sent about a user, as far as a refusal may be for it. */
export interface Sent {
	ids: readonly GivenId[];
	groupIds: readonly string[];
	/** '' = not sent. */
	login: string;
	email: string;
	/** All fields of a new user; those of somebody who exists are filled in already. */
	newFields?: Record<string, string>;
	/** Whoever was to be changed. */
	userId?: string;
}

/** The part of {@link Sent} that a wanted user tells. */
export function sentOf({
	departmentId,
	groupIds = [],
	managedDepartmentIds,
	login,
	email,
}: WantedUser): Sent {
	return {
		ids: [
			{ property: departmentProperty, kind: 'department', id: departmentId.toLowerCase() },
			...groupIds.map((id): GivenId => ({ property: groupsProperty, kind: 'group', id })),
			...managedDepartmentIds.map(
				(id): GivenId => ({ property: managedDepartmentsProperty, kind: 'department', id }),
			),
		],
		groupIds,
		login,
		email,
	};
}

/**
 * After a refusal: the error that names the parameter it is for. Asks the account only now, so that this costs no
 * request while everything is right.
 */
export async function whyRefused(
	iSpring: ISpring,
	refusal: RefusedError,
	sent: Sent,
): Promise<ParameterError | undefined> {
	const unknown = await unknownOf(iSpring, refusal, sent.ids);
	if (unknown || !mayBeInput(refusal)) return unknown;
	const found = await settle(findReason(iSpring, sent));
	return found.ok ? found.value : undefined;
}

async function findReason(iSpring: ISpring, sent: Sent): Promise<ParameterError | undefined> {
	const { groupIds, login, email, newFields, userId } = sent;
	const groups = groupIds.length > 0 ? await iSpring.groups.get() : [];
	const smart = groups.find(({ id, isSmart }) => isSmart && groupIds.includes(id.toLowerCase()));
	if (smart) {
		const what = `"${smart.name}" is a smart group, which fills itself by its rules.`;
		return new ParameterError(groupsProperty.displayName, what, 'Choose ordinary groups.');
	}
	const profileFields = await iSpring.profileFields.get();
	const missing = newFields ? missingFields(profileFields, newFields) : [];
	if (missing.length > 0) {
		const names = missing.map((label) => `"${label}"`).join(', ');
		const what = `iSpring Learn requires ${names}, and there is no value.`;
		return new ParameterError(fieldsProperty(true).displayName, what, 'Fill in what is required.');
	}
	const taken = await takenBy(iSpring.transport, { login, email }, profileFields, userId);
	return taken && takenError(taken, 'Give another one, or update that user.');
}
