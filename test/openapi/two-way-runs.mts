import {
	addEmployee,
	addTimeOff,
	changeEmployee,
	removeEmployee,
} from '../../tools/simulator/bamboohr/index.mts';
import {
	addCourse,
	addEnrollment,
	addUser,
	type ISpringSimulator,
} from '../../tools/simulator/ispring/index.mts';
import { fillSampleCompany } from '../../tools/simulator/company.mts';
import { startSystems, type Given, type SyncRun, type Systems } from '../support/systems.mts';
import { runCompliance } from './compliance-runs.mts';
import { runEnrollments } from './enrollment-runs.mts';
import type { Recorded } from './recorded.mts';

const PEOPLE = 60;

const options = {
	employeeIdField: 'BAMBOOHR_ID',
	fieldMapping: { mapping: [{ bambooHrField: 'customBadgeNumber', iSpringField: 'BADGE_NUMBER' }] },
	orphanAction: 'deactivate',
	maxLeavers: 100,
	maxLeaversPercent: 100,
};

const learningOptions = {
	employeeIdField: 'BAMBOOHR_ID',
	trainingCategory: 'iSpring Learn',
	certificateCategory: 'Certificates',
	assignmentTable: 'customLearning',
	assignmentColumns: {
		course: 'customCourse',
		courseId: 'customCourseID',
		assigned: 'customAssigned',
		due: 'customDue',
		completed: 'customCompleted',
		status: 'customStatus',
		progress: 'customProgress',
		score: 'customScore',
		link: 'customLink',
	},
};

export interface TwoWayRequests {
	bambooHr: Recorded[];
	iSpring: Recorded[];
}

/** The requests of both directions in a company: first load, second run, changes, leavers, and other ways to read. */
export async function recordTwoWayRuns(): Promise<TwoWayRequests> {
	const systems = await startSystems();
	try {
		fillSampleCompany(systems.bamboo, systems.ispring, { people: PEOPLE });
		return await record(systems);
	} finally {
		await systems.close();
	}
}

