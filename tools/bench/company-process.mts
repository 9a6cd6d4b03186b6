import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod/v3';
import type { BambooHrAccess, ISpringAccess } from '../../test/support/clients.mts';

const accessShape = z.object({
	bamboo: z.object({ url: z.string(), accessToken: z.string() }),
	ispring: z.object({ url: z.string(), clientId: z.string(), clientSecret: z.string() }),
});

export interface CompanyProcess {
	bamboo: BambooHrAccess;
	ispring: ISpringAccess;
	close(): Promise<void>;
}

/** Starts both systems in a separate process, as in reality, so that their work takes no time of the client. */
export async function startCompanyProcess(people: number, latencyMs: number): Promise<CompanyProcess> {
	const child = fork(join(import.meta.dirname, 'serve-company.mts'), [String(people), String(latencyMs)], {
		execArgv: ['--import', join(import.meta.dirname, 'built.mjs')],
	});
	const ended = once(child, 'exit');
	const [message]: unknown[] = await once(child, 'message');
	const { bamboo, ispring } = accessShape.parse(message);
	return {
		bamboo,
		ispring: { ...ispring, faults: [], log: [] },
		async close() {
			child.disconnect();
			await ended;
		},
	};
}
