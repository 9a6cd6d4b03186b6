import type { BambooHrSimulator, SimWebhook } from '../../simulator/bamboohr/index.mts';
import type { ISpringSimulator, SimSubscriber } from '../../simulator/ispring/index.mts';
import type { Published } from '../instant-workflows.mts';
import type { ListedRun, N8nApi } from '../../n8n/n8n-api.mts';

/** What the deliveries are played with, while both instant workflows are published. */
export interface Scene extends Published {
	api: N8nApi;
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
}

/** Whether it is as it must be, and what was seen. */
export interface Finding {
	isRight: boolean;
	seen: string;
}

/** The newest that BambooHR has. */
export function newestWebhook({ bamboo }: Scene): SimWebhook {
	return newestOf(bamboo.state.webhooks, 'BambooHR has no webhook.');
}

/** The newest that iSpring Learn has. */
export function newestSubscriber({ ispring }: Scene): SimSubscriber {
	return newestOf(ispring.state.subscribers, 'iSpring Learn has no subscriber.');
}

/** How many runs a workflow had, to be given to `runsAfter`. */
export async function newestRun({ api }: Scene, workflowId: string): Promise<number> {
	const [newest] = await api.executionsOf(workflowId);
	return Number(newest?.id ?? 0);
}

/** The runs of a workflow after that one, once there are so many and all have ended. */
export async function runsAfter(
	{ api, until }: Scene,
	title: string,
	workflowId: string,
	after: number,
	count: number,
): Promise<ListedRun[]> {
	return await until(title, async () => {
		const runs = (await api.executionsOf(workflowId)).filter(({ id }) => Number(id) > after);
		const isOver = runs.length >= count && runs.every(({ status }) => !UNDER_WAY.includes(status));
		return isOver ? runs : undefined;
	});
}

const UNDER_WAY = ['new', 'running', 'waiting'];

function newestOf<T>(map: Map<string, T>, absent: string): T {
	const newest = [...map.values()].at(-1);
	if (newest === undefined) throw new Error(absent);
	return newest;
}
