import { Shape } from './Shape.mts';

/** The time limit of the nodes for a page of a list. */
const TIMEOUT_MS = 120_000;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The content types that a report may name; any other text of a server stays out of it. */
const TYPES = [
	'application/json',
	'application/problem+json',
	'application/xml',
	'text/xml',
	'text/html',
	'text/plain',
];

interface Answer {
	status: number;
	/** Undefined when the answer is not JSON. */
	json: unknown;
}

/** Sends GET requests to one system and records the shapes of the answers. */
export class Reader {
	readonly lines: string[] = [];
	readonly #base: string;
	readonly #headers: Record<string, string>;

	/** @throws Error for an address that must not receive a key */
	constructor(base: string, headers: Record<string, string>) {
		this.#base = checkedBase(base);
		this.#headers = headers;
	}

	/**
	 * @param name the request as the report shows it, without ids
	 * @param paths the paths to request; the report shows one shape for all of them
	 * @returns the answers that are JSON
	 */
	async get(name: string, ...paths: string[]): Promise<unknown[]> {
		return await this.#read(`GET ${name}`, paths, { method: 'GET' });
	}

	/** Signs in to iSpring Learn, which is the only request other than GET. */
	async signIn(path: string, form: Record<string, string>): Promise<unknown[]> {
		return await this.#read(`POST ${path}`, [path], { method: 'POST', body: new URLSearchParams(form) });
	}

	async #read(name: string, paths: string[], request: RequestInit): Promise<unknown[]> {
		const shape = new Shape();
		const answers: Answer[] = [];
		for (const path of paths) answers.push(await this.#send(name, path, request));
		const found = answers.filter(({ json }) => json !== undefined).map(({ json }) => json);
		for (const json of found) shape.add(json);
		if (found.length > 0) this.lines.push(...shape.lines('answer', '  '));
		return answers.filter(({ status, json }) => status < 300 && json !== undefined).map(({ json }) => json);
	}

	async #send(name: string, path: string, request: RequestInit): Promise<Answer> {
		const startedAt = Date.now();
		try {
			const response = await fetch(`${this.#base}/${path}`, {
				...request,
				headers: { accept: 'application/json', ...this.#headers },
				redirect: 'manual',
				signal: AbortSignal.timeout(TIMEOUT_MS),
			});
			const text = await response.text();
			const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim() ?? 'none';
			const type = TYPES.includes(mediaType) || mediaType === 'none' ? mediaType : 'another';
			const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
			this.lines.push(`${name}: ${response.status}, type ${type}, ${text.length} characters, ${seconds} s`);
			return { status: response.status, json: parsed(text) };
		} catch (error) {
			this.lines.push(`${name}: no answer (${error instanceof Error ? error.name : 'unknown error'})`);
			return { status: 0, json: undefined };
		}
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function checkedBase(base: string): string {
	const url = URL.canParse(base) ? new URL(base) : undefined;
	const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
	if (url === undefined || !isSafe || url.username !== '')
		throw new Error('An address is not valid: enter one that starts with https:// and contains no password.');
	return base.replace(/\/+$/, '');
}
