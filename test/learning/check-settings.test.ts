import { ParameterError } from '../../src/errors';
import { checkLearningSettings } from '../../src/learning/check-settings';
import { DEFAULT_LEARNING_SETTINGS, type LearningSettings } from '../../src/learning/settings';
import { WITH_TABLE } from './world.mts';

const off = { exportCompletions: false, exportAssignments: false, exportCertificates: false };
const refusal = (given: Partial<LearningSettings>) => {
	try {
		checkLearningSettings({ ...DEFAULT_LEARNING_SETTINGS, ...given });
	} catch (error) {
		expect(error).toBeInstanceOf(ParameterError);
		return error instanceof ParameterError ? [error.message, error.hint] : [];
	}
	return undefined;
};

describe('Learning settings', () => {
	it('are refused when nothing is exported, and accepted when something is', () => {
		expect(refusal(off)).toEqual([
			'Export Completions, Export Assignments, Export Certificates: all of them are off.',
			'Turn on at least one of them.',
		]);
		for (const name of ['exportCompletions', 'exportAssignments', 'exportCertificates'])
			expect(refusal({ ...off, [name]: true })).toBeUndefined();
	});

	it('with a table need the column that identifies a row, unless no assignments are exported', () => {
		const assignmentColumns = { ...WITH_TABLE.assignmentColumns, courseId: '' };
		expect(refusal({ ...WITH_TABLE, assignmentColumns })).toEqual([
			'Assignment Columns: Course ID is empty, but rows are identified by it.',
			'Add it, with the alias of a text column of the table.',
		]);
		expect(refusal({ ...WITH_TABLE, assignmentColumns, exportAssignments: false })).toBeUndefined();
		expect(refusal({ assignmentTable: '', assignmentColumns })).toBeUndefined();
		expect(refusal(WITH_TABLE)).toBeUndefined();
	});

	it('for certificates need a category, unless no certificates are exported', () => {
		expect(refusal({ certificateCategory: '' })).toEqual([
			'Certificate Category: it is empty.',
			'Enter the name of a category of employee files, such as Certificates.',
		]);
		expect(refusal({ certificateCategory: '', exportCertificates: false })).toBeUndefined();
	});
});
