import type { LogEntry } from '../../tools/simulator/http/log.mts';
import type { ServiceRun, GivenRun } from '../support/service-nodes.mts';
import { isExcepted, type Exception } from './exceptions.mts';
import type { OperationRun } from './operation-runs.mts';
import type { VendorApi } from './VendorApi.mts';

/** Requests, and what was run when they were sent. */
export interface Recorded {
	label: string;
	entries: LogEntry[];
}

interface Service {
	run(resource: string, operation: string, given: GivenRun): Promise<ServiceRun>;
}

/**
 * Runs one operation after the other; each without items of its own gets the first that the one before put out.
 *
 * @throws Error when one of them fails: then its later requests would be missing
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

/** The mistakes in requests, each once, and the exceptions that excuse nothing any more. */
export function judge(api: VendorApi, recorded: Recorded[], exceptions: readonly Exception[]) {
	const found = recorded.flatMap(({ label, entries }) =>
		entries
			// A link to a certificate is for browsers and no part of the API.
			.filter(({ path }) => !path.startsWith('/download/'))
			.flatMap((entry) => api.findingsFor(entry).map((finding) => ({ ...finding, label }))),
	);
	const mistakes = found
		.filter((finding) => !exceptions.some((exception) => isExcepted(exception, finding)))
		.map(({ label, operation, problem }) => `${label}: ${operation}: ${problem}`);
	const stale = exceptions.filter((exception) => !found.some((finding) => isExcepted(exception, finding)));
	return { mistakes: [...new Set(mistakes)], stale: stale.map(({ reason }) => reason) };
}
