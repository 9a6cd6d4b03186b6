import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../../src/errors';
import type { LearningOptions } from '../../../../src/learning/start-run';
import { lastFullExport } from '../../../../src/learning/last-full-export';
import { readEarlierRuns } from '../../../../src/run/report/earlier-runs';
import { assertScopeNotEmpty } from '../../shared/options/assert-scope-not-empty';
import { assertNoneMisplaced } from '../../shared/options/misplaced-options';
import { propertiesOf } from '../../shared/options/option';
import { readOptions } from '../../shared/options/read-options';
import type { OutputOptions } from '../../shared/output';
import { readLocatorId } from '../../shared/read-locator-id';
import { readToggle } from '../../shared/read-toggle';
import { readEnrollmentScope } from '../../shared/scope';
import { learningOptions } from './options';
import { learningParameters } from './parameters';

const { employeeIdField, exportCompletions, exportAssignments, exportCertificates } =
	propertiesOf(learningParameters);

export interface LearningParameters extends LearningOptions, OutputOptions {
	concurrency: number | undefined;
}

/**
 * The parameters that all operations on learning have. Read once, for the first item: a run covers all input items.
 *
 * @throws ParameterError naming the parameter or option whose value cannot be used: an expression may give anything
 */
export function readLearningParameters(context: IExecuteFunctions): LearningParameters {
	assertNoneMisplaced(context, learningParameters);
	const { since, concurrency, includeLog, includeUnchanged, report, lastRuns, ...options } = readOptions(
		context,
		learningOptions,
	);
	const scope = readEnrollmentScope(context);
	const earlierRuns = readEarlierRuns(lastRuns, context.getTimezone());
	assertScopeNotEmpty(context, options);
	assertCourses(context, options.courses);
	return {
		settings: {
			...options,
			employeeIdField: readLocatorId(context, employeeIdField),
			exportCompletions: readToggle(context, exportCompletions),
			exportAssignments: readToggle(context, exportAssignments),
			exportCertificates: readToggle(context, exportCertificates),
		},
		since,
		...(scope ? { scope } : {}),
		includeLog,
		includeUnchanged,
		report,
		lastRuns: earlierRuns,
		lastExport: lastFullExport(earlierRuns),
		concurrency,
		timezone: context.getTimezone(),
	};
}

/**
 * No courses mean all of them, which only a missing option or an empty list in the editor may mean: an expression that
 * gives nothing must not widen a run to all courses.
 *
 * @throws ParameterError when the option has a value, but names no course
 */
function assertCourses(context: IExecuteFunctions, courses: readonly string[]): void {
	if (courses.length > 0) return;
	const { courses: entered } = z.record(z.unknown()).catch({}).parse(context.getNode().parameters.who);
	if (entered === undefined || (Array.isArray(entered) && entered.length === 0)) return;
	throw new ParameterError(
		'Course Names or IDs',
		'the option has been added, but names no course.',
		'Choose at least one course or correct the expression. To export all courses, remove the option.',
	);
}
