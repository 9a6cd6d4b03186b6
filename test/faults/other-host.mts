import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OtherHost {
	url: string;
	/** All received requests with their headers. */
	requests: string[];
	close(): void;
}

/** Starts a host that must not receive any request. */
export async function startOtherHost(): Promise<OtherHost> {
	const requests: string[] = [];
	const server = createServer((request, answer) => {
		requests.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
		answer.end('{}');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}`, requests, close: () => void server.close() };
}
