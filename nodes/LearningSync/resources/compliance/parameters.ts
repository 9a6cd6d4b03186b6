import { complianceSettingsShape } from '../../../../src/compliance/settings';
import { z } from 'zod/v3';
import { employeeIdField } from '../../shared/options/employee-id-field';
import { SEVERAL_FROM_LIST } from '../../shared/options/list-description';
import { option } from '../../shared/options/option';

const { shape: settings } = complianceSettingsShape;

/** A cleared number field is empty text or null. */
const optionalMonths = z
	.preprocess((value) => (value === '' || value === undefined ? null : value), settings.validMonths)
	.describe(settings.validMonths.description ?? '');

/** Where it is said what is required, before the rules. */
export const requirementParameters = {
	requiredFrom: option(settings.requiredFrom, {
		type: 'options',
		options: [
			{ name: 'Courses', value: 'courses', description: 'Everybody in scope needs the same courses' },
			{ name: 'Rules', value: 'rules', description: 'Rules say who needs which courses' },
		],
		description: 'What says who needs which courses',
	}),
	courses: option(settings.courses, {
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getCourses' },
		displayOptions: { show: { requiredFrom: ['courses'] } },
		description: SEVERAL_FROM_LIST,
	}),
};

/** The parameters of every operation on compliance that are visible without opening a collection. */
export const complianceParameters = {
	employeeIdField,
	expiringDays: option(settings.expiringDays, {
		type: 'number',
		typeOptions: { minValue: 0 },
		description: 'How many days before its end a certificate counts as expiring soon. It is still valid.',
	}),
	validMonths: option(optionalMonths, {
		type: 'number',
		typeOptions: { minValue: 1 },
		description:
			'How long a success counts where there is no certificate. If empty, for good. Where there is a certificate, its own end counts.',
	}),
};
