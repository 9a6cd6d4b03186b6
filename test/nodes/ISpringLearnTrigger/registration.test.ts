import { deliver, giveUp, redeliver } from '../../../tools/simulator/ispring/index.mts';
import { COMPLETED, COMPLETED_ITEM, COURSE_ID, Setup, USER_ID } from './setup.mts';

let setup: Setup;
beforeEach(async () => {
	setup = await Setup.start();
});
afterEach(async () => await setup.close());

describe('publishing', () => {
	it.each(['during', 'after'] as const)(
		'registers, confirms and subscribes, with the code posted %s the request for it',
		async (sendsCode) => {
			setup.ispring.quirks.sendsCode = sendsCode;
			await setup.trigger.publish();
			expect(setup.subscriber).toMatchObject({
				callbackUrl: setup.trigger.address(),
				isActive: true,
				isConfirmed: true,
				subscriptions: [{ subscriptionType: COMPLETED.type, params: [] }],
			});
			expect(setup.subscriber.subscriberName).toMatch(/^n8n-test-workflow-aaaaaaaa-.*-[0-9a-f]{16}$/);
			expect(setup.subscriber.secret).toMatch(/^[0-9a-f]{64}$/);
			expect(setup.trigger.staticData).toEqual({
				subscriberName: setup.subscriber.subscriberName,
				secret: setup.subscriber.secret,
			});
			// The confirmation is no event.
			expect(setup.trigger.runs).toEqual([]);
		},
	);

	it('asks no more than is needed', async () => {
		setup.ispring.quirks.sendsCode = 'during';
		await setup.trigger.publish();
		expect(setup.asked).toEqual([
			'/webhook/subscriber/info',
			'/webhook/register',
			'/webhook/code/send',
			'/webhook/confirm',
			'/webhook/subscriber/info',
			'/webhook/subscribe',
		]);
	});

	it('hands on the filters that the event has, and none that are left from another', async () => {
		const filters = { courses: [COURSE_ID], users: [USER_ID.toUpperCase()], courseItems: COURSE_ID };
		setup.trigger.parameters = { event: 'COURSE_STATUS_CHANGED', filters };
		await setup.trigger.publish();
		expect(setup.subscriber.subscriptions).toEqual([
			{
				subscriptionType: 'COURSE_STATUS_CHANGED',
				params: [
					{ name: 'courseIds', value: JSON.stringify([COURSE_ID]) },
					{ name: 'userIds', value: JSON.stringify([USER_ID]) },
				],
			},
		]);
		await setup.trigger.unpublish();

		const courseItems = `${COURSE_ID}, ${USER_ID}`;
		setup.trigger.parameters = { event: 'COURSE_ITEM_STATUS_CHANGED', filters: { courseItems } };
		await setup.trigger.publish();
		expect(setup.subscriber.subscriptions[0]?.params).toEqual([
			{ name: 'courseItemIds', value: JSON.stringify([COURSE_ID, USER_ID]) },
		]);
	});

	it.each([
		[{ event: 'USER_DELETED' }, 'Trigger On: iSpring Learn has no event "USER_DELETED".'],
		[
			{ event: COMPLETED.type, filters: { courses: ['safety'] } },
			'Filters > Course Names or IDs: "safety" is no ID',
		],
		[
			{ event: COMPLETED.type, options: { requireSignature: 'x' } },
			'Options > Require Signature: it is neither',
		],
	])('refuses %j before anything is asked', async (parameters, message) => {
		setup.trigger.parameters = parameters;
		await expect(setup.trigger.publish()).rejects.toThrow(message);
		expect(setup.subscribers).toEqual([]);
	});

	it('refuses an address that is not https before iSpring Learn is asked, and says what to set', async () => {
		setup.trigger.publicUrl = 'http://n8n.example.com';
		await expect(setup.trigger.publish()).rejects.toThrow(/http:\/\/n8n\.example\.com\..*N8N_WEBHOOK_URL/);
		expect(setup.ispring.log).toEqual([]);
		expect(setup.trigger.logged).toEqual([]);
	});

	it('leaves nothing behind when the last step fails', async () => {
		const when = ({ path }: { path: string }) => path === '/webhook/subscribe';
		setup.ispring.faults.push({ when, effect: { kind: 'status', status: 400 } });
		await expect(setup.trigger.publish()).rejects.toThrow('answered 400 to POST /webhook/subscribe');
		expect(setup.asked).toContain('/webhook/confirm');
		expect(setup.subscribers).toEqual([]);
		expect(setup.trigger.staticData).toEqual({});
		expect(setup.trigger.logged).toEqual([]);
	});

	it('says that webhooks may want login and password when they refuse the token', async () => {
		setup.ispring.quirks.webhooksWantLogin = true;
		await expect(setup.trigger.publish()).rejects.toThrow(/answered 401 .*Login and Password/);
		expect(setup.subscribers).toEqual([]);
	});

	it.each([{ eventNameCase: 'lower' }, { eventPayloads: 'single' }] as const)(
		'is not done again in an account with other habits (%j)',
		async (quirks) => {
			Object.assign(setup.ispring.quirks, quirks);
			await setup.trigger.publish();
			setup.ispring.log.length = 0;
			await setup.trigger.publish();
			expect(setup.asked.filter((path) => !/info|list/.test(path))).toEqual([]);
		},
	);

	it('is done also where the account does not tell what it knows of a subscriber', async () => {
		setup.ispring.quirks.subscriberInfoIsEmpty = true;
		await setup.trigger.publish();
		expect(setup.subscriber).toMatchObject({ isActive: true, isConfirmed: true });
		expect(setup.subscriber.subscriptions).toHaveLength(1);
		await setup.trigger.publish();
		expect(setup.subscriber).toMatchObject({ isActive: true, isConfirmed: true });
		await setup.trigger.unpublish();
		expect(setup.subscribers).toEqual([]);
	});

	it('fails with the reason when iSpring Learn refuses', async () => {
		const when = ({ path }: { path: string }) => path === '/webhook/register';
		const body = JSON.stringify({ code: 403, message: 'Permission denied' });
		setup.ispring.faults.push({ when, effect: { kind: 'status', status: 403, body } });
		await expect(setup.trigger.publish()).rejects.toThrow(
			'iSpring Learn answered 403 to POST /webhook/register: Permission denied. Use an API key of the account owner',
		);
		expect(setup.trigger.staticData).toEqual({});
	});

	it('keeps one subscriber, although the answer to its registration was lost', async () => {
		const when = ({ path }: { path: string }) => path === '/webhook/register';
		setup.ispring.faults.push({ when, effect: { kind: 'resetAfter' } });
		await setup.trigger.publish();
		expect(setup.subscriber).toMatchObject({ isConfirmed: true, secret: setup.trigger.staticData.secret });
	});

	it('does nothing more when all is in order, as at every start of n8n', async () => {
		await setup.trigger.publish();
		const before = structuredClone(setup.subscriber);
		setup.ispring.log.length = 0;
		await setup.trigger.publish();
		expect(setup.asked).toEqual(['/webhook/subscriber/info', '/webhook/subscription/list']);
		expect(setup.subscriber).toEqual(before);
	});
});

