import type { Clients } from '../../run/Clients';
import { startRun, type RunStart } from '../../run/start-run';
import type { EnrollmentUndo } from '../plan/revert/EnrollmentUndo';
import type { RevertWorld } from '../plan/revert/RevertWorld';
import { readRevertWorld } from './read-revert-world';

/**
 * Reads iSpring Learn for a revert. BambooHR has nothing to say about it.
 *
 * @param timezone IANA name of the workflow's time zone
 * @throws SyncError when a list cannot be read to its end
 */
export async function startRevert(
	{ iSpring }: Clients,
	undos: readonly EnrollmentUndo[],
	timezone: string,
): Promise<{ start: RunStart; world: RevertWorld }> {
	return await startRun(
		{ since: '', isAboutSome: true, timezone },
		iSpring,
		async (_, today) => await readRevertWorld(iSpring, undos, today),
	);
}
