import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OtherHost {
	url: string;
	/** What it was sent, headers included. */
	requests: string[];
	close(): void;
}

/** A host that nothing of ours may go to. */
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
