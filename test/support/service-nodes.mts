import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameterResourceLocator,
	INodeParameters,
	INodeType,
	ResourceMapperFields,
} from 'n8n-workflow';
import { BambooHrLearning } from '../../nodes/BambooHrLearning/BambooHrLearning.node';
import { ISpringLearn } from '../../nodes/ISpringLearn/ISpringLearn.node';
import { startBambooHr, type BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import { startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import {
	callListSearch,
	callLoadOptions,
	callResourceMapping,
	jsonOf,
	runNode,
	type NodeRun,
} from './engine.mts';

export interface ServiceRun extends NodeRun {
	/** The JSON of the items, in order. */
	items: IDataObject[];
	/** The input item that each output item is paired with. */
	paired: unknown[];
}

export interface GivenRun {
	parameters?: INodeParameters;
	/** Default: one empty item. */
	input?: readonly INodeExecutionData[] | readonly IDataObject[];
	onError?: INode['onError'];
}

interface Service {
	run(resource: string, operation: string, given?: GivenRun): Promise<ServiceRun>;
	/** The names and values in a resource locator's list. */
	list(
		method: string,
		filter?: string,
		parameters?: INodeParameters,
	): Promise<Array<{ name: string; value: unknown }>>;
	/** The names and values in an options list. */
	options(method: string, parameters?: INodeParameters): Promise<Array<{ name: string; value: unknown }>>;
	/** The fields of a resource mapper. */
	columns(method: string, parameters?: INodeParameters): Promise<ResourceMapperFields>;
	close(): Promise<void>;
}

export interface BambooHrService extends Service {
	bamboo: BambooHrSimulator;
}

export interface ISpringService extends Service {
	ispring: ISpringSimulator;
}

/** Starts the node BambooHR Learning with a simulator of its own, which has an empty company. */
export async function startBambooHrService(): Promise<BambooHrService> {
	const bamboo = await startBambooHr();
	const credential = { subdomain: bamboo.subdomain, accessToken: bamboo.accessToken, baseUrl: bamboo.url };
	return {
		bamboo,
		...service(new BambooHrLearning(), { bambooHrTokenApi: credential }),
		close: async () => await bamboo.close(),
	};
}

/** Starts the node iSpring Learn with a simulator of its own, which has a new account. */
export async function startISpringService(): Promise<ISpringService> {
	const ispring = await startISpring();
	const { url, clientId, clientSecret } = ispring;
	const credential = { authentication: 'apiKey', apiUrl: url, clientId, clientSecret, accessToken: '' };
	return {
		ispring,
		...service(new ISpringLearn(), { iSpringLearnApi: credential }),
		close: async () => await ispring.close(),
	};
}

function service(
	node: INodeType,
	credentials: Record<string, ICredentialDataDecryptedObject>,
): Pick<Service, 'run' | 'list' | 'options' | 'columns'> {
	const type = `n8n-nodes-ispring-bamboohr.${node.description.name}`;
	return {
		async run(resource, operation, { parameters = {}, input = [{}], onError } = {}) {
			const run = await runNode({
				node,
				type,
				parameters: { resource, operation, ...parameters },
				credentials,
				input,
				settings: onError ? { onError } : {},
			});
			const paired = (run.outputs[0] ?? []).map((item) => item.pairedItem);
			return { ...run, items: jsonOf(run), paired };
		},
		async list(method, filter, parameters = {}) {
			const { results } = await callListSearch({
				node,
				type,
				method,
				parameters,
				credentials,
				...(filter === undefined ? {} : { filter }),
			});
			return results.map(({ name, value }) => ({ name, value }));
		},
		async options(method, parameters = {}) {
			const options = await callLoadOptions({ node, type, method, parameters, credentials });
			return options.map(({ name, value }) => ({ name, value }));
		},
		async columns(method, parameters = {}) {
			return await callResourceMapping({ node, type, method, parameters, credentials });
		},
	};
}

/** A resource locator as the editor saves it, with an ID or an expression. */
export function byId(value: string): INodeParameterResourceLocator {
	return { __rl: true, mode: 'id', value };
}