describe('publishing again puts right', () => {
	beforeEach(async () => {
		await setup.trigger.publish();
	});

	it('a subscriber that was given up, with a new code', async () => {
		giveUp(setup.subscriber);
		await setup.trigger.publish();
		expect(setup.subscriber.isConfirmed).toBe(true);
		await deliver(setup.ispring, COMPLETED);
		expect(setup.trigger.runs).toEqual([[COMPLETED_ITEM]]);
	});

	it('a subscriber that is suspended or switched off', async () => {
		Object.assign(setup.subscriber, { isSuspended: true });
		await setup.trigger.publish();
		expect(setup.asked).toContain('/webhook/enable');
		Object.assign(setup.subscriber, { isActive: false });
		await setup.trigger.publish();
		expect(setup.subscriber).toMatchObject({ isActive: true, isSuspended: false });
		expect(setup.subscribers).toHaveLength(1);
	});

	it('a secret that n8n has forgotten', async () => {
		const before = setup.subscriber.secret;
		setup.trigger.staticData = {};
		await setup.trigger.publish();
		expect(setup.subscriber.secret).not.toBe(before);
		expect(setup.trigger.staticData.secret).toBe(setup.subscriber.secret);
		await deliver(setup.ispring, COMPLETED);
		expect(setup.trigger.runs).toEqual([[COMPLETED_ITEM]]);
	});

	it('another event or filter, in place of the old one', async () => {
		setup.trigger.parameters = { event: COMPLETED.type, filters: { users: [USER_ID] } };
		await setup.trigger.publish();
		const [subscription, ...others] = setup.subscriber.subscriptions;
		expect(subscription?.params).toEqual([{ name: 'userIds', value: JSON.stringify([USER_ID]) }]);
		expect(others).toEqual([]);
		setup.trigger.parameters = { event: 'USER_REGISTERED' };
		await setup.trigger.publish();
		expect(setup.subscriber.subscriptions).toEqual([{ subscriptionType: 'USER_REGISTERED', params: [] }]);
	});

	it('another address of this n8n, and takes the old one away', async () => {
		setup.trigger.publicUrl = setup.trigger.publicUrl.replace('127.0.0.1', 'localhost');
		await setup.trigger.publish();
		expect(setup.subscriber).toMatchObject({ callbackUrl: setup.trigger.address(), isConfirmed: true });
		expect(setup.subscriber.callbackUrl).toContain('localhost');
	});

	it('a subscriber that is gone', async () => {
		setup.ispring.state.subscribers.clear();
		await setup.trigger.publish();
		expect(setup.subscriber.isConfirmed).toBe(true);
	});
});

