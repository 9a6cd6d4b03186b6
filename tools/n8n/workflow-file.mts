import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v3';
import { isOldest } from './folder.cjs';

/** The saved credentials to select, by type. */
export type ChosenCredentials = Record<string, { id: string; name: string }>;

const workflows = join(import.meta.dirname, '..', '..', 'workflows');

/** The names of the bundled workflow files, in alphabetical order. */
export const bundledWorkflows = (): string[] =>
	readdirSync(workflows)
		.filter((name) => name.endsWith('.json'))
		.sort();

const INSTANT_TRIGGER = /\.(bambooHrLearning|iSpringLearn)Trigger$/;

const workflowShape = z
	.object({
		name: z.string(),
		nodes: z.array(
			z
				.object({
					name: z.string(),
					type: z.string(),
					parameters: z.record(z.unknown()),
					credentials: z.record(z.object({ name: z.string() })).optional(),
				})
				.passthrough(),
		),
		settings: z.record(z.unknown()),
	})
	.passthrough();

/** What a person changes in a workflow after the import. */
export interface Edits {
	/** The parameters to set, by node. The nodes that are named here are enabled, too. */
	nodes?: Record<string, Record<string, unknown>>;
	/** Items that a node outputs in a run by hand instead of its own, by node. */
	pinData?: Record<string, Array<Record<string, unknown>>>;
	/** The id of the workflow that is started when this one fails. */
	errorWorkflow?: string;
}

/**
 * Returns a bundled workflow with the given credentials selected in its nodes, as a person does after the import.
 *
 * @param triggerOptions set in the options of the trigger that listens for deliveries
 */
export function workflowWith(
	file: string,
	credentials: ChosenCredentials,
	triggerOptions?: Record<string, unknown>,
	{ nodes: edited = {}, pinData = {}, errorWorkflow }: Edits = {},
) {
	const workflow = workflowShape.parse(JSON.parse(textOf(file)));
	const nodes = workflow.nodes.map((node) => ({
		...withCredentials(node, credentials),
		...(triggerOptions && INSTANT_TRIGGER.test(node.type)
			? { parameters: { ...node.parameters, options: triggerOptions } }
			: {}),
		...(edited[node.name]
			? { disabled: false, parameters: { ...node.parameters, ...edited[node.name] } }
			: {}),
		// The editor assigns this to every node of an imported file; it becomes part of a webhook's address.
		webhookId: randomUUID(),
	}));
	const settings = { ...workflow.settings, ...(errorWorkflow ? { errorWorkflow } : {}) };
	return { ...workflow, nodes, settings, pinData };
}

/** What the README says to change on an older n8n: its email node has only one kind of attachment. */
function textOf(file: string): string {
	const text = readFileSync(join(workflows, file), 'utf8');
	return isOldest ? text.replaceAll('"fileAttachments"', '"attachments"') : text;
}

function withCredentials<Node extends { credentials?: Record<string, unknown> }>(
	node: Node,
	credentials: ChosenCredentials,
): Node {
	if (!node.credentials) return node;
	const chosen = Object.keys(node.credentials).map((type) => [type, credentials[type]]);
	return { ...node, credentials: Object.fromEntries(chosen) };
}
