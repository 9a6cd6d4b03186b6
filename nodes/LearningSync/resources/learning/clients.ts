import type { IExecuteFunctions } from 'n8n-workflow';
import type { LearningClients } from '../../../../src/learning/clients';
import { download } from '../../../shared/download';
import { transportTo } from '../../../shared/transports';

export function learningClients(
	context: IExecuteFunctions,
	{ concurrency }: { concurrency: number },
): LearningClients {
	return {
		bambooHr: transportTo(context, 'BambooHR', concurrency),
		iSpring: transportTo(context, 'iSpring Learn', concurrency),
		download: async (url) => await download(context, url),
		lanes: concurrency,
	};
}
