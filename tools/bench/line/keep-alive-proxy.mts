import { once } from 'node:events';
import { createServer } from 'node:http';
import { Agent, request } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface KeepAliveProxy {
	/** `http://127.0.0.1:…`, which leads to the target. */
	url: string;
	close(): Promise<void>;
}

/**
 * A proxy on this machine that keeps its connections to the target open, as nginx does with `keepalive`. n8n opens a new
 * connection for every request, but one to this machine costs nothing.
 *
 * @param target an `https://` address
 */
export async function openKeepAliveProxy(target: string, ca: string): Promise<KeepAliveProxy> {
	const agent = new Agent({ keepAlive: true, ca });
	const server = createServer((incoming, outgoing) => {
		const { method, url = '/', headers } = incoming;
		const { host } = new URL(target);
		// n8n asks to close the connection after each request; that is meant for the one to this proxy.
		const onward = request(
			new URL(url, target),
			{ method, headers: { ...headers, host, connection: 'keep-alive' }, agent },
			(answer) => {
				outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(outgoing);
			},
		);
		onward.on('error', () => outgoing.destroy());
		incoming.pipe(onward);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address: AddressInfo | string | null = server.address();
	if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
	return {
		url: `http://127.0.0.1:${address.port}`,
		async close() {
			agent.destroy();
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
