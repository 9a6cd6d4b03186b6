import { startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import { fillSampleCompany } from '../../../tools/simulator/company.mts';
import { startISpring } from '../../../tools/simulator/ispring/index.mts';
import type { ISpringSimulator, SimEnrollment } from '../../../tools/simulator/ispring/index.mts';
import { fakeServer, type FakeServer } from '../../support/fake-server.mts';
import { pageOf, press, pressAndWait } from './press.mts';

describe('the buttons on the pages of the iSpring Learn simulator', () => {
	let sim: ISpringSimulator;
	let receiver: FakeServer;
	let before: Map<string, SimEnrollment>;

	beforeEach(async () => {
		const now = () => new Date('2026-03-01T09:00:00Z');
		const bamboo = await startBambooHr({ now });
		sim = await startISpring({ now });
		fillSampleCompany(bamboo, sim);
		await bamboo.close();
		receiver = await fakeServer({ '*': () => ({ status: 200 }) });
		before = structuredClone(sim.state.enrollments);
	});
	afterEach(async () => {
		await sim.close();
		await receiver.close();
	});

	const changed = () =>
		[...sim.state.enrollments.values()].filter(
			(one) => JSON.stringify(one) !== JSON.stringify(before.get(one.enrollmentId)),
		);
	const link = (userId: string) => {
		const user = sim.state.users.get(userId);
		if (user) user.fields.BAMBOOHR_ID = '105';
	};
	const openOne = () => {
		const found = [...before.values()].find(({ completionStatus }) => completionStatus === 'in_progress');
		if (!found) throw new Error('Nothing is in progress.');
		return found;
	};
	const subscribe = () =>
		sim.state.subscribers.set('n8n', {
			subscriberName: 'n8n',
			callbackUrl: `${receiver.url}/hook`,
			secret: 'a-secret',
			isActive: true,
			isConfirmed: true,
			code: '',
			subscriptions: [{ subscriptionType: 'COURSE_COMPLETED_SUCCESSFULLY', params: [] }],
			pending: [],
			isSuspended: false,
		});

	it('"Complete a course" lets an active user who is linked to an employee pass an open course now.', async () => {
		link(openOne().learnerId);
		await press(sim, 'complete');
		expect(changed()).toMatchObject([
			{
				learnerId: openOne().learnerId,
				completionStatus: 'passed',
				completionDate: '2026-03-01T09:00:00+00:00',
				progress: 100,
			},
		]);
	});

	it('Before the first sync, "Complete a course" takes any active user.', async () => {
		await press(sim, 'complete');
		expect(changed()).toHaveLength(1);
		expect(sim.state.users.get(changed()[0]?.learnerId ?? '')?.status).toBe(1);
	});

	it('"Complete a course" delivers the event, signed.', async () => {
		subscribe();
		const { told } = await pressAndWait(sim, 'complete', { enrollmentId: openOne().enrollmentId });
		expect(receiver.log).toHaveLength(1);
		expect(receiver.log[0]?.body).toContain(openOne().enrollmentId);
		expect(receiver.log[0]?.headers['x-hub-signature']).toBeDefined();
		expect(told).toBe('n8n was told at once, and answered 200.');
	});

	it('An event that could not be delivered is reported as such.', async () => {
		subscribe();
		await receiver.close();
		expect((await pressAndWait(sim, 'complete')).told).toMatch(/^A webhook could not be reached/);
	});

	it('"Issue a certificate" does so for a passed course that has none.', async () => {
		await press(sim, 'certify');
		const [issued] = changed();
		expect(before.get(issued?.enrollmentId ?? '')).toMatchObject({ certificate: null });
		expect(issued?.completionStatus).toMatch(/^(passed|complete)$/);
		expect(issued?.certificate).toMatchObject({ issueDate: issued?.completionDate });
	});

	it('The page of a user has the buttons in the rows of the enrollments.', async () => {
		const { enrollmentId, learnerId } = openOne();
		const path = `/page/users/${learnerId}`;
		expect(await pageOf(sim, path)).toContain(`value="${enrollmentId}"`);
		const { headers } = await press(sim, 'complete', { enrollmentId, back: path });
		expect(headers.location).toBe(path);
		expect(changed()).toMatchObject([{ enrollmentId, completionStatus: 'passed' }]);
		expect(await pageOf(sim, path)).toContain('Issue a certificate');
	});
});
