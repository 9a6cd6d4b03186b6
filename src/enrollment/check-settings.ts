import { ParameterError } from '../errors';
import { checkFilter } from '../scope/check-filter';
import { checkRules } from './rules/check-rules';
import { ENROLLMENT_SETTING_NAMES as NAMES, type EnrollmentSettings } from './settings';

/**
 * Checks the settings before anything is read.
 *
 * @throws ParameterError for the first setting that cannot be used
 */
export function checkEnrollmentSettings(settings: EnrollmentSettings): void {
	checkRules(settings.rules);
	for (const [name, value, max] of [
		[NAMES.maxEnrollments, settings.maxEnrollments, Infinity],
		[NAMES.maxEndings, settings.maxEndings, Infinity],
		[NAMES.maxEndingsPercent, settings.maxEndingsPercent, 100],
	] as const) {
		if (Number.isFinite(value) && value >= 0 && value <= max) continue;
		throw new ParameterError(
			name,
			`${value} is out of range.`,
			`Enter a number from 0${max < Infinity ? ` to ${max}` : ''}.`,
		);
	}
	checkFilter(settings);
}
