import { ParameterError, type RefusedError } from '../../../../src/errors';
import { settle } from '../../../../src/http/settle';
import { isSameId } from '../../../../src/ispring/same-id';
import { missingFields } from '../../../../src/users/required-fields';
import { takenBy } from '../../../../src/users/taken-by';
import type { WantedUser } from '../../../../src/users/user-differences';
import { mayBeInput, takenError } from '../../../../src/users/why-taken';
import type { ISpring } from '../../shared/ISpringRun';
import { explainUnknownId, type ReferencedId } from '../../shared/unknown-ids';
import { departmentProperty, fieldsProperty, groupsProperty, managedDepartmentsProperty } from './properties';

/** The part of a request about a user that may be the reason for a refusal. */
export interface SentUser {
	ids: readonly ReferencedId[];
	groupIds: readonly string[];
	/** '' if it was not sent. */
	login: string;
	email: string;
	/** All profile fields of a new user. An existing user has values in the required fields. */
	newFields?: Record<string, string>;
	/** The user to change; undefined for a new user. */
	userId?: string;
}

export function sentUser({
	departmentId,
	groupIds = [],
	managedDepartmentIds,
	login,
	email,
}: WantedUser): SentUser {
	return {
		ids: [
			{ property: departmentProperty, kind: 'department', id: departmentId },
			...groupIds.map((id): ReferencedId => ({ property: groupsProperty, kind: 'group', id })),
			...managedDepartmentIds.map(
				(id): ReferencedId => ({ property: managedDepartmentsProperty, kind: 'department', id }),
			),
		],
		groupIds,
		login,
		email,
	};
}

/** For `withExplanation`: the error that names the parameter that caused the refusal of a user. */
export async function explainUserRefusal(
	iSpring: ISpring,
	refusal: RefusedError,
	sent: SentUser,
): Promise<ParameterError | undefined> {
	const unknown = await explainUnknownId(iSpring, refusal, sent.ids);
	if (unknown || !mayBeInput(refusal)) return unknown;
	const found = await settle(findReason(iSpring, sent));
	return found.ok ? found.value : undefined;
}

async function findReason(iSpring: ISpring, sent: SentUser): Promise<ParameterError | undefined> {
	const { groupIds, login, email, newFields, userId } = sent;
	const groups = groupIds.length > 0 ? await iSpring.groups.get() : [];
	const smart = groups.find(
		({ id, isSmart }) => isSmart && groupIds.some((groupId) => isSameId(groupId, id)),
	);
	if (smart) {
		const what = `"${smart.name}" is a smart group, whose members are determined by its rules.`;
		return new ParameterError(groupsProperty.displayName, what, 'Choose regular groups.');
	}
	const profileFields = await iSpring.profileFields.get();
	const missing = newFields ? missingFields(profileFields, newFields) : [];
	if (missing.length > 0) {
		const names = missing.map((label) => `"${label}"`).join(', ');
		const what = `iSpring Learn requires ${names}.`;
		return new ParameterError(fieldsProperty(true).displayName, what, 'Fill in the required fields.');
	}
	const taken = await takenBy(iSpring.transport, { login, email }, profileFields, userId);
	return taken && takenError(taken, 'Enter another one, or update that user.');
}
