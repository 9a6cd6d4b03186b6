import { readOnly } from '../../src/http/read-only';
import type { ApiRequest, Transport } from '../../src/http/types';
import { createTransport } from '../../src/http/transport';
import { fakeClock } from '../support/clients.mts';

function recording(): { transport: Transport; sent: string[] } {
	const sent: string[] = [];
	const transport = createTransport({
		system: 'iSpring Learn',
		clock: fakeClock(),
		send: async ({ method, path }) => {
			sent.push(`${method} ${path}`);
			return await Promise.resolve({ status: 200, headers: {}, text: '[]' });
		},
	});
	return { transport: readOnly(transport), sent };
}

it.each<ApiRequest>([
	{ method: 'POST', path: '/user' },
	{ method: 'PUT', path: '/user', repeatable: true },
	{ method: 'DELETE', path: '/user/1' },
])('A connection that only reads sends no $method that writes.', async (request) => {
	const { transport, sent } = recording();
	await expect(transport.request(request)).rejects.toThrow('would write');
	expect(sent).toEqual([]);
});

it('A connection that only reads sends what reads, also by POST, and counts it.', async () => {
	const { transport, sent } = recording();
	await transport.request({ method: 'GET', path: '/role' });
	await transport.request({ method: 'POST', path: '/user/list', readOnly: true });
	expect(sent).toEqual(['GET /role', 'POST /user/list']);
	expect(transport.counts).toMatchObject({ sent: 2, writes: 0 });
});
