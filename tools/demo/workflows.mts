import type { SampleN8n } from '../n8n/sample-n8n.mts';
import { publish } from '../n8n/publish.mts';
import { bundledWorkflows, workflowWith } from '../n8n/workflow-file.mts';

/**
 * Published, so that they react by themselves. Of the scheduled syncs, only the one for both directions is: the others
 * do a part of the same.
 */
const PUBLISHED = [
	'alert-on-failure.json',
	'hr-console.json',
	'instant-completion.json',
	'instant-new-hire.json',
	'sync-people-and-learning.json',
	'weekly-digest.json',
];

/** Told when another workflow fails. */
const ERROR_WORKFLOW = 'alert-on-failure.json';

const EMAIL = 'n8n-nodes-base.emailSend';

type Workflow = ReturnType<typeof workflowWith>;

/** A bundled workflow in n8n. */
export interface Imported {
	file: string;
	id: string;
	workflow: Workflow;
}

/** Imports every bundled workflow once, ready to run: with credentials, emails, and the workflow for errors. */
export async function importWorkflows({ api, credentials }: SampleN8n): Promise<Map<string, Imported>> {
	const imported = new Map<string, Imported>();
	const files = bundledWorkflows();
	// Its id has to be known first.
	for (const file of [...files].sort(
		(one, other) => Number(other === ERROR_WORKFLOW) - Number(one === ERROR_WORKFLOW),
	)) {
		const errorWorkflow = imported.get(ERROR_WORKFLOW)?.id;
		const workflow = withEmails(workflowWith(file, credentials, undefined, { errorWorkflow }));
		imported.set(file, { file, id: await api.createWorkflow(workflow), workflow });
	}
	return imported;
}

/** Publishes the workflows that react by themselves. */
export async function publishWorkflows(n8n: SampleN8n, imported: Map<string, Imported>): Promise<void> {
	for (const { file, id, workflow } of imported.values()) {
		if (PUBLISHED.includes(file)) await publish(n8n, id, `“${workflow.name}”`);
	}
}

/** Nodes that email a report are switched off in the files, because they need an address. Here, emails go nowhere. */
function withEmails(workflow: Workflow): Workflow {
	const nodes = workflow.nodes.map((node) => (node.type === EMAIL ? { ...node, disabled: false } : node));
	return { ...workflow, nodes };
}
