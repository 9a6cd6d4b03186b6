import { SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { MatchedAssignment, PerEmployee } from '../plan/LearningWorld';

/** Reads once for each employee of these assignments. What cannot be read is that employee's failure alone. */
export async function readPerEmployee<T>(
	assignments: readonly MatchedAssignment[],
	read: (employeeId: string) => Promise<T>,
): Promise<PerEmployee<T>> {
	const found: PerEmployee<T> = new Map();
	const ids = [...new Set(assignments.map(({ employee }) => employee.id))];
	await Promise.all(
		ids.map(async (id) => {
			const outcome = await settle(read(id));
			if (!outcome.ok && !(outcome.error instanceof SyncError)) throw outcome.error;
			if (outcome.ok) found.set(id, outcome.value);
			else if (outcome.error instanceof SyncError) found.set(id, outcome.error);
		}),
	);
	return found;
}
