import { isRecord, propertiesOf, textOf, textsOf } from '../http/values.mts';
import { ApiError, wrong } from './answers.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import { storedForm } from './stored-form.mts';
import type { SimSubordination, SimUser } from './state.mts';

const SUBORDINATION_TYPES = ['manual', 'inherit', 'no_supervisor'] as const;

/** @throws ApiError 404 for an unknown id */
export function userOf(sim: ISpringSimulator, id: string): SimUser {
	const user = sim.state.users.get(id);
	if (!user) throw new ApiError(404, 'Unknown user');
	return user;
}

/**
 * The defined name of a field, whatever the case in which it was sent.
 *
 * @throws ApiError for an unknown name
 */
export function definedName(sim: ISpringSimulator, sent: string): string {
	const field = sim.state.profileFields.find((one) => one.name.toLowerCase() === sent.toLowerCase());
	if (!field) throw wrong(`unknown field ${sent}`);
	return field.name;
}

/**
 * The sent profile values, by their defined names.
 *
 * @param user the user who gets the values; null for a new one
 * @throws ApiError for an unknown or empty required field, or a value that must be unique and is not
 */
export function fieldsInput(
	sim: ISpringSimulator,
	sent: unknown,
	user: SimUser | null,
): Record<string, string> {
	if (sent === undefined && user) return { ...user.fields };
	if (!isRecord(sent)) throw wrong('fields must be an object');
	const fields: Record<string, string> = { ...user?.fields };
	for (const [name, value] of Object.entries(sent)) {
		const defined = definedName(sim, name);
		const text = storedForm(sim, defined, textOf(value).trim());
		// Clearing an empty value is not a change.
		if (text !== '' || fields[defined] !== undefined) fields[defined] = text;
	}
	const isEmailRequired = sim.quirks.emailRequired;
	for (const field of sim.state.profileFields) {
		const value = fields[field.name] ?? '';
		const isRequired = field.isRequired || (field.name === 'email' && isEmailRequired);
		if (isRequired && value === '') throw wrong(`field ${field.name} is required`);
		const isUnique = field.isUnique && (field.name !== 'email' || sim.quirks.uniqueEmails);
		if (!isUnique || value === '') continue;
		const isTaken = [...sim.state.users.values()].some(
			(other) => other !== user && other.fields[field.name]?.toLowerCase() === value.toLowerCase(),
		);
		if (isTaken) {
			const text = `Invalid value ${value}. Field ${field.name} must be unique.`;
			throw new ApiError(sim.quirks.duplicateStatus, text);
		}
	}
	return fields;
}

/** @throws ApiError for a department that does not exist */
export function departmentInput(sim: ISpringSimulator, sent: unknown): string {
	const id = textOf(sent);
	if (!sim.state.departments.has(id)) throw wrong('Unknown department');
	return id;
}

/** @throws ApiError for groups that do not exist, or whose members follow from rules */
export function groupsInput(sim: ISpringSimulator, sent: unknown): string[] {
	const ids = textsOf(sent);
	if (!ids) throw wrong('groupIds');
	for (const id of ids) {
		const group = sim.state.groups.get(id);
		if (!group) throw wrong('Unknown group');
		if (group.isSmart) throw wrong('nobody can be put into a smart group');
	}
	return [...new Set(ids)];
}

/**
 * The ids of users.
 *
 * @throws ApiError when one of them does not exist
 */
export function usersInput(sim: ISpringSimulator, sent: unknown): SimUser[] {
	const ids = textsOf(sent);
	if (!ids) throw wrong('userIds');
	return ids.map((id) => {
		const user = sim.state.users.get(id);
		if (!user) throw wrong('Unknown user');
		return user;
	});
}

/** @throws ApiError when the supervisor is missing, unknown, or not allowed with this type */
export function subordinationInput(
	sim: ISpringSimulator,
	sent: unknown,
	present: SimSubordination,
): SimSubordination {
	if (sent === undefined) return present;
	const { subordinationType, supervisorId } = propertiesOf(sent);
	const type = SUBORDINATION_TYPES.find((one) => one === subordinationType);
	if (!type) throw wrong('subordinationType');
	const id = textOf(supervisorId);
	if (type !== 'manual') {
		if (id !== '') throw wrong('supervisorId is only for manual');
		return { subordinationType: type };
	}
	if (!sim.state.users.has(id)) throw wrong('Unknown supervisor');
	return { subordinationType: type, supervisorId: id };
}
