import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { IDataObject, INodeParameters, Workflow } from 'n8n-workflow';
import { answerFrom, readRequest } from './webhook-http.mts';
import { NODE_DATA, WebhookNode } from './webhook-node.mts';
import type { Occasion, WebhookOptions } from './webhook-node.mts';

export type { WebhookOptions } from './webhook-node.mts';

export interface Delivery {
	body?: string | Uint8Array;
	headers?: Record<string, string>;
	/** Whether to send it to the URL for "Listen for test event". */
	toTest?: boolean;
}

/** The state of a published workflow, or of one that listens for a test event. */
interface Place {
	isTest: boolean;
	/** As the database stores it; n8n has a separate list for tests. */
	staticData: IDataObject;
	isReachable: boolean;
}

const PUBLISH: Occasion = { mode: 'trigger', activation: 'activate' };
const LISTEN: Occasion = { mode: 'manual', activation: 'manual' };
const CLEAN_UP: Occasion = { mode: 'internal', activation: 'update' };

/**
 * A webhook trigger in a workflow, called in the order of n8n 2.41 (`active-workflow-manager.js`, `live-webhooks.js`,
 * `test-webhooks.js`). Each call gets a new workflow from the saved data, as in a different process of n8n.
 */
export class WebhookUnderTest {
	/** The items of each run that was started, whether published or by a test event. */
	readonly runs: IDataObject[][] = [];
	/** What n8n writes to its log instead of showing it. */
	readonly logged: unknown[] = [];
	readonly #node: WebhookNode;
	readonly #live: Place = { isTest: false, staticData: {}, isReachable: false };
	readonly #test: Place = { isTest: true, staticData: {}, isReachable: false };
	readonly #server: Server;

	private constructor(options: WebhookOptions, server: Server) {
		this.#node = new WebhookNode(options);
		this.#server = server;
	}

	static async start(options: WebhookOptions): Promise<WebhookUnderTest> {
		const server = createServer();
		const trigger = new WebhookUnderTest(options, server);
		server.on('request', (request, response) => void trigger.#receive(request, response));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return trigger;
	}

	get parameters(): INodeParameters {
		return this.#node.parameters;
	}
	set parameters(parameters: INodeParameters) {
		this.#node.parameters = parameters;
	}

	get publicUrl(): string {
		return this.#node.publicUrl;
	}
	set publicUrl(url: string) {
		this.#node.publicUrl = url;
	}

	/** The node's static data between calls, as the database has it. */
	get staticData(): IDataObject {
		const data = this.#live.staticData[NODE_DATA];
		return typeof data === 'object' && data !== null ? { ...data } : {};
	}
	set staticData(data: IDataObject) {
		this.#live.staticData = { [NODE_DATA]: data };
	}

	/** The URL that is registered in the other system. */
	address(isTest = false): string {
		return `${this.publicUrl}/webhook${isTest ? '-test' : ''}/${this.#node.webhookId}/webhook`;
	}

	/** The same URL on loopback, for senders that connect to it. */
	localAddress(isTest = false): string {
		const bound = this.#server.address();
		const port = typeof bound === 'object' && bound ? bound.port : 0;
		return this.address(isTest).replace(this.publicUrl, `http://127.0.0.1:${port}`);
	}

	/** Activates the workflow, like the Publish button and every start of n8n. */
	async publish(): Promise<void> {
		this.#live.isReachable = true;
		const workflow = this.#workflow(this.#live);
		try {
			await this.#createIfNotExists(workflow, this.#live, PUBLISH);
		} catch (error) {
			// Nothing of the failed attempt was saved.
			await this.unpublish().catch((failure: unknown) => this.logged.push(failure));
			throw error;
		}
		this.#save(this.#live, workflow);
	}

	/** Deactivates the workflow, like the Unpublish button; an error only appears in n8n's log. */
	async unpublish(): Promise<void> {
		const workflow = this.#workflow(this.#live);
		await this.#node.hook('delete', workflow, false, CLEAN_UP);
		this.#save(this.#live, workflow);
		this.#live.isReachable = false;
	}

	/** Registers the test webhook, like "Listen for test event". */
	async listen(): Promise<void> {
		this.#test.isReachable = true;
		this.#test.staticData = {};
		const workflow = this.#workflow(this.#test);
		try {
			await this.#createIfNotExists(workflow, this.#test, LISTEN);
			this.#save(this.#test, workflow);
		} catch (error) {
			await this.stopListening();
			throw error;
		}
	}

	/** Removes the test webhook, as after the first event or a timeout. */
	async stopListening(): Promise<void> {
		await this.#node.hook('delete', this.#workflow(this.#test), true, CLEAN_UP);
		this.#test.isReachable = false;
	}

	/** Sends a POST to the URL over real HTTP. */
	async deliver({
		body = '',
		headers = {},
		toTest = false,
	}: Delivery): Promise<{ status: number; text: string }> {
		const answer = await fetch(this.localAddress(toTest), {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body: typeof body === 'string' ? body : new Uint8Array(body),
		});
		return { status: answer.status, text: await answer.text() };
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	#workflow({ isTest, staticData }: Place): Workflow {
		return this.#node.workflow(staticData, !isTest);
	}

	/** Saves the static data as JSON, like the database, and only when the workflow reports a change. */
	#save(place: Place, { staticData }: Workflow): void {
		if (staticData.__dataChanged !== true && !place.isTest) return;
		place.staticData = JSON.parse(JSON.stringify(staticData));
	}

	async #createIfNotExists(workflow: Workflow, { isTest }: Place, occasion: Occasion): Promise<void> {
		if (await this.#node.hook('checkExists', workflow, isTest, occasion)) return;
		await this.#node.hook('create', workflow, isTest, occasion);
	}

	async #receive(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
		const response = answerFrom(outgoing);
		const place = incoming.url?.startsWith('/webhook-test/') ? this.#test : this.#live;
		const isOurs = this.localAddress(place.isTest).endsWith(incoming.url ?? '');
		if (!isOurs || !place.isReachable || incoming.method !== 'POST') {
			response.status(404).json({ code: 404, message: 'The requested webhook is not registered.' });
			return;
		}
		const request = await readRequest(incoming);
		if (request === undefined) {
			response.status(422).json({ code: 422, message: 'Failed to parse request body' });
			return;
		}
		const workflow = this.#workflow(place);
		try {
			const result = await this.#node.receive(workflow, place.isTest, request, response);
			if (result?.workflowData) this.runs.push((result.workflowData[0] ?? []).map((item) => item.json));
			this.#save(place, workflow);
			if (result?.noWebhookResponse === true) return;
			const started = result?.workflowData ? 'Workflow was started' : 'Webhook call received';
			response.status(200).json(result?.webhookResponse ?? { message: started });
		} catch (error) {
			this.logged.push(error);
			response
				.status(500)
				.json({ code: 0, message: 'Workflow Webhook Error: Workflow could not be started!' });
		}
	}
}
