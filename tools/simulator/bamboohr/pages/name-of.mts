import type { BambooHrSimulator } from '../BambooHrSimulator.mts';

/** The full name of an employee; '' when there is none with this id. */
export function nameOf({ state }: BambooHrSimulator, id: string): string {
	const person = state.employees.get(id);
	return person ? `${person.firstName} ${person.lastName}` : '';
}
