import { issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import { isDue } from '../../src/learning/plan/turn';
import { runLearningSync } from '../../src/learning/run';
import { DEFAULT_LEARNING_SETTINGS, type LearningSettings } from '../../src/learning/settings';
import type { LearningOptions } from '../../src/learning/start-run';
import {
	addPerson,
	pass,
	requests,
	startLearningSystems,
	writtenRequests,
	type LearningSystems,
} from './learning-systems.mts';

const DAY_MS = 86_400_000;
export const PEOPLE = Array.from({ length: 28 }, (_, n) => String(n + 1));
export const VERIFY_DAYS = 7;
/** The day of the first load; others are counted from it. */
export const FIRST_DAY = '2026-03-10';

export type Given = Partial<Omit<LearningOptions, 'settings'>> & { settings?: Partial<LearningSettings> };

export const optionsOf = ({ settings, ...given }: Given): LearningOptions => ({
	settings: {
		...DEFAULT_LEARNING_SETTINGS,
		employeeIdField: 'bamboohr_id',
		verifyDays: VERIFY_DAYS,
		...settings,
	},
	since: '',
	includeUnchanged: false,
	timezone: 'Europe/Berlin',
	...given,
});

export const dayOf = (days: number) =>
	new Date(Date.parse(FIRST_DAY) + days * DAY_MS).toISOString().slice(0, 10);
export const dueOn = (days: number) =>
	PEOPLE.filter((id) => isDue(id, { verifyDays: VERIFY_DAYS, today: dayOf(days) }));
export const personDueOn = (days: number) => dueOn(days)[0] ?? '';
export const inOrder = (ids: ReadonlyArray<string | undefined>) =>
	[...new Set(ids.map((id) => id ?? ''))].sort((one, other) => Number(one) - Number(other));

/**
 * Before each test, a company in which everybody passed a course long ago, with a certificate, and all of it has been
 * exported. Everybody is verified once in seven days.
 */
export function exportedCompany() {
	let systems: LearningSystems;
	/** For each run anew, since access tokens expire. */
	const clients = () => systems.clientsAt(systems.clock);
	const sync = async (given: Given = {}) => await runLearningSync(clients(), optionsOf(given));
	const clearLogs = () => {
		systems.bamboo.log.length = 0;
		systems.ispring.log.length = 0;
	};
	const read = (pattern: RegExp) =>
		inOrder(requests(systems.bamboo).flatMap((request) => pattern.exec(request)?.[1] ?? []));
	beforeEach(async () => {
		systems = await startLearningSystems();
		for (const id of PEOPLE) {
			addPerson(systems, id);
			issueCertificate(systems.ispring, pass(systems, id, { enrollmentId: `e-${id}` }));
		}
		await sync();
		clearLogs();
	});
	afterEach(async () => await systems.close());
	return {
		get systems() {
			return systems;
		},
		clients,
		sync,
		clearLogs,
		nextDay(days = 1) {
			systems.clock.setMs(systems.clock.nowMs() + days * DAY_MS);
			clearLogs();
		},
		/** Whose records have been read since the logs were cleared, and whose files. */
		recordsRead: () => read(/^GET .*\/record\/employee\/(\d+)$/),
		filesRead: () => read(/^GET .*\/employees\/(\d+)\/files\/view$/),
		written: () => writtenRequests(systems),
		recordOf: (id: string) =>
			[...systems.bamboo.state.trainingRecords.values()].find(({ employeeId }) => employeeId === id),
		enrollmentOf: (id: string) => systems.ispring.state.enrollments.get(`e-${id}`),
	};
}
