import { createRequire } from 'node:module';
import { z } from 'zod/v3';
import { isUnderWay } from './run-status.mts';

/** What n8n packs the data of an execution with; it comes with n8n. */
const flatted: { parse(text: string): unknown } = createRequire(import.meta.url)('flatted');

const withId = z.object({ id: z.string() });
const publication = z.object({
	status: z.string(),
	triggers: z.array(z.object({ errorMessage: z.string().nullish() })),
});
const items = z.array(z.object({ json: z.record(z.unknown()) })).nullish();
const executionData = z.object({
	resultData: z.object({
		error: z.object({ message: z.string(), description: z.string().nullish() }).optional(),
		lastNodeExecuted: z.string().optional(),
		runData: z.record(z.array(z.object({ data: z.object({ main: z.array(items) }).optional() }))),
	}),
});

const listed = z.object({
	results: z.array(z.object({ id: z.string(), status: z.string(), mode: z.string() })),
});

/** A run as the list of executions shows it, under way or not. */
export type ListedRun = z.infer<typeof listed>['results'][number];

export interface FinishedRun {
	id: string;
	status: string;
	/** What the run failed with, in n8n's words. */
	error?: string;
	/** Items that a node handed out on one of its outputs, counted from 0. */
	itemsOf(nodeName: string, output: number): Array<Record<string, unknown>>;
}

/** The requests that n8n's editor makes when a person clicks. Remembers the sign-in. */
export class N8nApi {
	private cookie = '';
	private readonly url: string;

	constructor(url: string) {
		this.url = url;
	}

	/** Throws with n8n's own message when n8n refuses. */
	private async request(method: string, path: string, body?: unknown): Promise<unknown> {
		const answer = await fetch(`${this.url}/rest${path}`, {
			method,
			headers: { 'content-type': 'application/json', cookie: this.cookie },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const text = await answer.text();
		if (!answer.ok)
			throw new Error(`n8n answered ${answer.status} to ${method} ${path}: ${text.slice(0, 500)}`);
		const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
		if (cookies.length > 0) this.cookie = cookies.join('; ');
		return z.object({ data: z.unknown() }).parse(JSON.parse(text)).data;
	}

	/** Makes the first user of an empty n8n and is signed in as that user from then on. */
	async setUpOwner(owner: {
		email: string;
		password: string;
		firstName: string;
		lastName: string;
	}): Promise<void> {
		await this.request('POST', '/owner/setup', owner);
	}

	/** Signs in beside whoever else is. */
	async signIn({ email, password }: { email: string; password: string }): Promise<void> {
		await this.request('POST', '/login', { emailOrLdapLoginId: email, password });
	}

	/** Saves a credential after n8n's own credential test; throws with the test's message when it fails. */
	async createTestedCredential(name: string, type: string, data: Record<string, string>): Promise<string> {
		const created = await this.request('POST', '/credentials', { name, type, data });
		const { id } = withId.parse(created);
		const test = await this.request('POST', '/credentials/test', { credentials: { id, name, type, data } });
		const { status, message } = z.object({ status: z.string(), message: z.string() }).parse(test);
		if (status !== 'OK') throw new Error(`The test of the credential "${name}" failed: ${message}`);
		return id;
	}

	async createWorkflow(workflow: object): Promise<string> {
		return withId.parse(await this.request('POST', '/workflows', workflow)).id;
	}

	/** Presses "Publish"; what triggers the workflow is registered in the moments after this. */
	async publish(workflowId: string): Promise<void> {
		const workflow = await this.request('GET', `/workflows/${workflowId}`);
		const { versionId } = z.object({ versionId: z.string() }).parse(workflow);
		await this.request('POST', `/workflows/${workflowId}/activate`, { versionId });
	}

	/** True once all triggers are registered, undefined before. Throws with a trigger's own words when one failed. */
	async isPublished(workflowId: string): Promise<true | undefined> {
		const { status, triggers } = publication.parse(
			await this.request('GET', `/workflows/${workflowId}/publication-status`),
		);
		const failure = triggers.find((trigger) => trigger.errorMessage);
		if (status !== 'in_progress' && failure) throw new Error(`Publishing failed: ${failure.errorMessage}`);
		return status === 'published' ? true : undefined;
	}

	async unpublish(workflowId: string): Promise<void> {
		await this.request('POST', `/workflows/${workflowId}/deactivate`, {});
	}

	/** Presses "Execute workflow" at this trigger; returns the id of the execution, which is then under way. */
	async execute(workflowId: string, triggerName: string): Promise<string> {
		const body = { triggerToStartFrom: { name: triggerName } };
		const started = await this.request('POST', `/workflows/${workflowId}/run`, body);
		return z.object({ executionId: z.string() }).parse(started).executionId;
	}

	/** The run once it has ended, else undefined. */
	async finishedRun(executionId: string): Promise<FinishedRun | undefined> {
		const answer = await this.request('GET', `/executions/${executionId}`);
		const { status, data } = z.object({ status: z.string(), data: z.string() }).parse(answer);
		if (isUnderWay(status)) return undefined;
		const { error, runData } = executionData.parse(flatted.parse(data)).resultData;
		return {
			id: executionId,
			status,
			error: error && [error.message, error.description].filter(Boolean).join('\n'),
			itemsOf: (nodeName, output) =>
				(runData[nodeName]?.[0]?.data?.main[output] ?? []).map((item) => item.json),
		};
	}

	/** What came of a workflow so far, newest first. */
	async executionsOf(workflowId: string): Promise<ListedRun[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		return listed.parse(await this.request('GET', `/executions?filter=${filter}`)).results;
	}

	/** All rows of a Data Table of the signed-in user's own project, oldest first. */
	async rowsOfDataTable(name: string): Promise<Array<Record<string, unknown>>> {
		const path = `${await this.pathOfDataTable(name)}/rows?sortBy=id:asc`;
		return z.object({ data: z.array(z.record(z.unknown())) }).parse(await this.request('GET', path)).data;
	}

	/** The rows of the run table that stand for runs; one more holds the memory of the sync. */
	async rowsOfRuns(name: string): Promise<Array<Record<string, unknown>>> {
		return (await this.rowsOfDataTable(name)).filter(({ operation }) => operation !== 'memory');
	}

	/** Types rows into a Data Table. */
	async addRowsToDataTable(name: string, rows: Array<Record<string, string>>): Promise<void> {
		const body = { data: rows, returnType: 'count' };
		await this.request('POST', `${await this.pathOfDataTable(name)}/insert`, body);
	}

	private async pathOfDataTable(name: string): Promise<string> {
		const project = withId.parse(await this.request('GET', '/projects/personal'));
		const tables = z
			.object({ data: z.array(z.object({ id: z.string(), name: z.string() })) })
			.parse(await this.request('GET', `/projects/${project.id}/data-tables`));
		const table = tables.data.find((candidate) => candidate.name === name);
		if (table === undefined) throw new Error(`n8n has no Data Table "${name}".`);
		return `/projects/${project.id}/data-tables/${table.id}`;
	}
}
