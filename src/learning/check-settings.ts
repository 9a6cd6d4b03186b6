import { ParameterError } from '../errors';
import type { LearningSettings } from './settings';

/**
 * What can be said about the settings before anything is read.
 *
 * @throws ParameterError
 */
export function checkLearningSettings(settings: LearningSettings): void {
	const { exportCompletions, exportAssignments, exportCertificates, assignmentTable, assignmentColumns } =
		settings;
	if (!exportCompletions && !exportAssignments && !exportCertificates) {
		throw new ParameterError(
			'Export Completions, Export Assignments, Export Certificates',
			'all of them are off.',
			'Switch on what is to go to BambooHR.',
		);
	}
	if (exportAssignments && assignmentTable !== '' && assignmentColumns.courseId === '') {
		throw new ParameterError(
			'Assignment Columns',
			'Course ID is empty, but it is what a row is found by.',
			'Add it, with the alias of a text column of the table.',
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
