import type { IExecuteFunctions } from 'n8n-workflow';
import { settle } from '../../../../src/http/settle';
import { bambooHrSystemKey, iSpringSystemKey } from '../../../../src/http/addresses/system-key';
import { unlessStopped } from '../../../../src/http/unless-stopped';
import { stopSignalOf } from '../../../shared/http-send';
import { clockOf } from '../../../shared/transports';
import { acrossWorkers } from './across-workers';
import { signOf } from './node-sign';

/**
 * The end of the last run in line and of all before it, by the two systems that they write to. Never rejects, and keeps
 * nothing of a run.
 */
const lines = new Map<string, Promise<unknown>>();

/**
 * Lets runs between the same two systems wait for each other: neither API refuses a second department, training type
 * or record of the same kind, so two runs that both found it missing would both make it. Within one n8n process it
 * holds for all nodes; between the workers of a queue for the runs of one node.
 *
 * @throws StoppedError when the execution was stopped while it waited
 */
export async function runExclusively<T>(context: IExecuteFunctions, run: () => Promise<T>): Promise<T> {
	const key = await systemsOf(context);
	const before = lines.get(key);
	const mine = (async () => {
		await unlessStopped(stopSignalOf(context), async () => await before);
		return await acrossWorkers(signOf(context), clockOf(context), run);
	})();
	// Who was stopped while waiting leaves the line, but those behind still wait for whoever was ahead.
	const line = Promise.all([before, settle(mine)]);
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
	return [bambooHrSystemKey(bambooHr), iSpringSystemKey(iSpring)].join(' ');
}
