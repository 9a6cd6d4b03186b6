import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { changeEmployee } from '../../tools/simulator/bamboohr/index.mts';
import { addCourse, issueCertificate } from '../../tools/simulator/ispring/index.mts';
import type { SyncRun, Systems } from '../support/systems.mts';

const COURSE = { title: 'Forklifts', contentItemId: '0000f001-aaaa-11ee-8000-000000000001' };
const TRACK = { title: 'Warehouse', contentItemId: '0000f001-aaaa-11ee-8000-000000000002' };

/**
 * Runs by rules: everybody is enrolled, due dates change, one person is enrolled again, and the others move out of the rules
 * with and without progress.
 *
 * @param step records the requests of a run
 */
export async function runEnrollments(
	systems: Systems,
	step: (label: string, run: Promise<SyncRun>) => Promise<SyncRun>,
): Promise<void> {
	const { bamboo, ispring } = systems;
	addCourse(ispring, COURSE);
	addCourse(ispring, { ...TRACK, contentItemType: 'LearningTrack', courseIds: [COURSE.contentItemId] });
	const rule = {
		name: 'Warehouse',
		courses: [COURSE.contentItemId, TRACK.title],
		departments: departmentsOf(systems),
		renewDays: 30,
		dueDays: 30,
		lockAfterDue: true,
		whenNoLonger: 'end',
	};
	const sync = async (label: string, actions: string[], given: object = {}, madeByRules: string[] = []) => {
		const run = await step(
			label,
			systems.enrollment('sync', {
				parameters: { rules: { rule: [{ ...rule, ...given }] } } as INodeParameters,
				options: {
					employeeIdField: 'BAMBOOHR_ID',
					madeByRules: JSON.stringify(madeByRules),
					maxEndings: 1000,
					maxEndingsPercent: 100,
				},
			}),
		);
		const made = new Set(run.changes.map(({ action }) => String(action)));
		if (!actions.every((action) => made.has(action))) throw new Error(`${label}: only ${[...made].join()}`);
		return run;
	};
	const { changes } = await sync('enroll by rules', ['enroll']);
	const ids = changes.map(({ enrollmentId }: IDataObject) => String(enrollmentId));
	const [first, second] = ids;
	if (first === undefined || second === undefined) throw new Error('Nobody was enrolled by rules');
	await sync('another due date', ['changeDue'], { dueDays: 60 }, ids);
	const passed = ispring.state.enrollments.get(first);
	if (passed) {
		Object.assign(passed, { completionStatus: 'passed', completionDate: '2024-01-05T08:00:00+00:00' });
		issueCertificate(ispring, passed, { expiryDate: '2025-01-05T08:00:00+00:00' });
	}
	await sync('enroll again', ['reenroll'], { dueDays: 60 }, ids);
	Object.assign(ispring.state.enrollments.get(second) ?? {}, { timeSpent: 60 });
	for (const { id, department } of [...bamboo.state.employees.values()]) {
		if (department !== departmentsOf(systems)[1]) changeEmployee(bamboo, id, { department: 'Elsewhere' });
	}
	const ended = await sync('end and close', ['end', 'close'], { dueDays: 60 }, ids);
	await step(
		'revert of enrollments',
		systems.enrollment('revert', { input: ended.changes, parameters: { planOnly: false } }),
	);
}

function departmentsOf({ bamboo }: Systems): string[] {
	const names = new Set([...bamboo.state.employees.values()].map(({ department }) => department));
	return [...names]
		.filter((name) => name !== '' && name !== 'Elsewhere')
		.sort()
		.slice(0, 2);
}
