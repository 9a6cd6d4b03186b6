import { createTransport } from '../../src/http/transport.ts';
import type { HttpResponse, HttpRequest, Transport } from '../../src/http/types.ts';
import type { SystemName } from '../../src/SystemName.ts';
import { fakeClock, type FakeClock } from '../support/clients.mts';

/** An answer in short: 200 without a body unless it says more. An Error means that no answer came. */
export type Reply =
	| { status?: number; headers?: Record<string, string>; json?: unknown; text?: string; bytes?: Uint8Array }
	| Error;

export interface Scripted {
	transport: Transport;
	clock: FakeClock;
	/** All that was sent, with the time of the clock. */
	sent: Array<HttpRequest & { atMs: number }>;
}

export interface ScriptedSetup {
	system?: SystemName;
	concurrency?: number;
	secrets?: () => Promise<string[]>;
	clock?: FakeClock;
}

/** A transport to a system that says what the script says, without a network. `n` counts requests from 1. */
export function scripted(
	script: (request: HttpRequest, n: number) => Reply | Promise<Reply>,
	{ system = 'BambooHR', concurrency = 1, secrets, clock = fakeClock() }: ScriptedSetup = {},
): Scripted {
	const sent: Scripted['sent'] = [];
	const transport = createTransport({
		system,
		clock,
		concurrency,
		...(secrets ? { secrets } : {}),
		async send(request): Promise<HttpResponse> {
			sent.push({ ...request, atMs: clock.nowMs() });
			const reply = await script(request, sent.length);
			if (reply instanceof Error) throw reply;
			const { status = 200, headers = {}, json, text = '', bytes } = reply;
			const responseText = json === undefined ? text : JSON.stringify(json);
			return { status, headers, text: responseText, ...(bytes ? { bytes } : {}) };
		},
	});
	return { transport, clock, sent };
}

/** The error as n8n's request helper gives it when no answer came. */
export function networkError(code: string): Error {
	return Object.assign(new Error(`${code} https://sampleco.example.com/?secret=in-the-address`), { code });
}

/** The query of a request, decoded. */
export function queryOf({ path }: Pick<HttpRequest, 'path'>): URLSearchParams {
	return new URL(path, 'http://localhost').searchParams;
}
