import type { World } from './World';

/**
 * Whether a run decides on the employee with this ID: everybody in a full run, otherwise who has changed or was named. A
 * record without an ID may be anybody's.
 */
export function isSelected(employeeId: string | undefined, { changed }: Pick<World, 'changed'>): boolean {
	return changed === undefined || employeeId === undefined || changed.changed.has(employeeId);
}

/** Whether a run decides on the user of an employee whom BambooHR no longer has. */
export function isSelectedOrphan(employeeId: string | null, { changed }: Pick<World, 'changed'>): boolean {
	return changed === undefined || changed.deleted.has(employeeId ?? '');
}
