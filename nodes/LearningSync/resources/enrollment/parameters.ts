import { z } from 'zod/v3';
import { enrollmentSettingsShape } from '../../../../src/enrollment/settings';
import { employeeIdField } from '../../shared/options/employee-id-field';
import { option } from '../../shared/options/option';
import { rulesParameter } from './rules-parameter';

const { shape: settings } = enrollmentSettingsShape;

/** How many enrollments a run may make and take away. */
export const enrollmentLimits = {
	maxEnrollments: option(settings.maxEnrollments, {
		type: 'number',
		typeOptions: { minValue: 0 },
		description:
			'The maximum number of enrollments due to be made, including those made again. Above this limit, a sync writes nothing. Everyone who is due counts, whichever employees the run covers.',
	}),
	maxEndings: option(settings.maxEndings, {
		type: 'number',
		typeOptions: { minValue: 0 },
		description:
			'The maximum number of enrollments due to be ended or closed. Above this limit, a sync writes nothing.',
	}),
	maxEndingsPercent: option(settings.maxEndingsPercent, {
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		description:
			'Same limit as a percentage of all enrollments in the courses that rules name. Ignored below 20 enrollments.',
	}),
};

/** Where rules come from, and the rules. */
export const ruleParameters = {
	rulesFrom: option(z.enum(['parameters', 'inputItems']).default('parameters').describe('Rules From'), {
		type: 'options',
		options: [
			{
				name: 'Input Items',
				value: 'inputItems',
				description: 'One rule per item, for example from a table',
			},
			{ name: 'Parameters', value: 'parameters', description: 'The rules entered here' },
		],
		description:
			'Where the rules come from. Input items have the same names as the parameters: name, courses, everyone, departments, divisions, locations, jobTitles, employmentStatuses, isManager, hiredWithinDays, field, operator, values, exceptEmployees, dueDays, dueFrom, lockAfterDue, renewDays, whenNoLonger.',
	}),
	...rulesParameter,
};

/** The parameters of every operation on enrollments that are visible without opening a collection. */
export const enrollmentParameters = { employeeIdField, ...enrollmentLimits };
