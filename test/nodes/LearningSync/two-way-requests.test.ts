import { z } from 'zod/v3';
import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addCourse, addEnrollment, issueCertificate } from '../../../tools/simulator/ispring/learning.mts';
import { addProfileField } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

const PEOPLE = 1000;
const options = { employeeIdField: 'bamboohr_id' };

describe('A sync in both directions with 1,000 employees and 5,000 enrollments', () => {
	let systems: Systems;
	beforeAll(async () => {
		systems = await startSystems();
		const { bamboo, ispring } = systems;
		addProfileField(ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
		for (let id = 1; id <= PEOPLE; id++)
			addEmployee(bamboo, { id: String(id), workEmail: `p${id}@example.com` });
		await systems.people('sync', { options });
		const courses = [1, 2, 3, 4, 5].map((n) => addCourse(ispring, { title: `Course ${n}` }).contentItemId);
		for (let id = 1; id <= PEOPLE; id++) {
			const learnerId = userByLogin(ispring, `p${id}@example.com`)?.userId ?? '';
			for (const [n, courseId] of courses.entries()) {
				// One in ten has completed the first course, one in a hundred has a certificate for it.
				const isDone = n === 0 && id % 10 === 0;
				const enrollment = addEnrollment(ispring, {
					courseId,
					learnerId,
					accessDate: '2026-01-05',
					...(isDone ? { completionStatus: 'passed', completionDate: '2026-02-01T10:00:00Z' } : {}),
				});
				if (isDone && id % 100 === 0) issueCertificate(ispring, enrollment);
			}
		}
		bamboo.state.employees.forEach((employee) => (employee.lastChanged = '2020-01-01T00:00:00+00:00'));
	}, 60_000);
	afterAll(async () => {
		await systems.close();
	});

	const sent = () => systems.bamboo.log.length + systems.ispring.log.length;

	it('sends 8 requests for people when nothing has changed', async () => {
		systems.clearLogs();
		const { summary } = await systems.people('sync', { options });
		expect([summary.status, sent(), systems.changes()]).toEqual(['success', 8, 0]);
	}, 30_000);

	it('sends one request per employee with completions, one per employee with certificates, and 17 more for learning', async () => {
		await systems.learning('sync', { options });
		systems.clearLogs();
		const { summary } = await systems.learning('sync', { options });
		expect([summary.status, sent(), systems.changes()]).toEqual(['success', 17 + 100 + 10, 0]);
	}, 60_000);

	it('sends 4 requests in both directions with the option Since when nothing is new', async () => {
		const since = new Date().toISOString();
		systems.clearLogs();
		const people = await systems.people('sync', { options: { ...options, since } });
		const learning = await systems.learning('sync', { options: { ...options, since } });
		expect([people.summary.status, learning.summary.status, sent(), systems.changes()]).toEqual([
			'success',
			'success',
			4,
			0,
		]);
	});

	it('sends one request per employee whose turn it is when everybody is compared once in seven days', async () => {
		systems.clearLogs();
		const { summary } = await systems.learning('sync', { options: { ...options, verifyDays: 7 } });
		const { counts } = z.object({ counts: z.object({ verified: z.number() }) }).parse(summary);
		expect([sent() - counts.verified, systems.changes()]).toEqual([17, 0]);
		// A seventh of the 100 with completions.
		expect(Math.abs(counts.verified - 14)).toBeLessThan(5);
	}, 60_000);
});
