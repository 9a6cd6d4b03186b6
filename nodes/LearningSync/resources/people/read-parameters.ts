import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../../src/errors';
import type { RunOptions } from '../../../../src/people/start-run';
import { PEOPLE_SETTING_NAMES, type PeopleSettings } from '../../../../src/people/settings';
import { readEarlierRuns } from '../../../../src/run/report/earlier-runs';
import { COLLECTIONS } from '../../shared/options/collection-list';
import { isOptionAdded } from '../../shared/options/is-option-added';
import { assertNoneMisplaced } from '../../shared/options/misplaced-options';
import { propertiesOf } from '../../shared/options/option';
import { readOptions } from '../../shared/options/read-options';
import type { OutputOptions } from '../../shared/output';
import { readLocatorId } from '../../shared/read-locator-id';
import { readToggle } from '../../shared/read-toggle';
import { readPeopleScope } from '../../shared/scope';
import { peopleOptions } from './options';
import { leaverLimits, peopleParameters } from './parameters';

const { employeeIdField, sendInvitation, inviteText, defaultRole, rootDepartment } =
	propertiesOf(peopleParameters);

export interface PeopleParameters extends RunOptions, OutputOptions {
	concurrency: number | undefined;
}

/**
 * The parameters that all operations on people have. Read once, for the first item: a run covers all input items.
 *
 * @throws ParameterError naming the parameter or option whose value cannot be used: an expression may give anything
 */
export function readPeopleParameters(context: IExecuteFunctions): PeopleParameters {
	assertNoneMisplaced(context, peopleParameters);
	const { since, memory, concurrency, includeLog, includeUnchanged, report, lastRuns, ...options } =
		readOptions(context, { ...peopleOptions, ...leaverLimits });
	assertGroupsGiven(context);
	const only = readPeopleScope(context);
	const sendsInvitation = readToggle(context, sendInvitation);
	assertNotEmpty(context, options);
	return {
		settings: {
			...options,
			employeeIdField: readLocatorId(context, employeeIdField),
			sendInvitation: sendsInvitation,
			inviteText: sendsInvitation ? String(context.getNodeParameter(inviteText.name, 0, '') ?? '') : '',
			defaultRole: readLocatorId(context, defaultRole),
			rootDepartment: readLocatorId(context, rootDepartment),
		},
		since,
		memory,
		...(only ? { only } : {}),
		includeLog,
		includeUnchanged,
		report,
		lastRuns: report ? readEarlierRuns(lastRuns, context.getTimezone()) : [],
		timezone: context.getTimezone(),
		concurrency,
	};
}

const fieldsShape = z.object({ groupsFrom: z.array(z.unknown()).or(z.string().trim().min(1)) });

/**
 * An empty list means no groups, which only somebody who empties it may mean: an expression that gives nothing must not.
 *
 * @throws ParameterError when the option has been added, but has no value
 */
function assertGroupsGiven(context: IExecuteFunctions): void {
	if (!isOptionAdded(context, 'fields', 'groupsFrom')) return;
	if (fieldsShape.safeParse(context.getNodeParameter('fields', 0, {})).success) return;
	throw new ParameterError(
		`${COLLECTIONS.fields.displayName} > ${PEOPLE_SETTING_NAMES.groupsFrom}`,
		'it has no value.',
		'Choose BambooHR fields or correct the expression. For no groups, clear the list; an expression gives [] then.',
	);
}

/**
 * No departments mean all of them, and no filter means everybody, which only a missing option may mean: an expression that
 * gives nothing must not widen a run to the whole company.
 *
 * @throws ParameterError when one of the options has been added but is empty
 */
function assertNotEmpty(
	context: IExecuteFunctions,
	{ departments, employeeFilter }: Pick<PeopleSettings, 'departments' | 'employeeFilter'>,
): void {
	if (departments.length === 0 && isOptionAdded(context, 'who', 'departments')) {
		throw new ParameterError(
			PEOPLE_SETTING_NAMES.departments,
			'the option has been added, but names no department.',
			'Choose at least one department or correct the expression. To sync all departments, remove the option.',
		);
	}
	if (employeeFilter.length === 0 && isOptionAdded(context, 'who', 'employeeFilter')) {
		throw new ParameterError(
			PEOPLE_SETTING_NAMES.employeeFilter,
			'the option has been added, but has no rule.',
			'Add a rule or correct the expression. To cover everybody, remove the option.',
		);
	}
}
