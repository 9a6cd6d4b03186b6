import { addCourse, addEnrollment, issueCertificate } from '../simulator/ispring/learning.mts';
import { ID_FIELD } from './generated-world.mts';
import { openCompany, seedAccounts, type Company } from './company.mts';

/** How many courses everybody needs. */
export const COURSES = 20;

const DAY_MS = 86_400_000;

/** The IDs of the courses that everybody needs. */
export function trainingOf({ ispring, courseIds }: Pick<Company, 'ispring' | 'courseIds'>): string[] {
	return [...ispring.state.contents.keys()].filter((id) => !courseIds.includes(id));
}

/**
 * A company in which everybody needs twenty courses: half of them are finished, half of these with a certificate that may have
 * ended; of the others some are overdue or begun, and one in ten is not assigned.
 */
export async function openTrainedCompany(people: number): Promise<Company> {
	const company = await openCompany(people);
	seedAccounts(company);
	const { ispring, clock } = company;
	const courses = Array.from({ length: COURSES }, (_, n) => addCourse(ispring, { title: `Training ${n}` }));
	const dayFrom = (days: number) => new Date(clock.nowMs() + days * DAY_MS).toISOString();
	let index = 0;
	for (const { userId, fields } of ispring.state.users.values()) {
		if (!fields[ID_FIELD]) continue;
		for (const { contentItemId: courseId } of courses) {
			index += 1;
			if (index % 10 === 0) continue;
			const given = { courseId, learnerId: userId, accessDate: dayFrom(-400).slice(0, 10) };
			if (index % 2 === 0) {
				const completionDate = dayFrom(-(index % 390));
				const done = { completionStatus: 'passed', completionDate, awardedScore: 90, progress: 100 } as const;
				const enrollment = addEnrollment(ispring, { ...given, ...done });
				if (index % 4 === 0)
					issueCertificate(ispring, enrollment, { expiryDate: dayFrom(365 - (index % 390)) });
			} else {
				const dueDate = dayFrom((index % 61) - 30).slice(0, 10);
				const begun = { completionStatus: 'in_progress', timeSpent: 60 } as const;
				addEnrollment(ispring, { ...given, dueDate, ...(index % 3 === 0 ? begun : {}) });
			}
		}
	}
	return company;
}
