import { coursesThatNeedTypes, needsNewTypes } from '../../../src/learning/plan/courses-with-types';
import type { LearningWorld } from '../../../src/learning/plan/LearningWorld';
import { DEFAULT_LEARNING_SETTINGS } from '../../../src/learning/settings';
import { assignment, learningWorld, openAssignment, trainingType, WITH_TABLE } from '../world.mts';

const settings = DEFAULT_LEARNING_SETTINGS;
const opened = openAssignment({ enrollmentId: 'e-2', courseId: 'c-2', courseTitle: 'First Aid' });

describe('Courses that need training types', () => {
	const needed = (assignments: LearningWorld['assignments'], chosen = settings) =>
		coursesThatNeedTypes(assignments, chosen).map(({ id }) => id);

	it('are those with completions and, without a table, those with open assignments', () => {
		const both = [assignment(), opened];
		expect(needed(both)).toEqual(['c-1', 'c-2']);
		expect(needed(both, { ...settings, exportCompletions: false })).toEqual(['c-2']);
		expect(needed(both, { ...settings, exportAssignments: false })).toEqual(['c-1']);
		expect(needed(both, WITH_TABLE)).toEqual(['c-1']);
	});

	it('have a known title if any result has one, whatever its position', () => {
		const titled = assignment();
		const untitled = assignment({ courseTitle: 'Course c-1', isTitleKnown: false });
		const course = { id: 'c-1', title: 'Fire Safety', isTitleKnown: true };
		expect(coursesThatNeedTypes([untitled, titled], settings)).toEqual([course]);
		expect(coursesThatNeedTypes([titled, untitled], settings)).toEqual([course]);
		expect(coursesThatNeedTypes([untitled, untitled], settings)).toEqual([
			{ id: 'c-1', title: 'Course c-1', isTitleKnown: false },
		]);
	});

	it('are new when one of them has no type', () => {
		const isNew = (given: Partial<LearningWorld>) => needsNewTypes(learningWorld(given), settings);
		expect(isNew({})).toBe(false);
		expect(isNew({ assignments: [assignment()], types: [trainingType()] })).toBe(false);
		expect(isNew({ assignments: [assignment(), opened], types: [trainingType()] })).toBe(true);
		// Two courses of one title: neither may have the type that was made by hand.
		const rival = assignment({ courseId: 'c-9' });
		const types = [trainingType({ description: '' })];
		expect(isNew({ assignments: [assignment()], types })).toBe(false);
		expect(isNew({ assignments: [assignment(), rival], types })).toBe(true);
	});
});
