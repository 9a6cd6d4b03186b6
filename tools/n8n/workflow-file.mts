import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v3';

/** The saved credentials to choose, by their type. */
export type ChosenCredentials = Record<string, { id: string; name: string }>;

const workflows = join(import.meta.dirname, '..', '..', 'workflows');

/** The names of the files that ship, in alphabetical order. */
export const bundledWorkflows = (): string[] =>
	readdirSync(workflows)
		.filter((name) => name.endsWith('.json'))
		.sort();

const LISTENS = /\.(bambooHrLearning|iSpringLearn)Trigger$/;

const workflowShape = z
	.object({
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
 * The bundled workflow with our credentials chosen in its nodes, as a person does it after the import.
 *
 * @param triggerOptions to be set under Options of the trigger that listens for deliveries
 */
export function workflowWith(
	file: string,
	credentials: ChosenCredentials,
	triggerOptions?: Record<string, unknown>,
) {
	const workflow = workflowShape.parse(JSON.parse(readFileSync(join(workflows, file), 'utf8')));
	const nodes = workflow.nodes.map((node) => ({
		...withCredentials(node, credentials),
		...(triggerOptions && LISTENS.test(node.type)
			? { parameters: { ...node.parameters, options: triggerOptions } }
			: {}),
		// The editor gives this to every node when a file is imported; a webhook's address is made of it.
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
