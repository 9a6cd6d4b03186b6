import type { ISpringSimulator, SimUser } from '../ispring/index.mts';
import { changeEmployee, type BambooHrSimulator, type SimEmployee } from '../bamboohr/index.mts';

/** The active employees, without those who are at the top of the company. */
export function staffOf({ state }: BambooHrSimulator): SimEmployee[] {
	return [...state.employees.values()].filter(({ status }) => status === 'Active').slice(20);
}

/** The last employees who have an active user in iSpring Learn. */
export function learnersOf(
	{ bamboo, ispring }: { bamboo: BambooHrSimulator; ispring: ISpringSimulator },
	count: number,
): SimEmployee[] {
	const users = [...ispring.state.users.values()].filter(({ status }) => status === 1);
	const linked = new Set(users.map(({ fields }) => fields.BAMBOOHR_ID));
	return staffOf(bamboo)
		.filter(({ id }) => linked.has(id))
		.slice(-count);
}

/** Gives some employees another job title. */
export function promote(bamboo: BambooHrSimulator, people: readonly SimEmployee[], jobTitle: string): void {
	for (const { id } of people) changeEmployee(bamboo, id, { jobTitle });
}

/** Remembers the job titles of some employees; the function that it returns gives them back. */
export function keepTitles(bamboo: BambooHrSimulator, people: readonly SimEmployee[]): () => void {
	const titles = people.map(({ id, jobTitle }) => ({ id, jobTitle }));
	return () => {
		for (const { id, jobTitle } of titles) changeEmployee(bamboo, id, { jobTitle });
	};
}

/** Lets some employees leave. */
export function letLeave(bamboo: BambooHrSimulator, people: readonly SimEmployee[]): void {
	for (const { id } of people) changeEmployee(bamboo, id, { status: 'Inactive' });
}

/** The name as it stands in a sync. */
export const nameOf = ({ firstName, lastName }: SimEmployee): string => `${firstName} ${lastName}`;

/** The user in iSpring Learn that stores the ID of an employee. */
export function userOf({ state }: ISpringSimulator, { id }: SimEmployee): SimUser {
	const user = [...state.users.values()].find(({ fields }) => fields.BAMBOOHR_ID === id);
	if (user === undefined) throw new Error(`No user stores the BambooHR ID ${id}.`);
	return user;
}
