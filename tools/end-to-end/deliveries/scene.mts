import type { SimWebhook } from '../../simulator/bamboohr/index.mts';
import type { SimSubscriber } from '../../simulator/ispring/index.mts';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';

/** What the delivery tests work with while both instant workflows are published. */
export interface Scene extends SampleN8n {
	/** The ids of the two workflows. */
	newHire: string;
	completion: string;
}

/** The webhook that was registered last in BambooHR. */
export function newestWebhook({ bamboo }: Scene): SimWebhook {
	return newestOf(bamboo.state.webhooks, 'BambooHR has no webhook.');
}

/** The subscriber that was registered last in iSpring Learn. */
export function newestSubscriber({ ispring }: Scene): SimSubscriber {
	return newestOf(ispring.state.subscribers, 'iSpring Learn has no subscriber.');
}

/** The id of a workflow's newest run, 0 when it has none; `endedRuns` can be told to look only after it. */
export async function newestRun({ api }: Scene, workflowId: string): Promise<number> {
	const [newest] = await api.executionsOf(workflowId);
	return Number(newest?.id ?? 0);
}

function newestOf<T>(map: Map<string, T>, absent: string): T {
	const newest = [...map.values()].at(-1);
	if (newest === undefined) throw new Error(absent);
	return newest;
}
