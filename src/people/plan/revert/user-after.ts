import { idKey } from '../../../ispring/same-id';
import type { User } from '../../../ispring/users/User';
import type { ProfileField } from '../../../ispring/users/profile-fields';
import { fieldNamed } from './field-named';
import type { PersonRevert } from './RevertDecision';

/** A user as they will be once a revert is carried out. */
export function userAfter(
	user: User,
	{ writes, back }: Pick<PersonRevert, 'writes' | 'back'>,
	profileFields: readonly ProfileField[],
): User {
	const { departmentId = user.departmentId, status = user.status, workLeave } = writes;
	const fields = { ...user.fields };
	for (const [writeName, value] of Object.entries(writes.fields)) {
		const { name, infoId = name } = fieldNamed(writeName, profileFields);
		const keys = [name.toLowerCase(), infoId.toLowerCase()];
		const key = keys.find((one) => one in user.fields) ?? name.toLowerCase();
		for (const one of keys) Reflect.deleteProperty(fields, one);
		if (value !== '') fields[key] = value;
	}
	const left = new Set(writes.leaveGroupIds.map(idKey));
	const { workLeave: present, ...others } = user;
	const leave = workLeave === undefined ? present : workLeave && { reason: '', ...present, ...workLeave };
	return {
		...others,
		fields,
		login: fields.login ?? '',
		email: fields.email ?? '',
		departmentId,
		status,
		groupIds: [...user.groupIds.filter((id) => !left.has(idKey(id))), ...back.rejoinGroupIds],
		subordination: back.supervisor ?? user.subordination,
		...(leave ? { workLeave: leave } : {}),
	};
}
