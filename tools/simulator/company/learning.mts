import { DateTime } from 'luxon';
import { addFileCategory, addTable } from '../bamboohr/index.mts';
import type { BambooHrSimulator } from '../bamboohr/index.mts';
import { addCourse, addEnrollment, issueCertificate } from '../ispring/index.mts';
import type { ISpringSimulator, SimEnrollment } from '../ispring/index.mts';
import type { Random } from './random.mts';

const COURSES = [
	{ title: 'Fire Safety', hasCertificate: true },
	{ title: 'Lifting & Carrying', hasCertificate: true },
	{ title: 'Data Protection', hasCertificate: true },
	{ title: 'Talking to Customers', hasCertificate: false },
	{ title: 'First Day at Work', hasCertificate: false },
	{ title: 'Ladders and Steps', contentItemType: 'LearningTrack', hasCertificate: false },
];

/** The progress of enrollments; repeated values are more frequent. */
const OUTCOMES = ['passed', 'passed', 'complete', 'failed', 'in_progress', 'not_started'] as const;

/**
 * Adds courses and the progress of everybody who has an account; in BambooHR, the places to export that to: a file
 * category, and a custom table for open assignments.
 */
export function fillLearning(bamboo: BambooHrSimulator, ispring: ISpringSimulator, random: Random): void {
	addFileCategory(bamboo, 'Contracts');
	addTable(bamboo, { alias: 'customLearning', columns: LEARNING_COLUMNS });
	const today = DateTime.fromJSDate(ispring.now(), { zone: 'utc' });
	const courses = COURSES.map(({ hasCertificate, ...course }) => ({
		...addCourse(ispring, course),
		hasCertificate,
	}));
	for (const { userId, isOwner } of [...ispring.state.users.values()]) {
		if (isOwner) continue;
		const first = random.below(courses.length);
		for (const step of [0, 1, 3]) {
			const course = courses[(first + step) % courses.length];
			if (!course) continue;
			const opened = today.minus({ days: 30 + random.below(300) });
			const enrollment = addEnrollment(ispring, {
				courseId: course.contentItemId,
				learnerId: userId,
				accessDate: opened.toFormat('yyyy-MM-dd'),
				dueDate: step === 0 ? opened.plus({ days: 60 }).toFormat('yyyy-MM-dd') : '',
				...outcome(random, opened),
			});
			const isPassed = ['passed', 'complete'].includes(enrollment.completionStatus);
			if (course.hasCertificate && isPassed) issueCertificate(ispring, enrollment);
		}
	}
}

function outcome(random: Random, opened: DateTime): Partial<SimEnrollment> {
	const completionStatus = random.pick(OUTCOMES);
	if (completionStatus === 'not_started') return {};
	if (completionStatus === 'in_progress')
		return { completionStatus, progress: 40, timeSpent: 900, viewsCount: 2 };
	const finished = opened.plus({ days: random.below(25), hours: 9 + random.below(8) });
	const hasScore = completionStatus !== 'complete';
	return {
		completionStatus,
		completionDate: finished.toFormat("yyyy-MM-dd'T'HH:mm:ss+00:00"),
		progress: 100,
		awardedScore: hasScore ? (completionStatus === 'passed' ? 80 : 40) + random.below(20) : null,
		passingScore: hasScore ? 75 : null,
		timeSpent: 1200 + random.below(3600),
		viewsCount: 1 + random.below(4),
	};
}

const LEARNING_COLUMNS = [
	{ id: 4501, name: 'Course', alias: 'customCourse', type: 'text' },
	{ id: 4502, name: 'Course ID', alias: 'customCourseID', type: 'text' },
	{ id: 4503, name: 'Assigned', alias: 'customAssigned', type: 'date' },
	{ id: 4504, name: 'Due', alias: 'customDue', type: 'date' },
	{ id: 4505, name: 'Completed', alias: 'customCompleted', type: 'date' },
	{ id: 4506, name: 'Status', alias: 'customStatus', type: 'text' },
	{ id: 4507, name: 'Progress', alias: 'customProgress', type: 'text' },
	{ id: 4508, name: 'Score', alias: 'customScore', type: 'text' },
	{ id: 4509, name: 'Link', alias: 'customLink', type: 'text' },
];
