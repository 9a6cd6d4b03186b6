import { createTransport } from '../../src/http/transport';
import type { Clock, HttpSend, Transport } from '../../src/http/types';
import type { SystemName } from '../../src/SystemName';
import type { Clients } from '../../src/run/Clients';
import type { BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import type { ISpringSimulator } from '../../tools/simulator/ispring/index.mts';

/** A clock that stands still until something waits; a wait moves it forward at once. */
export interface FakeClock extends Clock {
	/** All pauses so far, in milliseconds. */
	waits: number[];
	setMs(nowMs: number): void;
}

export function fakeClock(startMs = Date.UTC(2026, 2, 10, 9)): FakeClock {
	let nowMs = startMs;
	const waits: number[] = [];
	return {
		waits,
		nowMs: () => nowMs,
		random: () => 0.5,
		setMs: (value) => {
			nowMs = value;
		},
		async sleep(waitMs) {
			waits.push(waitMs);
			// Others continue during a wait, as they would in real time.
			await new Promise((resolve) => setImmediate(resolve));
			nowMs += waitMs;
		},
	};
}

/** Sends requests with fetch and fixed headers, like a credential without n8n. */
export function fetchSend(
	baseUrl: string,
	authorization: () => string | Promise<string>,
	timeoutMs?: number,
): HttpSend {
	return async (request) => {
		const answer = await fetch(baseUrl + request.path, {
			method: request.method,
			headers: { ...request.headers, authorization: await authorization() },
			...(request.body === undefined ? {} : { body: request.body }),
			redirect: 'manual',
			signal: AbortSignal.timeout(timeoutMs ?? request.timeoutMs),
		});
		const { status } = answer;
		const headers = Object.fromEntries(answer.headers);
		if (request.expects !== 'bytes' || !answer.ok) return { status, headers, text: await answer.text() };
		return { status, headers, text: '', bytes: new Uint8Array(await answer.arrayBuffer()) };
	};
}

export interface TransportSetup {
	clock?: Clock;
	concurrency?: number;
	/** The time limit of a request, in real time. */
	timeoutMs?: number;
}

/** What is needed to reach a simulator, in this process or another one. */
export type BambooHrAccess = Pick<BambooHrSimulator, 'url' | 'accessToken'>;
export type ISpringAccess = Pick<ISpringSimulator, 'url' | 'clientId' | 'clientSecret' | 'faults' | 'log'>;

export function bambooTransport(bamboo: BambooHrAccess, setup: TransportSetup = {}): Transport {
	const authorization = `Basic ${Buffer.from(`${bamboo.accessToken}:x`).toString('base64')}`;
	return transport(
		'BambooHR',
		fetchSend(bamboo.url, () => authorization, setup.timeoutMs),
		setup,
	);
}

export function ispringTransport(ispring: ISpringAccess, setup: TransportSetup = {}): Transport {
	return transport('iSpring Learn', ispringSend(ispring, setup.timeoutMs), setup);
}

/** Sends requests to iSpring Learn, and signs in before the first one. */
export function ispringSend(ispring: ISpringAccess, timeoutMs?: number): HttpSend {
	let token: string | undefined;
	return fetchSend(ispring.url, async () => `Bearer ${(token ??= await signIn(ispring))}`, timeoutMs);
}

export function clientsFor(
	bamboo: BambooHrAccess,
	ispring: ISpringAccess,
	setup: TransportSetup = {},
): Clients {
	const shared = { clock: fakeClock(), concurrency: 4, ...setup };
	return {
		bambooHr: bambooTransport(bamboo, shared),
		iSpring: ispringTransport(ispring, shared),
		async download(url) {
			const signal = setup.timeoutMs === undefined ? null : AbortSignal.timeout(setup.timeoutMs);
			const answer = await fetch(url, { signal });
			return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
		},
		concurrency: shared.concurrency,
	};
}

function transport(
	system: SystemName,
	send: HttpSend,
	{ clock, concurrency = 4 }: TransportSetup,
): Transport {
	return createTransport({ system, send, clock: clock ?? fakeClock(), concurrency });
}

/** Signs in without using up a test's faults, and without an entry in its log. */
async function signIn(ispring: ISpringAccess): Promise<string> {
	const faults = ispring.faults.splice(0);
	const answer = await fetch(`${ispring.url}/api/v3/token`, {
		method: 'POST',
		headers: { accept: 'application/json' },
		body: new URLSearchParams({
			client_id: ispring.clientId,
			client_secret: ispring.clientSecret,
			grant_type: 'client_credentials',
		}),
	});
	const body = (await answer.json()) as { access_token: string };
	ispring.log.pop();
	ispring.faults.push(...faults);
	return body.access_token;
}
