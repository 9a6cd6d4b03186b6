import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../../src/errors';
import type { LearningOptions } from '../../../../src/learning/start-run';
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
	courses: names.nullish(),
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

/**
 * The node's parameters, read once for the whole run.
 *
 * @throws ParameterError naming the parameter that an expression gave an unusable value
 */
export function readLearningParameters(context: IExecuteFunctions): LearningParameters {
	const { courses, since, includeLog, includeUnchanged, lastRuns, report, concurrency, ...options } =
		parseOptions(context, optionsShape);
	const scope = readEnrollmentScope(context);
	return {
		settings: {
			...options,
			courses: chosenCourses(context, courses),
			exportCompletions: isOn(context, 'exportCompletions', 'Export Completions'),
			exportAssignments: isOn(context, 'exportAssignments', 'Export Assignments'),
			exportCertificates: isOn(context, 'exportCertificates', 'Export Certificates'),
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

/** @throws ParameterError when an expression gives anything but on or off: nothing would be exported, and nobody told */
function isOn(context: IExecuteFunctions, name: string, displayName: string): boolean {
	const value = z.boolean().safeParse(context.getNodeParameter(name, 0, true));
	if (value.success) return value.data;
	throw new ParameterError(
		displayName,
		'the value is neither true nor false.',
		'Switch it on or off, or correct the expression.',
	);
}

/**
 * The chosen courses; empty = all.
 *
 * @throws ParameterError when an expression gives none: that must not widen a run to all courses
 */
function chosenCourses(context: IExecuteFunctions, courses: string[] | null | undefined): string[] {
	if (courses && courses.length > 0) return courses;
	const { courses: entered } = z.record(z.unknown()).catch({}).parse(context.getNode().parameters.options);
	if (entered === undefined || (Array.isArray(entered) && entered.length === 0)) return [];
	throw new ParameterError(
		'Course Names or IDs',
		'the option is there, but names no course.',
		'Choose at least one course or correct the expression; to export all courses, remove the option.',
	);
}
