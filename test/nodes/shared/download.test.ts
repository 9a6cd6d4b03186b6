import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeType } from 'n8n-workflow';
import { download } from '../../../nodes/shared/download';
import { runNode } from '../../support/engine.mts';
import { fakeServer, type FakeAnswer, type FakeServer } from '../../support/fake-server.mts';

const PDF = '%PDF-1.4';
const servers: FakeServer[] = [];
const serve = async (routes: Record<string, () => FakeAnswer>): Promise<FakeServer> => {
	const server = await fakeServer(routes);
	servers.push(server);
	return server;
};
afterEach(async () => {
	await Promise.all(servers.splice(0).map(async (server) => await server.close()));
});

const node = (url: string): INodeType => ({
	description: {
		displayName: 'Download',
		name: 'download',
		group: [],
		version: 1,
		description: 'Downloads',
		defaults: {},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'iSpringLearnApi', required: true }],
		properties: [],
	},
	async execute(this: IExecuteFunctions) {
		const { status, bytes } = await download(this, url);
		return [[{ json: { status, length: bytes.length } }]];
	},
});

async function get(url: string, apiUrl: string) {
	const credential = { authentication: 'apiKey', apiUrl, clientId: 'a', clientSecret: 'b' };
	const run = await runNode({
		node: node(url),
		type: 'test.download',
		parameters: {},
		credentials: { iSpringLearnApi: credential },
	});
	return run.error ? run.error.message : run.outputs[0]?.[0]?.json;
}

const redirectTo = (location: string) => (): FakeAnswer => ({ status: 302, headers: { location } });
const file = (): FakeAnswer => ({ status: 200, body: PDF });

describe('The download of a certificate', () => {
	it('follows a link to this computer when the API is on this computer, too', async () => {
		const { url, log } = await serve({ 'GET /file': file });
		expect(await get(`${url}/file`, url)).toEqual({ status: 200, length: PDF.length });
		expect(log[0]?.headers.authorization).toBeUndefined();
	});

	it('does not follow a link to this computer when the API is on another host', async () => {
		const { url, log } = await serve({ '*': file });
		const { port } = new URL(url);
		const hosts = ['127.0.0.1', 'localhost', '127.0.0.2', '0.0.0.0', '[::ffff:127.0.0.1]'];
		for (const link of hosts.flatMap((host) => [`http://${host}:${port}/a`, `https://${host}:${port}/a`])) {
			expect(await get(link, 'https://api-learn.ispring.com')).toMatch(
				/the link points to the computer that n8n runs on/,
			);
		}
		expect(log).toEqual([]);
	});

	it('does not follow a link without https', async () => {
		expect(await get('http://files.example.com/a', 'http://127.0.0.1:1')).toMatch(
			/the link does not use https/,
		);
	});

	it('follows redirects within the host, but not endlessly', async () => {
		const { url, log } = await serve({
			'GET /a': redirectTo('/b'),
			'GET /b': file,
			'GET /round': redirectTo('/round'),
			'GET /empty': redirectTo(''),
		});
		expect(await get(`${url}/a`, url)).toEqual({ status: 200, length: PDF.length });
		log.length = 0;
		expect(await get(`${url}/round`, url)).toMatch(/redirects too often/);
		expect(await get(`${url}/empty`, url)).toMatch(/redirects too often/);
		expect(log.length).toBeLessThan(20);
	});

	it('does not follow a redirect to another host', async () => {
		const other = await serve({ '*': file });
		for (const location of [`${other.url}/a`, other.url.slice(5), 'https://files.example.com/a']) {
			const { url } = await serve({ '*': redirectTo(location) });
			expect(await get(`${url}/a`, url)).toMatch(/redirects to another host/);
		}
		expect(other.log).toEqual([]);
	});

	it.each([403, 404, 500])('returns the status %i without the body of the answer', async (status) => {
		const { url } = await serve({ '*': () => ({ status, body: 'No.' }) });
		expect(await get(`${url}/a`, url)).toEqual({ status, length: 0 });
	});

	it('stops at 20 MB, whatever length the answer announces', async () => {
		const MB = 1024 * 1024;
		const { url } = await serve({
			'GET /full': () => ({ status: 200, body: 'x'.repeat(20 * MB) }),
			'GET /more': () => ({ status: 200, body: 'x'.repeat(20 * MB + 1) }),
		});
		expect(await get(`${url}/full`, url)).toEqual({ status: 200, length: 20 * MB });
		expect(await get(`${url}/more`, url)).toMatch(/the file is larger than 20 MB/);
	});
});
