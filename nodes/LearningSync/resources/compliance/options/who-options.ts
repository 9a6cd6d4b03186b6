import { z } from 'zod/v3';
import { COMPLIANCE_SETTING_NAMES } from '../../../../../src/compliance/settings';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';
import { scopeOptions } from '../../../shared/options/scope-options';

/** Who is part of the report. */
export const whoOptions = inCollection('who', {
	...scopeOptions({
		departmentsHint: 'Only employees of these BambooHR departments are part of it.',
		filterDescription: 'Only employees who match these rules are covered, for example without contractors',
	}),
	exemptions: option(z.unknown().describe(COMPLIANCE_SETTING_NAMES.exemptions), {
		type: 'json',
		placeholder: 'e.g. [{"employeeId": "17", "courseId": "Fire Safety", "until": "2026-12-31"}]',
		description:
			'Who does not need which course: a list, or rows of a table, with employeeId, courseId (or the title), until (the last day; if empty, for good) and reason. Exempt people do not count in the rates and get no reminders.',
	}),
});
