import { z } from 'zod/v3';

const nodeShape = z.object({
	name: z.string(),
	type: z.string(),
	onError: z.string().optional(),
	alwaysOutputData: z.boolean().optional(),
	executeOnce: z.boolean().optional(),
	parameters: z.record(z.unknown()),
});
export type WorkflowNode = z.output<typeof nodeShape>;

export interface WorkflowFile {
	nodes: unknown[];
	connections: Record<string, { main: Array<Array<{ node: string }>> }>;
}

const assignmentsShape = z.object({
	assignments: z.object({ assignments: z.array(z.object({ name: z.string() })) }),
});

/** The nodes of a workflow file. */
export function nodesOf({ nodes }: Pick<WorkflowFile, 'nodes'>): WorkflowNode[] {
	return nodes.map((node) => nodeShape.parse(node));
}

/** @throws Error when there is none with this name */
export function nodeIn(nodes: readonly WorkflowNode[], name: string): WorkflowNode {
	const node = nodes.find((one) => one.name === name);
	if (node === undefined) throw new Error(`There is no node called ${name}.`);
	return node;
}

/** The names of the nodes that each output of a node leads to. */
export function outputsOf({ connections }: Pick<WorkflowFile, 'connections'>, name: string): string[][] {
	return (connections[name]?.main ?? []).map((to) => to.map(({ node }) => node));
}

/** The fields that an Edit Fields node sets. */
export function fieldsOf(node: WorkflowNode): string[] {
	return assignmentsShape.parse(node.parameters).assignments.assignments.map(({ name }) => name);
}
