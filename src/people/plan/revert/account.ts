import type { World } from '../World';

/** ID of the root department, which tells accounts apart; '' when the API key does not see it. */
export function accountOf({ departments }: Pick<World, 'departments'>): string {
	return departments.find(({ parentId }) => parentId === undefined)?.id ?? '';
}
