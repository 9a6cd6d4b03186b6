import { createServer } from 'node:net';

const HOST = '127.0.0.1';

const canListen = (port: number) =>
	new Promise<number | undefined>((resolve) => {
		const probe = createServer();
		probe.once('error', () => resolve(undefined));
		probe.listen(port, HOST, () => {
			const address = probe.address();
			probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : undefined));
		});
	});

/**
 * Returns the preferred port if it is free, or any free port.
 *
 * @throws Error when this machine allows no local server
 */
export async function freePort(preferred: number): Promise<number> {
	const port = (await canListen(preferred)) ?? (await canListen(0));
	if (port === undefined) throw new Error(`No free port on ${HOST}: this machine allows no local server.`);
	return port;
}
