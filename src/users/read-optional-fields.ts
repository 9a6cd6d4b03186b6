import { RefusedError } from '../errors';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import { readProfileFields, type ProfileField } from '../ispring/users/profile-fields';

/** The profile fields. Without a chosen field they are optional: a key that may not see them finds employees by email. */
export async function readOptionalFields(
	iSpring: Transport,
	{ employeeIdField }: { employeeIdField: string },
): Promise<ProfileField[]> {
	const fields = await settle(readProfileFields(iSpring));
	if (fields.ok) return fields.value;
	if (employeeIdField === '' && fields.error instanceof RefusedError) return [];
	throw fields.error;
}
