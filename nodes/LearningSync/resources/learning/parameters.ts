import { learningSettingsShape } from '../../../../src/learning/settings';
import { employeeIdField } from '../../shared/options/employee-id-field';
import { option } from '../../shared/options/option';

const { shape: settings } = learningSettingsShape;

/** The parameters of every operation on learning, that are visible without opening a collection. Declared as options are. */
export const learningParameters = {
	employeeIdField,
	exportCompletions: option(settings.exportCompletions, {
		type: 'boolean',
		description: 'Whether to write completed courses to BambooHR as training records',
	}),
	exportAssignments: option(settings.exportAssignments, {
		type: 'boolean',
		description:
			'Whether to write open assignments to the Assignment Table. Without a table, only the training type of the course is created, and a warning says how many assignments were not written.',
	}),
	exportCertificates: option(settings.exportCertificates, {
		type: 'boolean',
		description: 'Whether to upload certificates to the employee files in BambooHR',
	}),
};
