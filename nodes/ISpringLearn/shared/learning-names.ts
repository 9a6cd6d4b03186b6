import { StoppedError } from '../../../src/errors';
import { settle } from '../../../src/http/settle';
import { idKey } from '../../../src/ispring/same-id';
import type { ISpring } from './ISpringRun';
import { readUserNames, UNKNOWN_USER, type UserNames } from './user-names';

/** The names behind the IDs of an enrollment or a certificate. Null where a name could not be read. */
export interface LearningNames extends UserNames {
	courseTitle: string | null;
}

export interface NameLookUp {
	namesOf(one: { userId: string; courseId: string }): LearningNames;
	/** Why some names are missing; empty if none are. */
	problems: string[];
}

/** Reads the courses and users once. A list that cannot be read costs its names only: the IDs are useful without them. */
export async function readLearningNames(iSpring: Pick<ISpring, 'courses' | 'users'>): Promise<NameLookUp> {
	const [courses, users] = await Promise.all([settle(iSpring.courses.get()), settle(readUserNames(iSpring))]);
	const errors = [courses, users].flatMap((list) => (list.ok ? [] : [list.error]));
	const stopped = errors.find((error) => error instanceof StoppedError);
	if (stopped) throw stopped;
	const titles = new Map(courses.ok ? courses.value.map(({ id, title }) => [idKey(id), title]) : []);
	return {
		namesOf: ({ userId, courseId }) => ({
			courseTitle: titles.get(idKey(courseId)) ?? null,
			...(users.ok ? users.value(userId) : UNKNOWN_USER),
		}),
		problems: errors.map(
			(error) => `Some names are missing: ${error instanceof Error ? error.message : String(error)}`,
		),
	};
}
