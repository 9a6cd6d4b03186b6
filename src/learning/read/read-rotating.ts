import type { Transport } from '../../http/types';
import { groupBy } from '../../people/plan/group-by';
import type { LearningWorld, MatchedAssignment } from '../plan/LearningWorld';
import { newsFinder } from '../plan/something-new';
import { isDue, type Rotation } from '../plan/turn';
import { isComparable, lacksRecord } from '../plan/up-to-date';
import type { LearningSettings } from '../settings';
import { SyncError } from '../../errors';
import { readWithHistory } from './read-with-history';

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
	const comparable = world.assignments.filter((one) => isComparable(one, settings));
	const people = groupBy(comparable, ({ employee }) => employee.id);
	const isTurn = (id: string) => isDue(id, rotation);
	const chosen = [...people].filter(([id, own]) => isTurn(id) || own.some(isNew));
	const read = async (some: ReadonlyArray<[string, MatchedAssignment[]]>) =>
		await readWithHistory(
			bambooHr,
			some.map(([, own]) => own),
			settings,
			world,
		);

	const first = await read(chosen);
	const compared = { ...first, ...world, notCompared: new Set<string>(), trustsNotes: true };
	const due = chosen.filter(([id]) => isTurn(id));
	const lacking = due.filter(([, own]) =>
		own.some((one) => !isNew(one) && lacksRecord(one, compared, settings)),
	);
	const isWidespread = lacking.length >= Math.max(MIN_LACKING, due.length * LACKING_SHARE);
	const chosenIds = new Set(chosen.map(([id]) => id));
	const others = [...people].filter(([id]) => !chosenIds.has(id));
	const rest = isWidespread ? await read(others) : undefined;
	const records = new Map([...first.records, ...(rest?.records ?? [])]);
	const files = new Map([...first.files, ...(rest?.files ?? [])]);
	const tried = isWidespread ? [...people] : chosen;
	const verified = tried.filter(
		([id]) => ![records.get(id), files.get(id)].some((one) => one instanceof SyncError),
	);
	return {
		records,
		files,
		notCompared: new Set(isWidespread ? [] : others.map(([id]) => id)),
		counts: { verified: verified.length, toVerify: people.size - verified.length },
		warnings: isWidespread ? [lackingWarning(lacking.length, due.length)] : [],
	};
}

function lackingWarning(lacking: number, due: number): string {
	return `${lacking} of the ${due} employees whose turn it was lacked training records in BambooHR, so the records of all employees were compared.`;
}
