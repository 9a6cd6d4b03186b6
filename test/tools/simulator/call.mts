import type { BambooHrSimulator } from '../../../tools/simulator/bamboohr/index.mts';
import type { ISpringSimulator } from '../../../tools/simulator/ispring/index.mts';

export interface Answer {
	status: number;
	headers: Record<string, string>;
	text: string;
	/** The parsed body; undefined when it is not JSON. */
	json: unknown;
}

interface Request {
	method?: string;
	body?: unknown;
	headers?: Record<string, string>;
}

/** Makes a request over real HTTP. A body that is not text is sent as JSON. */
export async function call(url: string, { method, body, headers = {} }: Request = {}): Promise<Answer> {
	const isRaw = body === undefined || typeof body === 'string' || body instanceof FormData;
	const response = await fetch(url, {
		method: method ?? (body === undefined ? 'GET' : 'POST'),
		headers: {
			accept: 'application/json',
			...(isRaw ? {} : { 'content-type': 'application/json' }),
			...headers,
		},
		body: isRaw ? body : JSON.stringify(body),
		redirect: 'manual',
	});
	const text = await response.text();
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		json = undefined;
	}
	return { status: response.status, headers: Object.fromEntries(response.headers), text, json };
}

/** Makes an authenticated request to the BambooHR simulator. */
export async function callBambooHr(
	sim: BambooHrSimulator,
	path: string,
	request: Request = {},
): Promise<Answer> {
	const authorization = `Basic ${Buffer.from(`${sim.accessToken}:x`).toString('base64')}`;
	return await call(sim.url + path, { ...request, headers: { authorization, ...request.headers } });
}

/** Gets a new token from the iSpring Learn simulator. */
export async function newToken(sim: ISpringSimulator): Promise<string> {
	const form = new URLSearchParams({
		client_id: sim.clientId,
		client_secret: sim.clientSecret,
		grant_type: 'client_credentials',
	});
	const headers = { 'content-type': 'application/x-www-form-urlencoded' };
	const { text } = await call(`${sim.url}/api/v3/token`, { body: form.toString(), headers });
	return /"access_token":"([^"]+)"/.exec(text)?.[1] ?? '';
}

const tokens = new WeakMap<ISpringSimulator, string>();

/** Makes an authenticated request to the iSpring Learn simulator, with the same token each time. */
export async function callISpring(
	sim: ISpringSimulator,
	path: string,
	request: Request = {},
): Promise<Answer> {
	const token = tokens.get(sim) ?? (await newToken(sim));
	tokens.set(sim, token);
	return await call(sim.url + path, {
		...request,
		headers: { authorization: `Bearer ${token}`, ...request.headers },
	});
}
