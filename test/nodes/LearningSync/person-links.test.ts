import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addCourse, addEnrollment } from '../../../tools/simulator/ispring/learning.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

describe('The links of an item', () => {
	let systems: Systems;
	beforeEach(async () => {
		systems = await startSystems();
		addEmployee(systems.bamboo, { id: '11', workEmail: 'a@example.com' });
	});
	afterEach(async () => await systems.close());

	it('lead to the person in both systems, as soon as there is a user', async () => {
		const employeeUrl = `${systems.bamboo.url}/#employee-11`;
		const plan = await systems.people('plan');
		expect(plan.changes).toMatchObject([{ employeeUrl, userUrl: null }]);
		const applied = await systems.people('apply', { input: plan.changes });
		const userId = userByLogin(systems.ispring, 'a@example.com')?.userId;
		const userUrl = `${systems.ispring.url}/#user-${userId}`;
		expect(applied.changes).toMatchObject([{ employeeUrl, userUrl, outcome: 'done' }]);
		const explained = await systems.people('explain', { parameters: { employeeId: '11' } });
		expect(explained.changes).toMatchObject([{ employeeUrl, userUrl }]);
	});

	it('are on training records as well, and empty where no person is concerned', async () => {
		await systems.people('sync');
		const userId = userByLogin(systems.ispring, 'a@example.com')?.userId ?? '';
		const { contentItemId } = addCourse(systems.ispring, { title: 'Lifting' });
		addEnrollment(systems.ispring, {
			courseId: contentItemId,
			learnerId: userId,
			completionStatus: 'passed',
			completionDate: '2026-02-10T12:00:00+00:00',
		});
		const { changes } = await systems.learning('sync');
		expect(changes.map(({ kind, employeeUrl, userUrl }) => [kind, employeeUrl, userUrl])).toEqual([
			['trainingType', null, null],
			['completion', `${systems.bamboo.url}/#employee-11`, `${systems.ispring.url}/#user-${userId}`],
		]);
	});
});