describe('unpublishing', () => {
	beforeEach(async () => {
		await setup.trigger.publish();
	});

	it('leaves nothing behind, at iSpring Learn or in n8n', async () => {
		await setup.trigger.unpublish();
		expect(setup.subscribers).toEqual([]);
		expect(setup.trigger.staticData).toEqual({});
	});

	it('takes away what n8n has forgotten', async () => {
		setup.trigger.staticData = {};
		await setup.trigger.unpublish();
		expect(setup.subscribers).toEqual([]);
	});

	it('is a success when all is gone already, also when the answer to the removal was lost', async () => {
		const when = ({ path }: { path: string }) => path === '/webhook/remove';
		setup.ispring.faults.push({ when, effect: { kind: 'resetAfter' } });
		await setup.trigger.unpublish();
		expect(setup.subscribers).toEqual([]);
		await setup.trigger.unpublish();
	});

	it('says what remains when iSpring Learn refuses', async () => {
		const when = ({ path }: { path: string }) => path === '/webhook/remove';
		setup.ispring.faults.push({ when, effect: { kind: 'status', status: 403 } });
		const { subscriberName } = setup.subscriber;
		await expect(setup.trigger.unpublish()).rejects.toThrow(
			new RegExp(`"${subscriberName}" may still be registered at iSpring Learn: .* answered 403`),
		);
		expect(setup.trigger.staticData).toMatchObject({ subscriberName });
	});
});

describe('side by side', () => {
	it('a test and the published workflow both get the event, and the end of the test ends only the test', async () => {
		await setup.trigger.publish();
		await setup.trigger.listen();
		expect(new Set(setup.subscribers.map(({ callbackUrl }) => callbackUrl))).toEqual(
			new Set([setup.trigger.address(), setup.trigger.address(true)]),
		);
		await deliver(setup.ispring, COMPLETED);
		expect(setup.trigger.runs).toEqual([[COMPLETED_ITEM], [COMPLETED_ITEM]]);
		await setup.trigger.stopListening();
		expect(setup.subscriber.callbackUrl).toBe(setup.trigger.address());
		await setup.trigger.listen();
		await setup.trigger.unpublish();
		expect(setup.subscriber.callbackUrl).toBe(setup.trigger.address(true));
		await setup.trigger.stopListening();
		expect(setup.subscribers).toEqual([]);
	});

	it('two workflows have a subscriber each', async () => {
		const other = await setup.another('other-workflow', '99999999-2222-4333-8444-555555555555');
		await setup.trigger.publish();
		await other.publish();
		expect(setup.subscribers).toHaveLength(2);
		await other.unpublish();
		expect(setup.subscriber.callbackUrl).toBe(setup.trigger.address());
	});
});

describe('what happened while n8n was away', () => {
	it('comes in one run when it is back', async () => {
		await setup.trigger.publish();
		const { callbackUrl } = setup.subscriber;
		setup.subscriber.callbackUrl = callbackUrl.replace(/webhook$/, 'away');
		await deliver(setup.ispring, COMPLETED);
		await deliver(setup.ispring, COMPLETED);
		expect(setup.subscriber.isSuspended).toBe(true);
		setup.subscriber.callbackUrl = callbackUrl;
		await redeliver(setup.ispring);
		expect(setup.trigger.runs).toEqual([[COMPLETED_ITEM, COMPLETED_ITEM]]);
	});
});
