import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import { changeEmployee } from '../../simulator/bamboohr/index.mts';

/** More than the sync may deactivate without a person. */
const LEAVERS = 60;

/** Lets people leave the company. Returns their ids. */
export function letPeopleLeave({ bamboo }: SampleN8n): string[] {
	const active = [...bamboo.state.employees.values()].filter(({ status }) => status === 'Active');
	const ids = active.slice(0, LEAVERS).map(({ id }) => id);
	for (const id of ids) changeEmployee(bamboo, id, { status: 'Inactive' });
	return ids;
}

/** Hires them again. */
export function letPeopleReturn({ bamboo }: SampleN8n, ids: readonly string[]): void {
	for (const id of ids) changeEmployee(bamboo, id, { status: 'Active' });
}
