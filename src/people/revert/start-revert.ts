import type { Clients } from '../../run/Clients';
import { valueHash, type Memory } from '../memory/Memory';
import type { PlanContext } from '../plan/PlanContext';
import { startPeopleRun, type StartedRun } from '../start-run';
import { readingSettings, type RevertSettings } from './revert-settings';

/**
 * Reads both systems for a revert: how many users may lose access depends on how many belong to employees.
 *
 * @throws ParameterError when a setting is unusable; SyncError when a list cannot be read to its end
 */
export async function startRevert(
	clients: Clients,
	{ settings, memory, timezone }: { settings: RevertSettings; memory?: unknown; timezone: string },
): Promise<{ started: StartedRun; context: PlanContext }> {
	const started = await startPeopleRun(clients, {
		settings: readingSettings(settings),
		memory,
		timezone,
		since: '',
		includeUnchanged: false,
	});
	// Only a run about changes since some time may have nothing to plan.
	if (!started.plan) throw new Error('A revert reads both systems whole');
	const { context } = started.plan;
	return { started, context: { ...context, memory: withKept(context.memory, started.memory) } };
}

/**
 * The memory with what only a revert needs of the given one. From which fields groups come is not known here, so what the
 * memory knows of them stays as it is. So does which fields iSpring Learn did not empty, which a sync forgets.
 */
function withKept(memory: Memory, given: Memory): Memory {
	const empty = valueHash('');
	const kept = [...given.lastWrites].filter(([, { wantedHash }]) => wantedHash === empty);
	const { groups, options, optionsReadFor } = given;
	return { ...memory, groups, options, optionsReadFor, lastWrites: new Map([...memory.lastWrites, ...kept]) };
}
