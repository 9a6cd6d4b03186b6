import type { Decision } from '../plan/Decision';

/** A decision that is being carried out. */
export type Person = Decision & {
	/** The account's id as soon as there is one. */
	userId?: string;
};

export type PersonWithAccount = Person & { userId: string };

export function toPerson(decision: Decision): Person {
	return { ...decision, ...(decision.user ? { userId: decision.user.id } : {}) };
}

/** People who have an account by now, with its id. */
export function withAccount(people: readonly Person[]): PersonWithAccount[] {
	return people.filter((person): person is PersonWithAccount => person.userId !== undefined);
}
