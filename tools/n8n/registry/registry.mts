import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { makeAuthority } from './certificates.mts';

/** A package as it would be published. */
export interface Published {
	name: string;
	version: string;
	/** The file that `npm pack` has made. */
	file: string;
}

export interface Registry {
	/** With these environment variables, a program takes this for every server that it asks. */
	env: Record<string, string>;
	/** The SHA-512 of a package, as a registry gives it. */
	integrityOf(name: string): string;
	/** The paths that were asked for. */
	asked: string[];
	close(): Promise<void>;
}

/**
 * Serves packages on this machine, as if they were published. n8n asks another registry than the usual one only with a
 * licence, so this is a proxy that answers in the place of every server, under whatever name it is asked for.
 *
 * @param folder receives the certificate that the program has to trust
 */
export async function startRegistry(folder: string, packages: readonly Published[]): Promise<Registry> {
	const authority = await makeAuthority();
	const certificate = join(folder, 'authority.pem');
	writeFileSync(certificate, authority.cert);
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(request.url ?? '');
		answer(request, response, packages);
	});
	server.on('connect', (request, socket) => {
		const [host = ''] = (request.url ?? '').split(':');
		void authority.contextFor(host).then((secureContext) => {
			socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			const secure = new TLSSocket(socket, { isServer: true, secureContext });
			secure.on('error', () => secure.destroy());
			server.emit('connection', secure);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const proxy = `http://127.0.0.1:${port}`;
	return {
		env: {
			HTTPS_PROXY: proxy,
			https_proxy: proxy,
			NODE_EXTRA_CA_CERTS: certificate,
			// npm may have been told to trust a file of its own.
			npm_config_cafile: certificate,
		},
		integrityOf: (name) => integrityOf(packages.find((one) => one.name === name)?.file ?? ''),
		asked,
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

function integrityOf(file: string): string {
	return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
}

function answer(request: IncomingMessage, response: ServerResponse, packages: readonly Published[]): void {
	const [first = '', second = ''] = decodeURIComponent((request.url ?? '').split('?')[0] ?? '')
		.slice(1)
		.split('/');
	const found = packages.find(
		({ name, file }) => [name, `files`].includes(first) && (first === name || basename(file) === second),
	);
	if (found === undefined) {
		response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"not found"}');
		return;
	}
	if (first === 'files') {
		response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(readFileSync(found.file));
		return;
	}
	const { name, version, file } = found;
	const tarball = `https://${request.headers.host ?? ''}/files/${basename(file)}`;
	const manifest = { name, version, dist: { tarball, integrity: integrityOf(file) } };
	const all = { name, 'dist-tags': { latest: version }, versions: { [version]: manifest } };
	const isWanted = second === '' || second === 'latest' || second === version;
	response
		.writeHead(isWanted ? 200 : 404, { 'content-type': 'application/json' })
		.end(JSON.stringify(second === '' ? all : isWanted ? manifest : { error: 'no such version' }));
}
