import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import { LearningSync } from '../../nodes/LearningSync/LearningSync.node';
import { startBambooHr, type BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import { startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import type { SimUser } from '../../tools/simulator/ispring/state.mts';
import { jsonOf, runNode, type NodeRun } from './engine.mts';
import { placeParameters } from './place-parameters.mts';

export const SYNC_TYPE = 'n8n-nodes-ispring-bamboohr.learningSync';

/** Both simulators and the node under test, connected by credentials. */
export interface Systems {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
	credentials: Record<string, ICredentialDataDecryptedObject>;
	/** Runs an operation of the resource people. */
	people(operation: string, given?: Given): Promise<SyncRun>;
	/** Runs an operation of the resource enrollment. */
	enrollment(operation: string, given?: Given): Promise<SyncRun>;
	/** Runs an operation of the resource compliance. */
	compliance(operation: string, given?: Given): Promise<SyncRun>;
	/** Runs an operation of the resource learning. */
	learning(operation: string, given?: Given): Promise<SyncRun>;
	/** Clears both logs and removes all faults. */
	clearLogs(): void;
	/** The number of requests since then that changed something in either system. */
	changes(): number;
	close(): Promise<void>;
}

export interface Given {
	parameters?: INodeParameters;
	/** Options by their names, whichever collection they are in. */
	options?: INodeParameters;
	input?: IDataObject[];
	continueOnFail?: boolean;
}

export interface SyncRun {
	/** The items about people or records. */
	changes: IDataObject[];
	/** The items about departments and groups. */
	units: IDataObject[];
	/** Empty after an error. */
	summary: IDataObject;
	error?: NodeRun['error'];
	run: NodeRun;
}

const isUnit = ({ kind }: IDataObject) => kind === 'department' || kind === 'group';

export async function startSystems(): Promise<Systems> {
	const [bamboo, ispring] = await Promise.all([startBambooHr(), startISpring()]);
	const credentials = {
		bambooHrTokenApi: { subdomain: bamboo.subdomain, accessToken: bamboo.accessToken, baseUrl: bamboo.url },
		iSpringLearnApi: {
			authentication: 'apiKey',
			apiUrl: ispring.url,
			clientId: ispring.clientId,
			clientSecret: ispring.clientSecret,
			accessToken: '',
		},
	};
	const node = new LearningSync();
	async function run(resource: string, operation: string, given: Given = {}): Promise<SyncRun> {
		const done = await runNode({
			node,
			type: SYNC_TYPE,
			parameters: placeParameters(node.description, {
				resource,
				operation,
				...given.parameters,
				...given.options,
			}),
			credentials,
			input: given.input ?? [{}],
			settings: given.continueOnFail ? { onError: 'continueRegularOutput' } : {},
		});
		const items = jsonOf(done, 0);
		return {
			changes: items.filter((item) => !isUnit(item)),
			units: items.filter(isUnit),
			summary: jsonOf(done, 1)[0] ?? {},
			run: done,
			...(done.error ? { error: done.error } : {}),
		};
	}
	return {
		bamboo,
		ispring,
		credentials,
		people: async (operation, given) => await run('people', operation, given),
		enrollment: async (operation, given) => await run('enrollment', operation, given),
		compliance: async (operation, given) => await run('compliance', operation, given),
		learning: async (operation, given) => await run('learning', operation, given),
		clearLogs() {
			bamboo.log.length = 0;
			ispring.log.length = 0;
			bamboo.faults.length = 0;
			ispring.faults.length = 0;
		},
		changes: () => [...bamboo.log, ...ispring.log].filter((entry) => entry.changed).length,
		async close() {
			await Promise.all([bamboo.close(), ispring.close()]);
		},
	};
}

/** Finds a user in iSpring Learn by login. */
export function userByLogin(ispring: ISpringSimulator, login: string): SimUser | undefined {
	return [...ispring.state.users.values()].find(
		(user) => user.fields.login?.toLowerCase() === login.toLowerCase(),
	);
}
