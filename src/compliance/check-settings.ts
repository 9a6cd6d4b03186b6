import { checkRules } from '../enrollment/rules/check-rules';
import { ParameterError } from '../errors';
import { checkFilter } from '../scope/check-filter';
import { COMPLIANCE_SETTING_NAMES as NAMES, type ComplianceSettings } from './settings';

/**
 * Checks the settings before anything is read.
 *
 * @throws ParameterError for the first setting that cannot be used
 */
export function checkComplianceSettings(settings: ComplianceSettings): void {
	if (settings.requiredFrom === 'rules') checkRules(settings.rules);
	else if (settings.courses.length === 0) {
		throw new ParameterError(
			NAMES.courses,
			'no course has been chosen.',
			'Choose at least one course, or set Required From to Rules.',
		);
	}
	for (const [index, { employeeId, courseId }] of settings.exemptions.entries()) {
		const missing = employeeId === '' ? 'employee' : courseId === '' ? 'course' : undefined;
		if (missing === undefined) continue;
		throw new ParameterError(
			`${NAMES.exemptions} > ${index + 1}`,
			`it names no ${missing}.`,
			'Enter the employee ID and the course, or remove the exemption.',
		);
	}
	checkFilter(settings);
}
