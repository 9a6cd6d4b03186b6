import type { IExecuteFunctions } from 'n8n-workflow';
import { settle } from '../../../../src/http/settle';
import { bambooHrSystemKey, iSpringSystemKey } from '../../../../src/http/addresses/system-key';
import { unlessStopped } from '../../../../src/http/unless-stopped';
import { credentialType } from '../../../shared/credential-type';
import { stopSignalOf } from '../../../shared/http-send';
import { clockOf } from '../../../shared/transports';
import { nodeLock } from './node-lock';
import { withLock } from './with-lock';

/**
 * Per pair of systems that runs write to: settles when the last queued run and all before it have ended. Never rejects,
 * and keeps nothing of a run.
 */
const queues = new Map<string, Promise<unknown>>();

/**
 * Lets runs between the same two systems wait for each other: neither API refuses a second department, training type
 * or record of the same kind, so two runs that both found it missing would both create it. Within one n8n process this
 * covers all nodes; between the workers of a queue, the runs of one node.
 *
 * @returns what the run returns
 * @throws what the run throws; StoppedError when the execution is stopped while it waits
 */
export async function runExclusively<T>(context: IExecuteFunctions, run: () => Promise<T>): Promise<T> {
	const key = await systemsOf(context);
	const before = queues.get(key);
	const result = (async () => {
		await unlessStopped(stopSignalOf(context), async () => await before);
		return await withLock(nodeLock(context), clockOf(context), run);
	})();
	// A run that is stopped while it waits leaves the queue, but those behind it still wait for those before it.
	const queue = Promise.all([before, settle(result)]);
	queues.set(key, queue);
	void queue.then(() => {
		if (queues.get(key) === queue) queues.delete(key);
	});
	return await result;
}

/** Both systems by their addresses, however the credentials spell them. */
async function systemsOf(context: IExecuteFunctions): Promise<string> {
	const [bambooHr, iSpring] = await Promise.all([
		context.getCredentials(credentialType(context, 'BambooHR')),
		context.getCredentials(credentialType(context, 'iSpring Learn')),
	]);
	return [bambooHrSystemKey(bambooHr), iSpringSystemKey(iSpring)].join(' ');
}