async function record(systems: Systems): Promise<TwoWayRequests> {
	const requests: TwoWayRequests = { bambooHr: [], iSpring: [] };
	const { bamboo, ispring } = systems;
	async function step(label: string, run: Promise<SyncRun>): Promise<SyncRun> {
		const done = await run;
		if (done.error) throw new Error(`${label}: ${done.error.message}`, { cause: done.error });
		requests.bambooHr.push({ label, entries: bamboo.log.splice(0) });
		requests.iSpring.push({ label, entries: ispring.log.splice(0) });
		return done;
	}
	const people = async (label: string, more: object = {}, given: Given = {}) =>
		await step(label, systems.people('sync', { ...given, options: { ...options, ...more } }));

	await step('explain', systems.people('explain', { parameters: { employeeId: '4' }, options }));
	addEmployee(bamboo, { firstName: 'Peregrine', lastName: 'Nightingale', mobilePhone: '+1 555 0100 299' });
	addUser(ispring, {
		fields: {
			login: 'perry',
			email: 'perry@old.example.com',
			first_name: 'Peregrine',
			last_name: 'Nightingale',
			phone: '15550100299',
		},
	});
	const assessment = await step('assess', systems.people('assess', { options }));
	const { employeeIdField } = options;
	const link = await step(
		'link',
		systems.people('link', { options: { employeeIdField }, input: assessment.changes }),
	);
	if (link.changes.length === 0) throw new Error('Nobody was suggested');
	const revert = async (label: string, { changes, units }: SyncRun) => {
		const limits = { maxLeavers: 1000, maxLeaversPercent: 100 };
		const input = [...changes, ...units];
		const { changes: back } = await step(
			label,
			systems.people('revert', {
				input,
				parameters: { planOnly: false },
				options: { employeeIdField, ...limits },
			}),
		);
		if (!back.some(({ outcome }) => outcome === 'done')) throw new Error(`${label}: nothing was taken back`);
	};
	await revert('revert of a link', link);
	const plan = await step('plan of people', systems.people('plan', { options }));
	const applied = await step(
		'apply a plan of people',
		systems.people('apply', { options, input: plan.changes }),
	);
	await revert('revert of people', applied);
	await people('second run of people');
	const [away] = [...bamboo.state.employees.values()].filter(({ status }) => status === 'Active').slice(-1);
	const leave = addTimeOff(bamboo, {
		employeeId: away?.id ?? '',
		typeId: '85',
		start: '2020-01-01',
		end: '2099-12-31',
	});
	const onLeave = { workLeaveFrom: ['78', '85'] };
	const { summary } = await people('work leave', onLeave);
	bamboo.quirks.hiddenTimeOff = [leave.employeeId];
	await people('work leave, and the calendar', { ...onLeave, memory: String(summary.memory) });
	bamboo.quirks.hiddenTimeOff = [];
	leave.status = 'canceled';
	bamboo.quirks.whosOutRefused = 403;
	await people('the end of a work leave', { ...onLeave, memory: String(summary.memory) });
	if (
		!ispring.log
			.concat(requests.iSpring.flatMap(({ entries }) => entries))
			.some(({ path }) => path.endsWith('/work-leave-status/delete'))
	)
		throw new Error('No work leave was ended');
	everybodyLearned(ispring);
	await step('first load of learning', systems.learning('sync', { options: learningOptions }));
	await step('second run of learning', systems.learning('sync', { options: learningOptions }));
	bamboo.quirks.trainingHistory = 'present';
	const lastWeek = { startedAt: new Date(0).toISOString(), direction: 'learning', status: 'success' };
	const catchingUp = { ...learningOptions, verifyDays: 2, lastRuns: JSON.stringify([lastWeek]) };
	await step('the training history', systems.learning('sync', { options: catchingUp }));
	const isHistory = ({ path }: { path: string }) => path === '/api/v1/datasets/employee';
	if (!requests.bambooHr.at(-1)?.entries.some(isHistory))
		throw new Error('The training history was not read');

	await runEnrollments(systems, step);
	await runCompliance(systems, step);
	const [first, second, third, fourth] = [...bamboo.state.employees.values()]
		.filter(({ status, workEmail }) => status === 'Active' && workEmail !== '')
		.map(({ id }) => id)
		.slice(-4);
	changeEmployee(bamboo, first ?? '', {
		workEmail: 'moved@example.com',
		department: 'Brand New',
		division: 'West',
	});
	changeEmployee(bamboo, second ?? '', { status: 'Inactive' });
	removeEmployee(bamboo, third ?? '');
	await people('people with since', { since: '2020-01-01T00:00:00Z' });
	await people('leavers', {});
	changeEmployee(bamboo, second ?? '', { status: 'Active' });
	changeEmployee(bamboo, fourth ?? '', { status: 'Inactive' });
	bamboo.quirks.listRefused = 403;
	await people('the dataset, and an employment that ends', { leaverAction: 'terminate' });
	bamboo.quirks.datasetRefused = 403;
	await people('the report');
	for (const enrollment of ispring.state.enrollments.values()) {
		if (enrollment.completionStatus === 'in_progress') enrollment.progress = 60;
		else if (enrollment.completionStatus === 'passed') enrollment.awardedScore = 99;
	}
	const changed = { ...learningOptions, since: '2020-01-01T00:00:00Z' };
	const corrections = await step('plan of learning', systems.learning('plan', { options: changed }));
	await step('apply', systems.learning('apply', { options: changed, input: corrections.changes }));
	return requests;
}

/** With this many completions, the training history is worth reading. */
function everybodyLearned(ispring: ISpringSimulator): void {
	const { contentItemId: courseId } = addCourse(ispring, { title: 'Welcome' });
	const done = { completionStatus: 'passed', completionDate: '2026-01-05T08:00:00+00:00' } as const;
	for (const { userId } of ispring.state.users.values()) {
		addEnrollment(ispring, { courseId, learnerId: userId, accessDate: '2026-01-02', ...done });
	}
}
