import type { IExecuteFunctions } from 'n8n-workflow';
import { StoppedError } from '../../../../src/errors';
import { settle } from '../../../../src/http/settle';
import { clockOf } from '../../../shared/transports';
import { acrossWorkers } from './across-workers';
import { signOf } from './node-sign';

/** The end of the last run in line, by the two systems that it writes to. Nothing of a run is kept. */
const lines = new Map<string, Promise<unknown>>();

/**
 * Lets runs between the same two systems wait for each other: neither API refuses a second department, training type
 * or record of the same kind, so two runs that both found it missing would both make it. Within one n8n process it
 * holds for all nodes; between the workers of a queue for the runs of one node.
 *
 * @throws StoppedError when the execution was stopped while it waited
 */
export async function oneAfterTheOther<T>(context: IExecuteFunctions, run: () => Promise<T>): Promise<T> {
	const key = await systemsOf(context);
	const before = lines.get(key);
	const signal = context.getExecutionCancelSignal();
	const mine = (async () => {
		if (before) await settle(before);
		if (signal?.aborted) throw new StoppedError();
		return await acrossWorkers(signOf(context), clockOf(context), run);
	})();
	const line = settle(mine);
	lines.set(key, line);
	// The last in line clears up.
	void line.then(() => {
		if (lines.get(key) === line) lines.delete(key);
	});
	return await mine;
}

async function systemsOf(context: IExecuteFunctions): Promise<string> {
	const [bambooHr, iSpring] = await Promise.all([
		context.getCredentials('bambooHrTokenApi'),
		context.getCredentials('iSpringLearnApi'),
	]);
	const { subdomain, baseUrl } = bambooHr;
	const { apiUrl, clientId, accountUrl } = iSpring;
	return JSON.stringify([subdomain, baseUrl, apiUrl, clientId, accountUrl]);
}
