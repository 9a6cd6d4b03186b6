import 'reflect-metadata';
import { ScheduledTaskManager, TriggerContext, TriggersAndPollers } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	Cron,
	IDataObject,
	INode,
	INodeParameters,
	INodeType,
	ITriggerFunctions,
	WorkflowActivateMode,
} from 'n8n-workflow';
import { additionalDataFor, WORKFLOW_ID } from './additional-data.mts';
import { CredentialStore } from './credential-store.mts';
import { NodeTypeRegistry } from './node-types.mts';

export interface TriggerOptions {
	node: INodeType;
	/** The full type, e.g. `n8n-nodes-ispring-bamboohr.syncScheduleTrigger`. */
	type: string;
	parameters: INodeParameters;
	/** The time zone of the workflow, an IANA name. */
	timezone: string;
}

export interface Emission {
	/** The time of the emission, by the clock of the test. */
	atMs: number;
	json: IDataObject[];
	deduplicationKey?: string;
}

/** A trigger node in a workflow, with n8n's own context and cron manager, and the clock of the test. */
export class TriggerUnderTest {
	readonly emissions: Emission[] = [];
	/** The registered expressions. */
	readonly crons: string[] = [];
	private readonly workflow: Workflow;
	private readonly nodes: INode[];
	private manager: ScheduledTaskManager | undefined;

	constructor({ node, type, parameters, timezone }: TriggerOptions) {
		this.nodes = [
			{ id: 'trigger-node', name: 'Trigger', type, typeVersion: 1, position: [0, 0], parameters },
		];
		this.workflow = new Workflow({
			id: WORKFLOW_ID,
			nodes: this.nodes,
			connections: {},
			active: true,
			nodeTypes: new NodeTypeRegistry({ [type]: node }),
			settings: { timezone },
		});
	}

	/** Starts the trigger, as publishing does. From now on, its output is in `emissions`. */
	async publish(): Promise<void> {
		await this.run('trigger');
	}

	/** Starts the trigger of a published workflow, as n8n does when it starts. It keeps what it has remembered. */
	async startAgain(activation: WorkflowActivateMode = 'init'): Promise<void> {
		await this.run('trigger', activation);
	}

	/** Whether n8n would store what the trigger remembers. */
	get hasMemoryToStore(): boolean {
		return this.workflow.staticData.__dataChanged === true;
	}

	/** Executes the trigger by hand, as the editor does, and returns its output. */
	async tryByHand(): Promise<IDataObject[]> {
		const response = await this.run('manual');
		await response?.manualTriggerFunction?.();
		const data = await response?.manualTriggerResponse;
		return (data ?? []).flat().map((item) => item.json);
	}

	/** Stops the crons, as unpublishing does. */
	stop(): void {
		this.manager?.deregisterGroup({ type: 'workflow', id: WORKFLOW_ID });
	}

	private async run(
		mode: 'trigger' | 'manual',
		activation: WorkflowActivateMode = mode === 'manual' ? 'manual' : 'activate',
	) {
		const node = this.workflow.getNode('Trigger');
		if (node === null) throw new Error('The workflow has lost its node');
		const emit: ITriggerFunctions['emit'] = (data, _response, _done, deduplicationKey) => {
			const json = data.flat().map((item) => item.json);
			this.emissions.push({
				atMs: Date.now(),
				json,
				...(deduplicationKey === undefined ? {} : { deduplicationKey }),
			});
		};
		const registerCron = ({ expression }: Cron, onTick: (tick: Date) => void) => {
			this.crons.push(expression);
			const { id } = node;
			const { timezone } = this.workflow;
			this.manager?.register(
				{ group: { type: 'workflow', id: WORKFLOW_ID }, targetId: id, timezone, expression },
				onTick,
			);
		};
		return await new TriggersAndPollers().runTriggerFunction(
			this.workflow,
			node,
			(workflow, triggerNode, additionalData, runMode, activation) => {
				const context = new ContextWithManager(
					workflow,
					triggerNode,
					additionalData,
					runMode,
					activation,
					emit,
					undefined,
					undefined,
					{ registerCron },
				);
				this.manager = context.createManager();
				return context;
			},
			additionalDataFor({ credentialStore: new CredentialStore(), nodes: this.nodes, mode }),
			mode,
			activation,
		);
	}
}

/** Has its own manager for each test, instead of the one in n8n's container, which exists once per process. */
class ContextWithManager extends TriggerContext {
	createManager(): ScheduledTaskManager {
		// Only the leader of several n8n processes registers crons.
		this.instanceSettings.markAsLeader();
		// The context declares the interface of the class that the manager expects.
		const logger = this.logger as ConstructorParameters<typeof ScheduledTaskManager>[1];
		return new ScheduledTaskManager(this.instanceSettings, logger, { activeInterval: 0 });
	}
}
