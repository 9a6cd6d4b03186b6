import type { ISpringSimulator, SimUser } from '../ispring/index.mts';
import { changeEmployee, type BambooHrSimulator, type SimEmployee } from '../bamboohr/index.mts';

/** The active employees, without those who are at the top of the company. */
export function staffOf({ state }: BambooHrSimulator): SimEmployee[] {
	return [...state.employees.values()].filter(({ status }) => status === 'Active').slice(20);
}

/** Gives some employees another job title. */
export function promote(bamboo: BambooHrSimulator, people: readonly SimEmployee[], jobTitle: string): void {
	for (const { id } of people) changeEmployee(bamboo, id, { jobTitle });
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
