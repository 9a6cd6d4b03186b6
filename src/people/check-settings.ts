import { ParameterError } from '../errors';
import type { Role } from '../ispring/users/roles';
import { isSameId } from '../ispring/same-id';
import { uuidShape } from '../ispring/shapes';
import { STANDARD_FIELDS } from '../users/standard-fields';
import { normalizeKey } from '../text/normalize-key';
import { checkFilter } from '../scope/check-filter';
import { PEOPLE_SETTING_NAMES as NAMES, type PeopleSettings } from './settings';

/**
 * Checks the settings before anything is read.
 *
 * @throws ParameterError for the first setting that cannot be used
 */
export function checkSettings(settings: PeopleSettings): void {
	if (settings.sendInvitation && settings.inviteText.trim() === '') {
		throw new ParameterError(
			NAMES.inviteText,
			'Send Invitation is on, but there is no text.',
			'Enter the message for new users, or turn off Send Invitation.',
		);
	}
	for (const [parameter, id] of [
		[NAMES.defaultRole, settings.defaultRole],
		[NAMES.rootDepartment, settings.rootDepartment],
	] as const) {
		if (id === '' || uuidShape.safeParse(id).success) continue;
		throw new ParameterError(
			parameter,
			`"${id}" is not a UUID.`,
			'Choose one from the list, or enter an ID such as 3f2504e0-4f89-11d3-9a0c-0305e82c3301.',
		);
	}
	for (const [parameter, value, max] of [
		[NAMES.maxLeavers, settings.maxLeavers, Infinity],
		[NAMES.maxLeaversPercent, settings.maxLeaversPercent, 100],
		[NAMES.hireDateGate, settings.hireDateGate, 3650],
	] as const) {
		if (Number.isFinite(value) && value >= 0 && value <= max) continue;
		throw new ParameterError(
			parameter,
			`${value} is out of range.`,
			`Enter a number from 0${max < Infinity ? ` to ${max}` : ''}.`,
		);
	}
	checkFilter(settings);
	checkMapping(settings);
	checkTimeOffTypes(settings);
}

function checkTimeOffTypes({ workLeaveFrom }: PeopleSettings): void {
	const wrong = workLeaveFrom.find((id) => !/^\d+$/.test(id));
	if (wrong === undefined) return;
	throw new ParameterError(
		NAMES.workLeaveFrom,
		`"${wrong}" is not the ID of a time-off type.`,
		'Choose the types from the list, or enter their IDs, which are numbers such as 78.',
	);
}

function checkMapping({ fieldMapping, employeeIdField }: PeopleSettings): void {
	const targets = new Set([normalizeKey(employeeIdField)]);
	for (const { bambooHrField, iSpringField } of fieldMapping) {
		if (bambooHrField === '' || iSpringField === '') {
			throw new ParameterError(
				'Field Mapping',
				'an entry has an empty field.',
				'Fill in both fields, or remove the entry.',
			);
		}
		if (normalizeKey(iSpringField) === STANDARD_FIELDS[0]) {
			throw new ParameterError('Field Mapping', 'the login cannot be mapped.', 'Use the option Login From.');
		}
		if (targets.has(normalizeKey(iSpringField))) {
			throw new ParameterError(
				'Field Mapping',
				`two values would go to the profile field "${iSpringField}".`,
				'Keep one of them. The profile field for the BambooHR ID can hold nothing else.',
			);
		}
		targets.add(normalizeKey(iSpringField));
	}
}

/**
 * The role that new users get; undefined = the account's learner.
 *
 * @throws ParameterError when there is no such role
 */
export function findRole(roles: readonly Role[], roleId: string): Role | undefined {
	if (roleId === '') return undefined;
	const role = roles.find((one) => isSameId(one.id, roleId));
	if (role) return role;
	throw new ParameterError(
		'Default Role',
		`iSpring Learn has no role with the ID ${roleId}.`,
		`Choose one from the list: ${roles.map((one) => one.title).join(', ')}.`,
	);
}
