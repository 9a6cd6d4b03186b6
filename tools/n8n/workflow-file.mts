import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v3';

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
		settings: z.record(z.unknown()).optional(),
		nodes: z.array(
			z
				.object({
					type: z.string(),
					parameters: z.record(z.unknown()),
					credentials: z.record(z.object({ name: z.string() })).optional(),
				})
				.passthrough(),
		),
	})
	.passthrough();

/**
 * Returns a bundled workflow with the given credentials selected in its nodes, as a person does after the import.
 *
 * @param triggerOptions set in the options of the trigger that listens for deliveries
 */
export function workflowWith(
	file: string,
	credentials: ChosenCredentials,
	triggerOptions?: Record<string, unknown>,
) {
	const workflow = workflowShape.parse(JSON.parse(readFileSync(join(workflows, file), 'utf8')));
	const nodes = workflow.nodes.map((node) => ({
		...withCredentials(node, credentials),
		...(triggerOptions && INSTANT_TRIGGER.test(node.type)
			? { parameters: { ...node.parameters, options: triggerOptions } }
			: {}),
		// The editor assigns this to every node of an imported file; it becomes part of a webhook's address.
		webhookId: randomUUID(),
	}));
	return { ...workflow, nodes };
}

function withCredentials<Node extends { credentials?: Record<string, unknown> }>(
	node: Node,
	credentials: ChosenCredentials,
): Node {
	if (!node.credentials) return node;
	const chosen = Object.keys(node.credentials).map((type) => [type, credentials[type]]);
	return { ...node, credentials: Object.fromEntries(chosen) };
}
