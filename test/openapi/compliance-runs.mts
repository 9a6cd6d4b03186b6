import type { INodeParameters } from 'n8n-workflow';
import type { SyncRun, Systems } from '../support/systems.mts';

/** A course that has been deleted. */
const GONE = '0000f001-aaaa-11ee-8000-0000000000ff';

/**
 * A report by rules about every course, one that is gone, and a learning track; and reminders by a list of courses. Expects
 * that nothing but GET leaves, apart from signing in.
 *
 * @param step records the requests of a run
 */
export async function runCompliance(
	systems: Systems,
	step: (label: string, run: Promise<SyncRun>) => Promise<SyncRun>,
): Promise<void> {
	const { bamboo, ispring } = systems;
	const courses = [...ispring.state.contents.keys()];
	const rule = { name: 'Everything', courses: [...courses, GONE], everyone: true, isManager: false };
	const options = { employeeIdField: 'BAMBOOHR_ID', includeValid: true };
	const report = systems.compliance('report', {
		parameters: { rules: { rule: [rule] } } as INodeParameters,
		options,
	});
	const { summary } = await step('report about compliance', report.then(readsOnly));
	if (summary.rate === null) throw new Error('Nothing was required');
	const remind = systems.compliance('remind', {
		parameters: {
			requiredFrom: 'courses',
			courses,
			ladder: { step: [{ days: -3650, to: 'learner' }] },
		} as INodeParameters,
		options: { employeeIdField: 'BAMBOOHR_ID' },
	});
	const { changes } = await step('reminders about compliance', remind.then(readsOnly));
	if (changes.length === 0) throw new Error('Nobody was reminded');

	function readsOnly(run: SyncRun): SyncRun {
		const others = [...bamboo.log, ...ispring.log].filter(
			({ method, path }) => method !== 'GET' && path !== '/api/v3/token',
		);
		if (others.length > 0) throw new Error(`A report sent ${JSON.stringify(others[0])}`);
		return run;
	}
}
