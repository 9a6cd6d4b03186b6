import type { IExecuteFunctions } from 'n8n-workflow';
import type { RunOptions } from '../../../../src/people/start-run';
import { readEarlierRuns } from '../../../../src/run/report/earlier-runs';
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
