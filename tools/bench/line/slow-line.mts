import { createConnection, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { once } from 'node:events';
import type { Certificate } from './certificate.mts';

export interface SlowLine {
	/** `https://localhost:…`, which leads to the target. */
	url: string;
	close(): Promise<void>;
}

/**
 * A line with TLS and a round trip, as between n8n and a system on another continent: every byte takes half the round trip,
 * and a new connection costs one more before the first byte, as the handshake of TCP does.
 *
 * @param target the address of a system that speaks plain HTTP on this machine
 */
export async function openSlowLine(
	target: string,
	roundTripMs: number,
	certificate: Certificate,
): Promise<SlowLine> {
	const { port } = new URL(target);
	const sockets = new Set<Socket>();
	const track = (socket: Socket) => {
		sockets.add(socket);
		socket.setNoDelay(true);
		socket.on('error', () => socket.destroy());
		socket.once('close', () => sockets.delete(socket));
		return socket;
	};
	const decrypted = createTlsServer({ key: certificate.key, cert: certificate.cert }, (plain) => {
		join(track(plain), track(createConnection(Number(port), '127.0.0.1')), 0, 0);
	});
	const tlsPort = await listen(decrypted);
	const delayed = createServer((client) => {
		join(track(client), track(createConnection(tlsPort, '127.0.0.1')), roundTripMs / 2, roundTripMs);
	});
	const linePort = await listen(delayed);
	return {
		url: `https://localhost:${linePort}`,
		async close() {
			for (const socket of sockets) socket.destroy();
			await Promise.all([decrypted, delayed].map(async (server) => await closed(server)));
		},
	};
}

/** Passes bytes on in both directions, each chunk after the delay. */
function join(client: Socket, server: Socket, delayMs: number, handshakeMs: number): void {
	const openAtMs = performance.now() + handshakeMs;
	passOn(client, server, () => Math.max(0, openAtMs - performance.now()) + delayMs);
	passOn(server, client, () => delayMs);
}

function passOn(from: Socket, to: Socket, delayMs: () => number): void {
	const later = (pass: () => void) => {
		const waitMs = delayMs();
		if (waitMs === 0) pass();
		else setTimeout(pass, waitMs);
	};
	from.on('data', (bytes) => later(() => to.writable && to.write(bytes)));
	from.on('end', () => later(() => to.writable && to.end()));
	from.on('close', () => later(() => to.destroySoon()));
}

async function listen(server: Server): Promise<number> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address: AddressInfo | string | null = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	return address.port;
}

async function closed(server: Server): Promise<void> {
	server.close();
	await once(server, 'close');
}
