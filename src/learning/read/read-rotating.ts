import { partition } from 'lodash';
import { SyncError } from '../../errors';
import type { Transport } from '../../http/types';
import { groupBy } from '../../people/plan/group-by';
import type { LearningWorld, MatchedAssignment } from '../plan/LearningWorld';
import { newsFinder } from '../plan/something-new';
import { isDue, type Rotation } from '../plan/turn';
import { isComparable, lacksRecord } from '../plan/up-to-date';
import type { LearningSettings } from '../settings';
import type { RecordsAndFiles } from './read-records-and-files';
import { readWithHistory } from './read-with-history';

/** An employee's ID and assignments with something to compare. */
type Person = [id: string, own: MatchedAssignment[]];

type Read = Pick<LearningWorld, 'assignments' | 'types' | 'rows' | 'courseUrls' | 'timezone' | 'today'>;

export interface Rotated extends Pick<LearningWorld, 'records' | 'files' | 'notCompared'> {
	/** How many employees were compared, and how many are left for the following days. */
	counts: { verified: number; toVerify: number };
	warnings: string[];
}

/** From this many employees on, and this share of those whose turn it is, missing records are no accident. */
const MIN_LACKING = 3;
const LACKING_SHARE = 0.01;

/**
 * The training records and files of the employees whose turn it is, and of those with something new.
 *
 * Whose turn it is follows from chance alone, so they show what the others are like. When several of them lack training
 * records that an earlier run should have written (a first load was interrupted, runs failed for days, or another setting
 * lets more be exported), everybody is read at once.
 */
export async function readRotating(
	bambooHr: Transport,
	world: Read,
	settings: LearningSettings,
	rotation: Rotation,
): Promise<Rotated> {
	const isNew = newsFinder(world, settings, rotation);
	const isTurn = ([id]: Person) => isDue(id, rotation);
	const comparable = world.assignments.filter((one) => isComparable(one, settings));
	const people: Person[] = [...groupBy(comparable, ({ employee }) => employee.id)];
	const [chosen, others] = partition(people, (one) => isTurn(one) || one[1].some(isNew));
	const read = async (some: readonly Person[]) =>
		await readWithHistory(
			bambooHr,
			some.map(([, own]) => own),
			settings,
			world,
		);

	const first = await read(chosen);
	const compared = { ...first, ...world, notCompared: new Set<string>(), trustsNotes: true };
	const due = chosen.filter(isTurn);
	const lacking = due.filter(([, own]) =>
		own.some((one) => !isNew(one) && lacksRecord(one, compared, settings)),
	);
	const isWidespread = lacking.length >= Math.max(MIN_LACKING, due.length * LACKING_SHARE);
	if (!isWidespread) {
		const notCompared = new Set(others.map(([id]) => id));
		return { ...first, notCompared, counts: countsOf(chosen, people, first), warnings: [] };
	}
	const rest = await read(others);
	const all = {
		records: new Map([...first.records, ...rest.records]),
		files: new Map([...first.files, ...rest.files]),
	};
	const warnings = [lackingWarning(lacking.length, due.length)];
	return { ...all, notCompared: new Set(), counts: countsOf(people, people, all), warnings };
}

/** An employee whose records cannot be read has not been compared. */
function countsOf(
	tried: readonly Person[],
	people: readonly Person[],
	{ records, files }: RecordsAndFiles,
): Rotated['counts'] {
	const verified = tried.filter(
		([id]) => !(records.get(id) instanceof SyncError) && !(files.get(id) instanceof SyncError),
	);
	return { verified: verified.length, toVerify: people.length - verified.length };
}

function lackingWarning(lacking: number, due: number): string {
	return `${lacking} of the ${due} employees whose turn it was lacked training records in BambooHR, so the records of all employees were compared.`;
}
