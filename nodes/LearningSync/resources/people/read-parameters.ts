import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { RunOptions } from '../../../../src/people/run';
import { DEFAULT_PEOPLE_SETTINGS as DEFAULTS } from '../../../../src/people/settings';
import { readEarlierRuns } from '../../../../src/run/report/earlier-runs';
import type { OutputOptions } from '../../shared/output';
import { readPeopleScope } from '../../shared/scope';
import { concurrency, instant, names, number, parseOptions, trimmed } from '../../shared/parse-options';

const mapping = z.object({ bambooHrField: trimmed.default(''), iSpringField: trimmed.default('') });

const optionsShape = z.object({
	approveHeld: z.boolean().default(false),
	concurrency,
	createDepartments: z.boolean().default(DEFAULTS.createDepartments),
	departments: names.default([]),
	divisionsAsGroups: z.boolean().default(DEFAULTS.divisionsAsGroups),
	emailFrom: z.enum(['workEmail', 'workEmailThenHomeEmail']).default(DEFAULTS.emailFrom),
	employeeIdField: trimmed.default(''),
	fieldMapping: z.object({ mapping: z.array(mapping).default([]) }).default({}),
	hireDateGate: number.default(DEFAULTS.hireDateGate),
	includeLog: z.boolean().default(false),
	includeUnchanged: z.boolean().default(false),
	lastRuns: z.unknown(),
	leaverAction: z.enum(['deactivate', 'terminate', 'none']).default(DEFAULTS.leaverAction),
	loginFrom: z.enum(['email', 'employeeNumber', 'employeeId']).default(DEFAULTS.loginFrom),
	maxLeavers: number.default(DEFAULTS.maxLeavers),
	maxLeaversPercent: number.default(DEFAULTS.maxLeaversPercent),
	nameFrom: z.enum(['firstName', 'preferredName']).default(DEFAULTS.nameFrom),
	onLimit: z.enum(['stop', 'hold']).default('stop'),
	orphanAction: z.enum(['report', 'deactivate']).default(DEFAULTS.orphanAction),
	protectAdministrators: z.boolean().default(DEFAULTS.protectAdministrators),
	report: z.boolean().default(false),
	since: instant,
	syncSupervisors: z.boolean().default(DEFAULTS.syncSupervisors),
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
	const id = (name: string) =>
		trimmed.catch('').parse(context.getNodeParameter(name, 0, '', { extractValue: true }));
	return {
		settings: {
			...options,
			fieldMapping: fieldMapping.mapping,
			sendInvitation,
			inviteText: sendInvitation ? String(context.getNodeParameter('inviteText', 0, '') ?? '') : '',
			defaultRole: id('defaultRole'),
			rootDepartment: id('rootDepartment'),
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
