import { addEmployee } from '../../../../tools/simulator/bamboohr/people.mts';
import { addCourse, addEnrollment, issueCertificate } from '../../../../tools/simulator/ispring/learning.mts';
import { addUser } from '../../../../tools/simulator/ispring/people.mts';
import { startSystems, type Systems } from '../../../support/systems.mts';

let systems: Systems;
beforeEach(async () => {
	systems = await startSystems();
});
afterEach(async () => await systems.close());

const names = (values: Iterable<{ name: string }>) => [...values].map(({ name }) => name).sort();

describe('Runs that start at the same time', () => {
	it('create every department, group and user once', async () => {
		for (const id of ['1', '2', '3'])
			addEmployee(systems.bamboo, { id, workEmail: `p${id}@example.com`, division: 'North' });
		const [one, other] = await Promise.all([systems.people('sync'), systems.people('sync')]);
		expect([one.error, other.error]).toEqual([undefined, undefined]);
		const { departments, groups, users } = systems.ispring.state;
		expect(names(departments.values())).toEqual(['Operations', 'Sample Company']);
		expect(names(groups.values())).toEqual(['North']);
		// The account owner is a user, too.
		expect(users.size).toBe(4);
		expect(other.summary).toMatchObject({ status: 'success', requests: { writes: 0 } });
	});

	it('write every completion and certificate once, even for the same enrollment', async () => {
		addEmployee(systems.bamboo, { id: '1', workEmail: 'p1@example.com' });
		const login = 'p1@example.com';
		const enrollment = addEnrollment(systems.ispring, {
			courseId: addCourse(systems.ispring, { title: 'Safety' }).contentItemId,
			learnerId: addUser(systems.ispring, { fields: { login, email: login } }).userId,
			completionStatus: 'passed',
			completionDate: '2026-02-01T10:00:00Z',
		});
		issueCertificate(systems.ispring, enrollment);
		const given = {
			parameters: { scope: 'inputItems' },
			input: [{ enrollmentId: enrollment.enrollmentId }],
		};
		await Promise.all([1, 2, 3].map(async () => await systems.learning('sync', given)));
		const { trainingTypes, trainingRecords, files } = systems.bamboo.state;
		expect([trainingTypes.size, trainingRecords.size, files.size]).toEqual([1, 1, 1]);
	});

	it('continue after one of them failed', async () => {
		addEmployee(systems.bamboo, { id: '1', workEmail: 'p1@example.com' });
		const [failed, done] = await Promise.all([
			systems.people('sync', { options: { maxLeavers: -1 } }),
			systems.people('sync'),
		]);
		expect(failed.error?.message).toContain('Max Leavers');
		expect(done.summary.status).toBe('success');
	});
});
