import type { IExecuteFunctions } from 'n8n-workflow';
import type { Clients } from '../../../src/run/Clients';
import { download } from '../../shared/download';
import { transportTo } from '../../shared/transports';

/** The clients of one run, with the node's credentials for both systems. */
export function clientsFor(
	context: IExecuteFunctions,
	{ concurrency }: Pick<Clients, 'concurrency'>,
): Clients {
	return {
		bambooHr: transportTo(context, 'BambooHR', concurrency),
		iSpring: transportTo(context, 'iSpring Learn', concurrency),
		download: async (url) => await download(context, url),
		concurrency,
	};
}
