import { startBambooHr } from '../../tools/simulator/bamboohr/index.mts';
import { addEmployee } from '../../tools/simulator/bamboohr/people.mts';
import { startISpring } from '../../tools/simulator/ispring/index.mts';
import { addCourse, addEnrollment, issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import { addUser } from '../../tools/simulator/ispring/people.mts';
import { runEnrollmentSync } from '../../src/enrollment/run';
import { DEFAULT_ENROLLMENT_SETTINGS } from '../../src/enrollment/settings';
import { rule } from '../enrollment/world.mts';
import { clientsFor } from '../support/clients.mts';
import type { BothSystems, Scenario } from './at-every-request.mts';

const LEDGER = ['e-4', 'e-5', 'e-6'];

/** Three people lack a course, one has a certificate that has ended, and three have what rules made before. */
async function open(): Promise<BothSystems> {
	// An account that would enroll people twice is the one where it shows.
	const [bamboo, ispring] = await Promise.all([
		startBambooHr(),
		startISpring({ quirks: { enrollsTwice: true } }),
	]);
	for (const contentItemId of ['c-1', 'c-2']) addCourse(ispring, { contentItemId, title: contentItemId });
	for (const id of ['1', '2', '3', '4', '5', '6']) {
		const login = `p${id}@example.com`;
		const department = ['5', '6'].includes(id) ? 'HR' : 'Sales';
		addEmployee(bamboo, {
			id,
			workEmail: login,
			department,
			hireDate: id === '2' ? '2030-01-01' : '2020-01-01',
		});
		addUser(ispring, { userId: `u${id}`, fields: { login, email: login } });
	}
	const enrolled = (id: string, given = {}) =>
		addEnrollment(ispring, {
			courseId: 'c-1',
			learnerId: `u${id}`,
			enrollmentId: `e-${id}`,
			accessDate: '2026-01-05',
			...given,
		});
	const passed = enrolled('3', {
		completionStatus: 'passed',
		completionDate: '2024-02-01T10:00:00Z',
		progress: 100,
	});
	issueCertificate(ispring, passed, { expiryDate: '2025-02-01T10:00:00Z' });
	enrolled('4', { dueDate: '2026-01-06' });
	enrolled('5');
	enrolled('6', { timeSpent: 60, completionStatus: 'in_progress' });
	return { bamboo, ispring };
}

const rules = [
	rule({ name: 'Safety', departments: ['Sales'], renewDays: 30, whenNoLonger: 'end' }),
	rule({
		name: 'Contract',
		courses: ['c-2'],
		field: 'hireDate',
		values: ['2030-01-01'],
		dueDays: 10,
		dueFrom: 'hireDate',
	}),
];

/** Every kind of change of enrollments is pending. */
export const enrollmentScenario: Scenario = {
	open,
	run: async ({ bamboo, ispring }, timeoutMs = 20_000) =>
		await runEnrollmentSync(clientsFor(bamboo, ispring, { timeoutMs }), {
			settings: { ...DEFAULT_ENROLLMENT_SETTINGS, rules },
			madeByRules: LEDGER,
			since: '',
			includeUnchanged: false,
			timezone: 'UTC',
			onLimit: 'stop',
		}),
	snapshot: ({ ispring }) =>
		[...ispring.state.enrollments.values()]
			.map(({ enrollmentId: _, accessDate: __, certificate, ...one }) =>
				JSON.stringify([one, certificate !== null]),
			)
			.sort(),
};
