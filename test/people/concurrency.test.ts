import { createTransport } from '../../src/http/transport';
import type { HttpSend } from '../../src/http/types';
import { runSync } from '../../src/people/run';
import { clientsFor, fakeClock, ispringSend } from '../support/clients.mts';
import { settings, startMixedCompany } from './mixed-company.mts';

it('A run sends as many requests at once as Concurrency says, and never more.', async () => {
	const { bamboo, ispring } = await startMixedCompany();
	let underWay = 0;
	let most = 0;
	const send = ispringSend(ispring);
	const counting: HttpSend = async (request) => {
		most = Math.max(most, ++underWay);
		return await send(request).finally(() => underWay--);
	};
	const clock = fakeClock();
	const clients = {
		...clientsFor(bamboo, ispring, { clock }),
		iSpring: createTransport({ system: 'iSpring Learn', send: counting, clock, concurrency: 3 }),
	};
	const options = { settings, since: '', includeUnchanged: false, timezone: 'UTC', onLimit: 'stop' as const };
	const { summary } = await runSync(clients, options);
	await Promise.all([bamboo.close(), ispring.close()]);
	expect([summary.status, most]).toEqual(['success', 3]);
});
