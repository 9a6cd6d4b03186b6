import { addUser } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const NOBODY = '00000000-0000-1000-8000-000000000000';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

const parameters = {
	userId: byId('={{ $json.id }}'),
	leaveAction: '={{ $json.action }}',
	date: '={{ $json.date }}',
};

describe('iSpring Learn: Schedule leave of user', () => {
	it('schedules and cancels deactivation and termination independently', async () => {
		const ada = addUser(service.ispring, { scheduledTermination: '2027-06-30' });
		const bob = addUser(service.ispring, { scheduledDeactivation: '2027-01-01' });
		const run = await service.run('user', 'scheduleLeave', {
			parameters,
			input: [
				{ id: ada.userId, action: 'deactivate', date: '2026-12-31' },
				{ id: ada.userId, action: 'cancelTermination', date: 'not looked at' },
				{ id: bob.userId, action: 'terminate', date: '2027-01-31 12:00' },
				{ id: bob.userId, action: 'cancelDeactivation' },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.items).toEqual([
			{ userId: ada.userId, leaveAction: 'deactivate', date: '2026-12-31' },
			{ userId: ada.userId, leaveAction: 'cancelTermination', date: null },
			{ userId: bob.userId, leaveAction: 'terminate', date: '2027-01-31' },
			{ userId: bob.userId, leaveAction: 'cancelDeactivation', date: null },
		]);
		expect([ada.scheduledDeactivation, ada.scheduledTermination]).toEqual(['2026-12-31', '']);
		expect([bob.scheduledDeactivation, bob.scheduledTermination]).toEqual(['', '2027-01-31']);
		expect(run.paired).toEqual([0, 1, 2, 3].map((item) => ({ item })));
		expect(service.ispring.log.filter(({ path }) => path.startsWith('/user'))).toHaveLength(4);
	});

	it('refuses an invalid date, action or user, and processes the other items', async () => {
		const ada = addUser(service.ispring);
		const run = await service.run('user', 'scheduleLeave', {
			parameters,
			input: [
				{ id: ada.userId, action: 'deactivate', date: 'tomorrow' },
				{ id: ada.userId, action: 'terminate' },
				{ id: ada.userId, action: 'cancel' },
				{ id: NOBODY, action: 'cancelTermination' },
				{ id: ada.userId, action: 'terminate', date: '2026-12-31' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: 'Date: "tomorrow" is not a date. [Item 1]' },
			{ error: 'Date: it is empty. [Item 2]' },
			{ error: expect.stringMatching(/^Leave Action: "cancel" is not one of /) },
			{ error: `User: the ID ${NOBODY} does not exist in iSpring Learn. [Item 4]` },
			{ userId: ada.userId, date: '2026-12-31' },
		]);
		expect(ada.scheduledTermination).toBe('2026-12-31');
	});
});
