import type { LogEntry } from '../../tools/simulator/http/log.mts';
import type { ServiceRun, GivenRun } from '../support/service-nodes.mts';
import { isExcepted, type Exception } from './exceptions.mts';
import type { OperationRun } from './operation-runs.mts';
import type { VendorApi } from './VendorApi.mts';

/** Requests, and the run that sent them. */
export interface Recorded {
	label: string;
	entries: LogEntry[];
}

interface Service {
	run(resource: string, operation: string, given: GivenRun): Promise<ServiceRun>;
}

/**
 * Runs the operations one after the other. One without input items gets the first output item of the previous one.
 *
 * @throws Error when an operation fails, because its later requests would be missing
 */
export async function recordRuns(
	service: Service,
	log: LogEntry[],
	runs: OperationRun[],
): Promise<Recorded[]> {
	const recorded: Recorded[] = [];
	let before: ServiceRun['items'] = [];
	log.length = 0;
	for (const [label, parameters = {}, input = before.slice(0, 1)] of runs) {
		const [resource = '', operation = ''] = label.split('.');
		const run = await service.run(resource, operation, {
			parameters,
			...(input.length > 0 ? { input } : {}),
		});
		if (run.error) throw new Error(`${label}: ${run.error.message}`, { cause: run.error });
		before = run.items;
		recorded.push({ label, entries: log.splice(0) });
	}
	return recorded;
}

/** Lists each mistake in the requests once, and the exceptions that no longer apply to any finding. */
export function findMistakes(api: VendorApi, recorded: Recorded[], exceptions: readonly Exception[]) {
	const found = recorded.flatMap(({ label, entries }) =>
		entries
			// A link to a certificate is for browsers, and is not part of the API.
			.filter(({ path }) => !path.startsWith('/download/'))
			.flatMap((entry) => api.findingsFor(entry).map((finding) => ({ ...finding, label }))),
	);
	const mistakes = found
		.filter((finding) => !exceptions.some((exception) => isExcepted(exception, finding)))
		.map(({ label, operation, problem }) => `${label}: ${operation}: ${problem}`);
	const stale = exceptions.filter((exception) => !found.some((finding) => isExcepted(exception, finding)));
	return { mistakes: [...new Set(mistakes)], stale: stale.map(({ reason }) => reason) };
}
