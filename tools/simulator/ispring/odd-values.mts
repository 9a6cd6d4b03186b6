import type { ISpringSimulator } from './ISpringSimulator.mts';

const DELETED = {
	userId: 'ffffffff-ffff-11ee-8000-ffffffffffff',
	status: 2,
	departmentId: null,
	fields: [],
	subordination: [],
};

/** Ways in which a row can be odd: it lacks a value, or stands for nobody. */
export function oddUser(sim: ISpringSimulator, row: Record<string, unknown>): Record<string, unknown> {
	if (!sim.quirks.oddValues) return row;
	const isOwner = row.userId === sim.state.ownerId;
	const isNew = row.status === 1 && (row.lastLoginDate ?? null) === null;
	const fields = Array.isArray(row.fields)
		? row.fields.map((field: { name: string; value: unknown }) => ({ ...field, value: [field.value] }))
		: row.fields;
	const inherits = JSON.stringify(row.subordination).includes('inherit');
	return {
		...row,
		fields: isOwner
			? [{ name: 'ABOUT_ME', value: { text: 'x' } }, ...(Array.isArray(fields) ? fields : [])]
			: fields,
		...(isNew ? { status: 4 } : {}),
		...(inherits ? { subordination: [], coSubordination: {} } : {}),
		...(isOwner ? { status: 'asleep', departmentId: null, groups: {} } : {}),
	};
}

/** A deleted user who is still in the list. */
export function deletedUsers(sim: ISpringSimulator): unknown[] {
	return sim.quirks.oddValues ? [DELETED] : [];
}

/** The same list with an additional row without a name. */
export function withNameless(sim: ISpringSimulator, rows: unknown[], row: unknown): unknown[] {
	return sim.quirks.oddValues ? [...rows, row] : rows;
}
