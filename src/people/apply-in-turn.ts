import type { Progress } from '../run/Progress';
import type { Person } from './Person';

/**
 * Does something for everybody at once, but for those who wait for another account to give up its login or e-mail:
 * they come when that is done. Without it they fail unasked, since iSpring Learn would refuse them, and a refused new
 * account could be taken for the one that has the login. In a circle (two swap addresses) nobody can go first: then
 * iSpring Learn is asked, and refuses.
 */
export async function inTurn(
	progress: Progress<Person>,
	write: (person: Person) => Promise<void>,
): Promise<void> {
	const giverOf = new Map(progress.all.flatMap((person) => (person.user ? [[person.user.id, person]] : [])));
	const all = new Set(progress.toDo());
	while (all.size > 0) {
		const isWaiting = ({ waitsFor = [] }: Person) =>
			waitsFor.some((userId) => {
				const giver = giverOf.get(userId);
				return giver !== undefined && all.has(giver);
			});
		const free = [...all].filter((person) => !isWaiting(person));
		const turn = free.length > 0 ? free : [...all];
		for (const person of turn) all.delete(person);
		const withoutGiver = turn.filter(({ waitsFor = [] }) =>
			waitsFor.some((userId) => giverOf.get(userId)?.outcome !== 'planned'),
		);
		for (const person of withoutGiver) {
			person.outcome = 'failed';
			person.error = `The address of ${person.name} still belongs to another account, whose change is not done. Do that one first, or run again.`;
		}
		await progress.forEach(
			turn.filter((person) => !withoutGiver.includes(person)),
			write,
		);
	}
}
