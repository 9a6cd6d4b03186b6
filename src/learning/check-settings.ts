import { ParameterError } from '../errors';
import { checkFilter } from '../scope/check-filter';
import { LEARNING_SETTING_NAMES, type LearningSettings } from './settings';

const MAX_VERIFY_DAYS = 365;

/**
 * Checks the settings before anything is read.
 *
 * @throws ParameterError that names the setting that cannot be used
 */
export function checkLearningSettings(settings: LearningSettings): void {
	const { exportCompletions, exportAssignments, exportCertificates, assignmentTable, assignmentColumns } =
		settings;
	if (!exportCompletions && !exportAssignments && !exportCertificates) {
		throw new ParameterError(
			'Export Completions, Export Assignments, Export Certificates',
			'all of them are off.',
			'Turn on at least one of them.',
		);
	}
	if (exportAssignments && assignmentTable !== '' && assignmentColumns.courseId === '') {
		throw new ParameterError(
			'Assignment Columns',
			'Course ID is empty, but rows are identified by it.',
			'Add it, with the alias of a text column of the table.',
		);
	}
	checkFilter(settings);
	const { verifyDays } = settings;
	if (!Number.isInteger(verifyDays) || verifyDays < 1 || verifyDays > MAX_VERIFY_DAYS) {
		throw new ParameterError(
			LEARNING_SETTING_NAMES.verifyDays,
			`${verifyDays} is not a whole number from 1 to ${MAX_VERIFY_DAYS}.`,
			'Enter 1 to compare everybody in every full run, or 7 to compare everybody once a week.',
		);
	}
	if (exportCertificates && settings.certificateCategory === '') {
		throw new ParameterError(
			'Certificate Category',
			'it is empty.',
			'Enter the name of a category of employee files, such as Certificates.',
		);
	}
}
