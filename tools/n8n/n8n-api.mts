import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod/v3';
import { isOldest, n8nFolder } from './folder.cjs';
import {
	executionData,
	listed,
	publication,
	withId,
	type FinishedRun,
	type ListedRun,
} from './n8n-answers.mts';
import { isUnderWay } from './run-status.mts';

/** Parses the format in which n8n stores the data of an execution. Installed with n8n. */
const flatted: { parse(text: string): unknown } = createRequire(join(n8nFolder, 'package.json'))('flatted');

/** What n8n 2.20 answers for an execution that has just started. */
const HAS_NO_DATA_YET = /answered 500 .*reading 'resultData'/;

/** The values of a credential's fields. */
export type CredentialData = Record<string, string | number | boolean>;

/** Makes the requests that n8n's editor makes for a person. Remembers the sign-in. */
export class N8nApi {
	private cookie = '';
	private readonly url: string;

	constructor(url: string) {
		this.url = url;
	}

	/** @throws Error with n8n's own message when n8n rejects the request */
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

	/** Creates the first user of a fresh n8n, and stays signed in as that user. */
	async setUpOwner(owner: {
		email: string;
		password: string;
		firstName: string;
		lastName: string;
	}): Promise<void> {
		await this.request('POST', '/owner/setup', owner);
	}

	/** Signs in; other sessions stay signed in. */
	async signIn({ email, password }: { email: string; password: string }): Promise<void> {
		await this.request('POST', '/login', { emailOrLdapLoginId: email, password });
	}

	/**
	 * Saves a credential and runs n8n's credential test.
	 *
	 * @returns the id of the credential
	 * @throws Error with the message of the test when it fails
	 */
	async createTestedCredential(name: string, type: string, data: CredentialData): Promise<string> {
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

	/** Publishes a workflow; n8n registers its triggers shortly afterwards. */
	async publish(workflowId: string): Promise<void> {
		const workflow = await this.request('GET', `/workflows/${workflowId}`);
		const { versionId } = z.object({ versionId: z.string() }).parse(workflow);
		await this.request('POST', `/workflows/${workflowId}/activate`, { versionId });
	}

	/**
	 * Returns true once all triggers are registered, undefined before.
	 *
	 * @throws Error with the message of a trigger that could not be registered
	 */
	async isPublished(workflowId: string): Promise<true | undefined> {
		// n8n 2.20 registers the triggers before it answers the request to publish.
		if (isOldest) return true;
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

	/** Executes a workflow from this trigger, and returns the id of the execution without waiting for its end. */
	async execute(workflowId: string, triggerName: string): Promise<string> {
		const body = { triggerToStartFrom: { name: triggerName } };
		const started = await this.request('POST', `/workflows/${workflowId}/run`, body);
		return z.object({ executionId: z.string() }).parse(started).executionId;
	}

	/** Stops an execution that is under way. */
	async stop(executionId: string): Promise<void> {
		await this.request('POST', `/executions/${executionId}/stop`, {});
	}

	/** Returns the run once it has ended, undefined before. */
	async finishedRun(executionId: string): Promise<FinishedRun | undefined> {
		const answer = await this.request('GET', `/executions/${executionId}`).catch((error: unknown) => {
			if (HAS_NO_DATA_YET.test(String(error))) return undefined;
			throw error;
		});
		if (answer === undefined) return undefined;
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

	/** All runs of a workflow, newest first. */
	async executionsOf(workflowId: string): Promise<ListedRun[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		return listed.parse(await this.request('GET', `/executions?filter=${filter}`)).results;
	}

	/** All rows of a Data Table in the user's personal project, oldest first. */
	async rowsOfDataTable(name: string): Promise<Array<Record<string, unknown>>> {
		const path = `${await this.pathOfDataTable(name)}/rows?sortBy=id:asc`;
		return z.object({ data: z.array(z.record(z.unknown())) }).parse(await this.request('GET', path)).data;
	}

	/** The rows of the run table that log a run; one more row holds the memory of the sync. */
	async rowsOfRuns(name: string): Promise<Array<Record<string, unknown>>> {
		return (await this.rowsOfDataTable(name)).filter(({ operation }) => operation !== 'memory');
	}

	/** Adds rows to a Data Table. */
	async addRowsToDataTable(
		name: string,
		rows: Array<Record<string, string | number | boolean | undefined>>,
	): Promise<void> {
		const body = { data: rows, returnType: 'count' };
		await this.request('POST', `${await this.pathOfDataTable(name)}/insert`, body);
	}

	/** Creates a Data Table without rows; `columns` gives the type of each. */
	async createDataTable(name: string, columns: Record<string, string>): Promise<void> {
		const { path } = await this.dataTables();
		const list = Object.entries(columns).map(([column, type]) => ({ name: column, type }));
		await this.request('POST', path, { name, columns: list });
	}

	async deleteDataTable(name: string): Promise<void> {
		await this.request('DELETE', await this.pathOfDataTable(name));
	}

	/** The names of all Data Tables. */
	async namesOfDataTables(): Promise<string[]> {
		return (await this.dataTables()).tables.map(({ name }) => name);
	}

	private async dataTables(): Promise<{ path: string; tables: Array<{ id: string; name: string }> }> {
		const project = withId.parse(await this.request('GET', '/projects/personal'));
		const path = `/projects/${project.id}/data-tables`;
		const tables = z.object({ data: z.array(z.object({ id: z.string(), name: z.string() })) });
		return { path, tables: tables.parse(await this.request('GET', path)).data };
	}

	private async pathOfDataTable(name: string): Promise<string> {
		const { path, tables } = await this.dataTables();
		const table = tables.find((candidate) => candidate.name === name);
		if (table === undefined) throw new Error(`n8n has no Data Table "${name}".`);
		return `${path}/${table.id}`;
	}
}
