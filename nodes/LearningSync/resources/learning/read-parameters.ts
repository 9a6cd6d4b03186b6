import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { LearningOptions } from '../../../../src/learning/run';
import { DEFAULT_LEARNING_SETTINGS as DEFAULTS } from '../../../../src/learning/settings';
import { readEarlierRuns } from '../../../../src/run/report/earlier-runs';
import type { OutputOptions } from '../../shared/output';
import { readEnrollmentScope } from '../../shared/scope';
import { concurrency, names, parseOptions, trimmed } from '../../shared/parse-options';

const alias = trimmed.default('');

const optionsShape = z.object({
	assignmentColumns: z
		.object({
			course: alias,
			courseId: alias,
			assigned: alias,
			due: alias,
			completed: alias,
			status: alias,
			progress: alias,
			score: alias,
			link: alias,
		})
		.default({}),
	assignmentTable: alias,
	certificateCategory: trimmed.default(DEFAULTS.certificateCategory),
	concurrency,
	courses: names.default([]),
	emailFrom: z.enum(['workEmail', 'workEmailThenHomeEmail']).default(DEFAULTS.emailFrom),
	employeeIdField: alias,
	includeLeavers: z.boolean().default(DEFAULTS.includeLeavers),
	includeLog: z.boolean().default(false),
	includeUnchanged: z.boolean().default(false),
	lastRuns: z.unknown(),
	report: z.boolean().default(false),
	shareCertificates: z.boolean().default(DEFAULTS.shareCertificates),
	since: z.unknown(),
	trainingCategory: trimmed.default(DEFAULTS.trainingCategory),
});

export interface LearningParameters extends LearningOptions, OutputOptions {
	concurrency: number;
}

/** The node's parameters, read once for the whole run. */
export function readLearningParameters(context: IExecuteFunctions): LearningParameters {
	const { since, includeLog, includeUnchanged, lastRuns, report, concurrency, ...options } = parseOptions(
		context,
		optionsShape,
	);
	const scope = readEnrollmentScope(context);
	const isOn = (name: string) => context.getNodeParameter(name, 0, true) === true;
	return {
		settings: {
			...options,
			exportCompletions: isOn('exportCompletions'),
			exportAssignments: isOn('exportAssignments'),
			exportCertificates: isOn('exportCertificates'),
		},
		since,
		...(scope ? { scope } : {}),
		includeLog,
		includeUnchanged,
		report,
		lastRuns: report ? readEarlierRuns(lastRuns, context.getTimezone()) : [],
		concurrency,
		timezone: context.getTimezone(),
	};
}
