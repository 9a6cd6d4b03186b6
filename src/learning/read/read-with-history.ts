import { readTrainingHistory, type TrainingHistoryRow } from '../../bamboohr/training/training-history';
import type { TrainingRecord } from '../../bamboohr/training/training-records';
import type { Transport } from '../../http/types';
import { groupBy } from '../../people/plan/group-by';
import type { Compared, LearningWorld, MatchedAssignment } from '../plan/LearningWorld';
import { isUpToDate } from '../plan/up-to-date';
import type { LearningSettings } from '../settings';
import { readRecordsAndFiles, type RecordsAndFiles } from './read-records-and-files';

/** So many employees are read one by one to find out whether the dataset shows the same. */
const CHECKED = 20;

/**
 * The training records and files of some employees, read with as few requests as possible. BambooHR's dataset may show the
 * training records of all employees (docs/apis/bamboohr.md#training-history). Whoever is up to date there is not read one
 * by one, but only after 20 of them have been read, and are up to date in that way as well. What the dataset does not
 * show proves nothing.
 *
 * @param people the assignments of each employee, with something to compare
 */
export async function readWithHistory(
	bambooHr: Transport,
	people: ReadonlyArray<readonly MatchedAssignment[]>,
	settings: LearningSettings,
	days: Pick<LearningWorld, 'timezone' | 'today'>,
): Promise<RecordsAndFiles> {
	const read = async (some: typeof people) =>
		await readRecordsAndFiles(bambooHr, some.flat(), settings, true);
	// With fewer, the dataset would save too little to be worth its own requests.
	if (people.length <= 2 * CHECKED) return await read(people);
	const rows = await readTrainingHistory(bambooHr, Math.floor(people.length / 2));
	const shown: RecordsAndFiles = { records: recordsOf(rows), files: new Map() };
	const areUpToDate = (some: typeof people, inThis: RecordsAndFiles) => {
		const compared: Compared = { ...inThis, ...days, notCompared: new Set(), trustsNotes: true };
		return some.filter((person) => person.every((one) => isUpToDate(one, compared, settings)));
	};
	const claimed = areUpToDate(people, shown);
	if (claimed.length <= CHECKED) return await read(people);
	const sample = claimed.slice(0, CHECKED);
	const confirmed = await read(sample);
	const isTrusted = areUpToDate(sample, confirmed).length === CHECKED;
	const known = new Set(isTrusted ? claimed : sample);
	const rest = await read(people.filter((person) => !known.has(person)));
	return {
		records: new Map([...(isTrusted ? shown.records : []), ...confirmed.records, ...rest.records]),
		files: new Map([...confirmed.files, ...rest.files]),
	};
}

/** The rows as records, to be compared and never to be written. */
function recordsOf(rows: readonly TrainingHistoryRow[]): Map<string, TrainingRecord[]> {
	const unknown = { id: '', typeId: '', instructor: '', hours: null, credits: null, cost: null };
	const records = new Map<string, TrainingRecord[]>();
	for (const [employeeId, own] of groupBy(rows, (row) => row.employeeId)) {
		records.set(
			employeeId,
			own.map(({ completed, notes }) => ({ ...unknown, completed, notes })),
		);
	}
	return records;
}
