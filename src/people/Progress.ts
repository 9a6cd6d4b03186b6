import { SyncError } from '../errors';
import { settle } from '../http/settle';
import type { Decision } from './Decision';

/** A decision that is being carried out. */
export type Person = Decision & {
	/** The account's id as soon as there is one. */
	userId?: string;
};

/** Who is still to be written while decisions are carried out. One person's failure is theirs; the others go on. */
export class Progress {
	readonly people: Person[];
	readonly warnings: string[] = [];

	constructor(decisions: readonly Decision[]) {
		this.people = decisions.map((decision) => ({
			...decision,
			...(decision.user ? { userId: decision.user.id } : {}),
		}));
	}

	toDo(): Person[] {
		return this.people.filter((person) => person.outcome === 'planned');
	}

	/** Does something for all of these people at once; how many requests set out together is the transport's affair. */
	async forEach<P extends Person>(people: readonly P[], write: (person: P) => Promise<void>): Promise<void> {
		await Promise.all(
			people.map(async (person) => {
				const outcome = await settle(write(person));
				if (outcome.ok) return;
				if (!(outcome.error instanceof SyncError)) throw outcome.error;
				this.fail(person, outcome.error);
			}),
		);
	}

	fail(person: Person, error: SyncError): void {
		person.outcome = 'failed';
		person.error = `${error.message}. ${error.hint}`;
	}

	/** Everybody who got through all steps is done. */
	finish(): void {
		for (const person of this.toDo()) person.outcome = 'done';
	}
}

/** People who have an account by now, with its id. */
export function withAccount(people: readonly Person[]): Array<Person & { userId: string }> {
	return people.filter((person): person is Person & { userId: string } => person.userId !== undefined);
}
