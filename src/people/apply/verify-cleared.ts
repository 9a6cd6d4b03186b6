import { SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readUsers, readUsersById } from '../../ispring/users/read-users';
import { idKey } from '../../ispring/same-id';
import type { User } from '../../ispring/users/User';
import type { Progress } from '../../run/Progress';
import { fieldValueOf } from '../../users/field-value';
import { MemoryBuilder } from '../memory/MemoryBuilder';
import type { Memory } from '../memory/Memory';
import { indexBy } from '../plan/group-by';
import { notEmptied } from '../plan/revert/field-parts';
import type { PendingRevert } from './write-back';

/** More IDs than this make the URL too long; then all users are read. */
const MAX_IDS = 100;

/**
 * Looks whether the fields that were to be emptied are empty: how a field is emptied is not documented
 * (docs/apis/ispring-learn.md#updating-a-user). Where they are not, the item says so, and the memory keeps it, so that the
 * next revert does not try again.
 *
 * @returns the memory with what was learned
 */
export async function verifyCleared(
	iSpring: Transport,
	progress: Progress<PendingRevert>,
	memory: Memory,
): Promise<Memory> {
	const people = progress.pending().filter(({ back }) => back.clear.length > 0);
	if (people.length === 0) return memory;
	const read = await settle(
		readThese(
			iSpring,
			people.map(({ undo }) => undo.userId),
		),
	);
	if (!read.ok && !(read.error instanceof SyncError)) throw read.error;
	const users = indexBy(read.ok ? read.value : [], ({ id }) => idKey(id));
	const builder = new MemoryBuilder(memory);
	for (const person of people) {
		const { undo: single, whole: undo = single, back, isClearRefused = false } = person;
		const { userId } = undo;
		const user = users.get(idKey(userId));
		if (!user) {
			person.reason +=
				' The user could not be read back, so the run did not check that emptied fields are empty.';
			continue;
		}
		const kept = back.clear.filter((name) => isClearRefused || fieldValueOf(user, { name }) !== '');
		for (const name of back.clear) {
			const target = { id: userId, field: name, wanted: '' };
			if (kept.includes(name)) builder.recordStoredFormHere(target, fieldValueOf(user, { name }));
			else builder.forget(target);
		}
		leaveOut(
			person,
			kept.map((name) => undo.fields.find(([writeName]) => writeName === name)?.[1] ?? name),
		);
	}
	return builder.build();
}

async function readThese(iSpring: Transport, ids: string[]): Promise<User[]> {
	return ids.length <= MAX_IDS ? await readUsersById(iSpring, ids) : (await readUsers(iSpring)).users;
}

/** Whatever else was to be done for this person is done. */
function leaveOut(person: PendingRevert, names: readonly string[]): void {
	if (names.length === 0) return;
	person.reason += names.map((name) => ` ${notEmptied(name)}`).join('');
	person.changes = person.changes.filter(({ field, to }) => to !== null || !names.includes(field));
	if (person.changes.length === 0) person.outcome = 'skipped';
}
