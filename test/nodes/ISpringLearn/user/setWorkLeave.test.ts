import { addUser } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const NOBODY = '00000000-0000-1000-8000-000000000000';
const PATH = '/users/work-leave-status';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

const parameters = {
	userId: byId('={{ $json.id }}'),
	workLeaveAction: '={{ $json.action }}',
	workLeaveReason: '={{ $json.reason ?? "ParentalLeave" }}',
	startDate: '={{ $json.start ?? "" }}',
	endDate: '={{ $json.end ?? "" }}',
};
const requests = () =>
	service.ispring.log.filter(({ path }) => path.startsWith('/user')).map(({ path }) => path);

describe('iSpring Learn: Set work leave of user', () => {
	it('sets and ends the work leave of all items, in one request each', async () => {
		const [ada, bob, eve] = [addUser(service.ispring), addUser(service.ispring), addUser(service.ispring)];
		bob.workLeave = { workLeaveReason: 'SickLeave', startDate: '2026-01-01' };
		const run = await service.run('user', 'setWorkLeave', {
			parameters,
			input: [
				{ id: ada.userId, action: 'set', start: '2026-03-01', end: '2026-08-31 12:00' },
				{ id: bob.userId, action: 'end', start: 'not looked at' },
				{ id: eve.userId, action: 'set', reason: 'BusinessTrip' },
			],
		});
		expect(run.error).toBeUndefined();
		const reason = 'ParentalLeave';
		expect(run.items).toEqual([
			{ userId: ada.userId, workLeaveAction: 'set', reason, startDate: '2026-03-01', endDate: '2026-08-31' },
			{ userId: bob.userId, workLeaveAction: 'end', reason: null, startDate: null, endDate: null },
			{ userId: eve.userId, workLeaveAction: 'set', reason: 'BusinessTrip', startDate: null, endDate: null },
		]);
		expect([ada.workLeave, bob.workLeave, eve.workLeave?.workLeaveReason]).toEqual([
			{ workLeaveReason: reason, startDate: '2026-03-01', endDate: '2026-08-31' },
			null,
			'BusinessTrip',
		]);
		expect(run.paired).toEqual([0, 1, 2].map((item) => ({ item })));
		expect(requests()).toEqual([`${PATH}/delete`, PATH]);
	});

	it('does what several items say of one user in their order', async () => {
		const { userId: id } = addUser(service.ispring);
		await service.run('user', 'setWorkLeave', {
			parameters,
			input: [
				{ id, action: 'set', end: '2026-12-31' },
				{ id, action: 'end' },
			],
		});
		expect(requests()).toEqual([PATH, `${PATH}/delete`]);
		expect(service.ispring.state.users.get(id)?.workLeave).toBeNull();
	});

	it('refuses unusable values and an unknown user, and processes the other items', async () => {
		const { userId: id } = addUser(service.ispring);
		const other = addUser(service.ispring);
		const run = await service.run('user', 'setWorkLeave', {
			parameters,
			input: [
				{ id, action: 'set', start: 'tomorrow' },
				{ id, action: 'set', start: '2026-03-02', end: '2026-03-01' },
				{ id, action: 'pause' },
				{ id, action: 'set', reason: 'Tired' },
				{ id: NOBODY, action: 'set' },
				{ id: other.userId, action: 'set' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: 'Start Date: "tomorrow" is not a date. [Item 1]' },
			{ error: 'End Date: it is before the start date, 2026-03-02. [Item 2]' },
			{ error: expect.stringMatching(/^Work Leave Action: "pause" is not one of /) },
			{ error: expect.stringMatching(/^Reason: "Tired" is not one of /) },
			{ error: `User: the ID ${NOBODY} does not exist in iSpring Learn. [Item 5]` },
			{ userId: other.userId, workLeaveAction: 'set' },
		]);
		expect(other.workLeave).not.toBeNull();
	});

	it.each([403, 404] as const)('says that the plan may not include work leave (%d)', async (status) => {
		service.ispring.quirks.workLeaveRefused = status;
		const { userId: id } = addUser(service.ispring);
		const run = await service.run('user', 'setWorkLeave', { parameters, input: [{ id, action: 'end' }] });
		expect(run.error?.message).toBe(
			`Operation: iSpring Learn did not accept the work leave of the user ${id} (answer ${status}). The account's plan may not include work leave. [Item 1]`,
		);
		expect(run.error?.description).toContain('Check with iSpring whether your plan includes work leave');
	});

	it('passes on a refusal that has another reason', async () => {
		const { userId: id } = addUser(service.ispring);
		service.ispring.faults.push({
			when: ({ path }) => path === PATH,
			effect: { kind: 'status', status: 400 },
		});
		const run = await service.run('user', 'setWorkLeave', { parameters, input: [{ id, action: 'set' }] });
		expect(run.error?.message).toContain(`iSpring Learn answered 400 to POST ${PATH}`);
	});
});
