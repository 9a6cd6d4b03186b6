import { cancelScheduledStatus, scheduleStatus } from '../../../src/ispring/users/schedule-status';
import { addUser, startISpring, type ISpringSimulator } from '../../../tools/simulator/ispring/index.mts';
import { ispringTransport } from '../../support/clients.mts';

describe('iSpring Learn: Schedule a status', () => {
	let ispring: ISpringSimulator;

	beforeEach(async () => {
		ispring = await startISpring();
	});
	afterEach(async () => await ispring.close());

	it('schedules a day and cancels it, separately for each kind', async () => {
		const user = addUser(ispring);
		const transport = ispringTransport(ispring);
		const planned = () => [user.scheduledDeactivation, user.scheduledTermination];
		await scheduleStatus(transport, user.userId, 'deactivation', '2026-12-31');
		await scheduleStatus(transport, user.userId, 'termination', '2027-01-31');
		expect(planned()).toEqual(['2026-12-31', '2027-01-31']);
		await cancelScheduledStatus(transport, user.userId, 'deactivation');
		expect(planned()).toEqual(['', '2027-01-31']);
		await cancelScheduledStatus(transport, user.userId, 'termination');
		expect(planned()).toEqual(['', '']);
		expect(transport.counts).toMatchObject({ sent: 4, writes: 4 });
	});

	it.each(['resetAfter', 'resetBefore'] as const)(
		'repeats the request when the response is lost (%s)',
		async (kind) => {
			const user = addUser(ispring);
			ispring.faults.push({ when: () => true, times: 1, effect: { kind } });
			await scheduleStatus(ispringTransport(ispring), user.userId, 'termination', '2026-12-31');
			expect(user.scheduledTermination).toBe('2026-12-31');
			ispring.faults.push({ when: ({ method }) => method === 'DELETE', effect: { kind } });
			await cancelScheduledStatus(ispringTransport(ispring), user.userId, 'termination');
			expect(user.scheduledTermination).toBe('');
		},
	);
});
