import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../../src/errors';
import type { RunOptions } from '../../../../src/people/start-run';
import { DEFAULT_PEOPLE_SETTINGS as DEFAULTS, peopleSettingsShape } from '../../../../src/people/settings';
import { readEarlierRuns } from '../../../../src/run/report/earlier-runs';
import type { OutputOptions } from '../../shared/output';
import { readPeopleScope } from '../../shared/scope';
import { concurrency, isOptionAdded, names, number, parseOptions, trimmed } from '../../shared/parse-options';
import { readLocatorId } from '../../shared/read-locator-id';

const mapping = z.object({ bambooHrField: trimmed.default(''), iSpringField: trimmed.default('') });
const { shape: settings } = peopleSettingsShape.omit({
	sendInvitation: true,
	inviteText: true,
	defaultRole: true,
	rootDepartment: true,
});

const optionsShape = z.object({
	...settings,
	approveHeld: z.boolean().default(false),
	concurrency,
	departments: names.nullish(),
	employeeIdField: trimmed.default(''),
	fieldMapping: z.object({ mapping: z.array(mapping).default([]) }).default({}),
	hireDateGate: number.default(DEFAULTS.hireDateGate),
	includeLog: z.boolean().default(false),
	includeUnchanged: z.boolean().default(false),
	lastRuns: z.unknown(),
	maxLeavers: number.default(DEFAULTS.maxLeavers),
	maxLeaversPercent: number.default(DEFAULTS.maxLeaversPercent),
	onLimit: z.enum(['stop', 'hold']).default('stop'),
	report: z.boolean().default(false),
	since: z.unknown(),
});

export interface PeopleParameters extends RunOptions, OutputOptions {
	concurrency: number;
	onLimit: 'stop' | 'hold';
	approveHeld: boolean;
}

/**
 * The node's parameters, read once for the whole run: both systems are read once, however many items come in.
 *
 * @throws ParameterError naming the option that an expression gave an unusable value
 */
export function readPeopleParameters(context: IExecuteFunctions): PeopleParameters {
	const {
		approveHeld,
		concurrency,
		departments,
		fieldMapping,
		includeLog,
		includeUnchanged,
		lastRuns,
		onLimit,
		report,
		since,
		...options
	} = parseOptions(context, optionsShape);
	const only = readPeopleScope(context);
	const sendInvitation = context.getNodeParameter('sendInvitation', 0, false) === true;
	return {
		settings: {
			...options,
			departments: chosenDepartments(context, departments),
			fieldMapping: fieldMapping.mapping,
			sendInvitation,
			inviteText: sendInvitation ? String(context.getNodeParameter('inviteText', 0, '') ?? '') : '',
			defaultRole: readLocatorId(context, 'defaultRole', 'Default Role'),
			rootDepartment: readLocatorId(context, 'rootDepartment', 'Root Department'),
		},
		since,
		...(only ? { only } : {}),
		includeLog,
		includeUnchanged,
		report,
		lastRuns: report ? readEarlierRuns(lastRuns, context.getTimezone()) : [],
		timezone: context.getTimezone(),
		concurrency,
		onLimit,
		approveHeld,
	};
}

/**
 * The chosen departments; empty = all, which only a missing option means. An expression that gives nothing must not
 * widen a run to the whole company.
 *
 * @throws ParameterError when the option is there and names no department
 */
function chosenDepartments(context: IExecuteFunctions, departments: string[] | null | undefined): string[] {
	if (departments && departments.length > 0) return departments;
	if (!isOptionAdded(context, 'departments')) return [];
	throw new ParameterError(
		'Department Names or IDs',
		'the option is there, but names no department.',
		'Choose at least one department or correct the expression; to sync all departments, remove the option.',
	);
}
