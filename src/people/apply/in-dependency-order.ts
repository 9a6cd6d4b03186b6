import { SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Progress } from '../../run/Progress';
import type { PendingDecision } from './PendingDecision';
import type { TemporaryAddress } from './temporary-address';

/**
 * Writes all pending users at once, except those who wait for another user to give up a login or email: they follow when
 * that is done. If the other user's change is not made, they fail without a request, since iSpring Learn would refuse it,
 * and a refused new user could be mistaken for the one who has the login.
 *
 * In a cycle (two swap addresses, three rotate them) nobody can go first: one of them takes a temporary address, which
 * frees the old one. A user who cannot take the new address in the end gets the old one back.
 */
export async function inDependencyOrder<Person extends PendingDecision>(
	progress: Progress<Person>,
	write: (person: Person) => Promise<void>,
	temporaryAddress: TemporaryAddress,
): Promise<void> {
	const giverOf = new Map(progress.all.flatMap((person) => (person.user ? [[person.user.id, person]] : [])));
	const all = new Set(progress.pending());
	const aside = new Set<Person>();
	const blockersOf = ({ waitsFor = [] }: Person) =>
		waitsFor.flatMap((userId) => {
			const giver = giverOf.get(userId);
			return giver !== undefined && all.has(giver) && !aside.has(giver) ? [giver] : [];
		});
	while (all.size > 0) {
		const turn = [...all].filter((person) => blockersOf(person).length === 0);
		if (turn.length === 0) {
			const one = findOneInCycle(all, blockersOf);
			await progress.forEach([one], temporaryAddress.take);
			if (one.outcome === 'planned') aside.add(one);
			else all.delete(one);
			continue;
		}
		for (const person of turn) all.delete(person);
		const withoutGiver = turn.filter(({ waitsFor = [] }) =>
			waitsFor.some((userId) => giverOf.get(userId)?.outcome !== 'planned'),
		);
		for (const person of withoutGiver) {
			person.outcome = 'failed';
			person.error = `The address of ${person.name} still belongs to another user who has not been changed yet. Apply that change first, or run again.`;
		}
		await progress.forEach(
			turn.filter((person) => !withoutGiver.includes(person)),
			write,
		);
	}
	for (const person of aside) if (person.outcome === 'failed') await restore(person, temporaryAddress);
}

/** A user in a cycle: one who only waits for a cycle would take a temporary address in vain. */
function findOneInCycle<Person>(all: ReadonlySet<Person>, blockersOf: (person: Person) => Person[]): Person {
	const met = new Set<Person>();
	let [person] = all;
	while (person && !met.has(person)) {
		met.add(person);
		[person] = blockersOf(person);
	}
	if (!person) throw new Error('No address transfers depend on each other in a cycle');
	return person;
}

async function restore(person: PendingDecision, { undo }: TemporaryAddress): Promise<void> {
	const restored = await settle(undo(person));
	if (restored.ok) return;
	if (!(restored.error instanceof SyncError)) throw restored.error;
	person.error = `${person.error ?? ''} Until then the user of ${person.name} has a temporary login or email; the next run replaces it.`;
}
