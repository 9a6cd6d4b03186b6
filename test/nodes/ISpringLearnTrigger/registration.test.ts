import { deliver, giveUp, redeliver } from '../../../tools/simulator/ispring/index.mts';
import { COMPLETED, COMPLETED_ITEM, COURSE_ID, Setup, USER_ID } from './setup.mts';

let setup: Setup;
beforeEach(async () => {
	setup = await Setup.start();
});
afterEach(async () => await setup.close());

describe('iSpring Learn Trigger: publishing the workflow', () => {
	it.each(['during', 'after'] as const)(
		'registers, confirms and subscribes when the code arrives %s the request for it',
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

	it('sends no more requests than necessary', async () => {
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

	it('subscribes with the filters of the event, and ignores those of another event', async () => {
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
			'Filters > Course Names or IDs: "safety" is not a valid',
		],
		[
			{ event: COMPLETED.type, options: { requireSignature: 'x' } },
			'Options > Require Signature: it is neither',
		],
	])('refuses the parameters %j before it sends a request', async (parameters, message) => {
		setup.trigger.parameters = parameters;
		await expect(setup.trigger.publish()).rejects.toThrow(message);
		expect(setup.subscribers).toEqual([]);
	});

	it('refuses an address without https before it sends a request, and names the variable to set', async () => {
		setup.trigger.publicUrl = 'http://n8n.example.com';
		await expect(setup.trigger.publish()).rejects.toThrow(/http:\/\/n8n\.example\.com\..*N8N_WEBHOOK_URL/);
		expect(setup.ispring.log).toEqual([]);
		expect(setup.trigger.logged).toEqual([]);
	});

	it('leaves no subscriber behind when the last step fails', async () => {
		const when = ({ path }: { path: string }) => path === '/webhook/subscribe';
		setup.ispring.faults.push({ when, effect: { kind: 'status', status: 400 } });
		await expect(setup.trigger.publish()).rejects.toThrow('answered 400 to POST /webhook/subscribe');
		expect(setup.asked).toContain('/webhook/confirm');
		expect(setup.subscribers).toEqual([]);
		expect(setup.trigger.staticData).toEqual({});
		expect(setup.trigger.logged).toEqual([]);
	});

	it('suggests Login and Password when the webhook API refuses the API key', async () => {
		setup.ispring.quirks.webhooksWantLogin = true;
		await expect(setup.trigger.publish()).rejects.toThrow(/answered 401 .*Login and Password/);
		expect(setup.subscribers).toEqual([]);
	});

	it.each([{ eventNameCase: 'lower' }, { eventPayloads: 'single' }] as const)(
		'does not subscribe again in an account with %j',
		async (quirks) => {
			Object.assign(setup.ispring.quirks, quirks);
			await setup.trigger.publish();
			setup.ispring.log.length = 0;
			await setup.trigger.publish();
			expect(setup.asked.filter((path) => !/info|list/.test(path))).toEqual([]);
		},
	);

	it('succeeds in an account that returns no details of a subscriber', async () => {
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

	it('creates only one subscriber when the response to its registration is lost', async () => {
		const when = ({ path }: { path: string }) => path === '/webhook/register';
		setup.ispring.faults.push({ when, effect: { kind: 'resetAfter' } });
		await setup.trigger.publish();
		expect(setup.subscriber).toMatchObject({ isConfirmed: true, secret: setup.trigger.staticData.secret });
	});

	it('changes nothing when everything is in order, as when n8n restarts', async () => {
		await setup.trigger.publish();
		const before = structuredClone(setup.subscriber);
		setup.ispring.log.length = 0;
		await setup.trigger.publish();
		expect(setup.asked).toEqual(['/webhook/subscriber/info', '/webhook/subscription/list']);
		expect(setup.subscriber).toEqual(before);
	});
});

describe('iSpring Learn Trigger: publishing the workflow again', () => {
	beforeEach(async () => {
		await setup.trigger.publish();
	});

	it('confirms a subscriber that iSpring Learn had given up on', async () => {
		giveUp(setup.subscriber);
		await setup.trigger.publish();
		expect(setup.subscriber.isConfirmed).toBe(true);
		await deliver(setup.ispring, COMPLETED);
		expect(setup.trigger.runs).toEqual([[COMPLETED_ITEM]]);
	});

	it('enables a subscriber that is suspended or inactive', async () => {
		Object.assign(setup.subscriber, { isSuspended: true });
		await setup.trigger.publish();
		expect(setup.asked).toContain('/webhook/enable');
		Object.assign(setup.subscriber, { isActive: false });
		await setup.trigger.publish();
		expect(setup.subscriber).toMatchObject({ isActive: true, isSuspended: false });
		expect(setup.subscribers).toHaveLength(1);
	});

	it('registers a new secret when n8n has lost the old one', async () => {
		const before = setup.subscriber.secret;
		setup.trigger.staticData = {};
		await setup.trigger.publish();
		expect(setup.subscriber.secret).not.toBe(before);
		expect(setup.trigger.staticData.secret).toBe(setup.subscriber.secret);
		await deliver(setup.ispring, COMPLETED);
		expect(setup.trigger.runs).toEqual([[COMPLETED_ITEM]]);
	});

	it('replaces the subscription when the event or a filter has changed', async () => {
		setup.trigger.parameters = { event: COMPLETED.type, filters: { users: [USER_ID] } };
		await setup.trigger.publish();
		const [subscription, ...others] = setup.subscriber.subscriptions;
		expect(subscription?.params).toEqual([{ name: 'userIds', value: JSON.stringify([USER_ID]) }]);
		expect(others).toEqual([]);
		setup.trigger.parameters = { event: 'USER_REGISTERED' };
		await setup.trigger.publish();
		expect(setup.subscriber.subscriptions).toEqual([{ subscriptionType: 'USER_REGISTERED', params: [] }]);
	});

	it('replaces the subscriber when the address of n8n has changed', async () => {
		setup.trigger.publicUrl = setup.trigger.publicUrl.replace('127.0.0.1', 'localhost');
		await setup.trigger.publish();
		expect(setup.subscriber).toMatchObject({ callbackUrl: setup.trigger.address(), isConfirmed: true });
		expect(setup.subscriber.callbackUrl).toContain('localhost');
	});

	it('creates a subscriber that no longer exists', async () => {
		setup.ispring.state.subscribers.clear();
		await setup.trigger.publish();
		expect(setup.subscriber.isConfirmed).toBe(true);
	});
});

describe('iSpring Learn Trigger: unpublishing the workflow', () => {
	beforeEach(async () => {
		await setup.trigger.publish();
	});

	it('leaves nothing behind, neither in iSpring Learn nor in n8n', async () => {
		await setup.trigger.unpublish();
		expect(setup.subscribers).toEqual([]);
		expect(setup.trigger.staticData).toEqual({});
	});

	it('removes a subscriber that n8n has no record of', async () => {
		setup.trigger.staticData = {};
		await setup.trigger.unpublish();
		expect(setup.subscribers).toEqual([]);
	});

	it('succeeds when the subscriber is already gone, or the response to its removal is lost', async () => {
		const when = ({ path }: { path: string }) => path === '/webhook/remove';
		setup.ispring.faults.push({ when, effect: { kind: 'resetAfter' } });
		await setup.trigger.unpublish();
		expect(setup.subscribers).toEqual([]);
		await setup.trigger.unpublish();
	});

	it('names the subscriber that iSpring Learn refused to remove', async () => {
		const when = ({ path }: { path: string }) => path === '/webhook/remove';
		setup.ispring.faults.push({ when, effect: { kind: 'status', status: 403 } });
		const { subscriberName } = setup.subscriber;
		await expect(setup.trigger.unpublish()).rejects.toThrow(
			new RegExp(`"${subscriberName}" may still be registered in iSpring Learn: .* answered 403`),
		);
		expect(setup.trigger.staticData).toMatchObject({ subscriberName });
	});
});

describe('iSpring Learn Trigger: several triggers', () => {
	it('delivers an event to both a test and the published workflow, and stops only the test', async () => {
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

	it('registers one subscriber for each workflow', async () => {
		const other = await setup.another('other-workflow', '99999999-2222-4333-8444-555555555555');
		await setup.trigger.publish();
		await other.publish();
		expect(setup.subscribers).toHaveLength(2);
		await other.unpublish();
		expect(setup.subscriber.callbackUrl).toBe(setup.trigger.address());
	});
});

describe('iSpring Learn Trigger: after n8n was unreachable', () => {
	it('receives the missed events in one execution', async () => {
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
