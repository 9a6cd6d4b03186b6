import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../../src/errors';
import { PEOPLE_SETTING_NAMES } from '../../../../src/people/settings';
import type { RunOptions } from '../../../../src/people/start-run';
import { readEarlierRuns } from '../../../../src/run/report/earlier-runs';
import { COLLECTIONS } from '../../shared/options/collection-list';
import { isOptionAdded } from '../../shared/options/is-option-added';
import { assertScopeNotEmpty } from '../../shared/options/assert-scope-not-empty';
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
	assertScopeNotEmpty(context, options);
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

const fieldsShape = z.object({
	groupsFrom: z.array(z.unknown()).or(z.string().trim().min(1)).or(z.number()),
});

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
