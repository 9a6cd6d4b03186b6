import { MarkupResponseError } from '../../../src/errors';
import { settle } from '../../../src/http/settle';
import {
	endWorkLeaves,
	isWorkLeaveDenied,
	readWorkLeave,
	setWorkLeaves,
} from '../../../src/ispring/users/work-leave';
import { readUser } from '../../../src/ispring/users/read-users';
import { addUser, startISpring, type ISpringSimulator } from '../../../tools/simulator/ispring/index.mts';
import { ispringTransport } from '../../support/clients.mts';

describe('iSpring Learn: Work leave', () => {
	let ispring: ISpringSimulator;

	beforeEach(async () => {
		ispring = await startISpring();
	});
	afterEach(async () => await ispring.close());

	it('is set for many users in one request, read back with the user, and ended in one request.', async () => {
		const [ada, bob] = [addUser(ispring), addUser(ispring)];
		const transport = ispringTransport(ispring);
		await setWorkLeaves(transport, [
			{ userId: ada.userId, reason: 'ParentalLeave', start: '2026-03-01', end: '2026-08-31' },
			{ userId: bob.userId, reason: 'OutOfTheOffice' },
		]);
		expect((await readUser(transport, ada.userId)).workLeave).toEqual({
			reason: 'ParentalLeave',
			start: '2026-03-01',
			end: '2026-08-31',
		});
		expect(bob.workLeave).toMatchObject({ workLeaveReason: 'OutOfTheOffice' });
		await endWorkLeaves(transport, [ada.userId, bob.userId]);
		expect([ada.workLeave, bob.workLeave]).toEqual([null, null]);
		expect(await readUser(transport, ada.userId)).not.toHaveProperty('workLeave');
		expect(transport.counts.writes).toBe(2);
	});

	it.each([403, 404] as const)('is denied by a plan that does not include it (%d).', async (status) => {
		ispring.quirks.workLeaveRefused = status;
		const refused = await settle(endWorkLeaves(ispringTransport(ispring), [addUser(ispring).userId]));
		expect(!refused.ok && isWorkLeaveDenied(refused.error)).toBe(true);
		expect(isWorkLeaveDenied(new MarkupResponseError('iSpring Learn', 'POST /x', false))).toBe(true);
	});

	it('is not denied when one of the users does not exist.', async () => {
		const refused = await settle(endWorkLeaves(ispringTransport(ispring), ['nobody']));
		expect(!refused.ok && isWorkLeaveDenied(refused.error)).toBe(false);
	});

	it.each<[string, unknown, ReturnType<typeof readWorkLeave>]>([
		['nothing', undefined, null],
		['null', null, null],
		['an empty list', [], null],
		['an empty object', {}, null],
		['an empty text', '', null],
		['a leave without an end', { workLeaveReason: 'SickLeave', startDate: '2026-03-01' }, sick()],
		['an end that is null', { workLeaveReason: 'SickLeave', startDate: '2026-03-01', endDate: null }, sick()],
		['a list of one', [{ workLeaveReason: 'SickLeave', startDate: '2026-03-01' }], sick()],
		[
			'dates with a time of day',
			{ workLeaveReason: 'SickLeave', startDate: '2026-03-01T00:00:00Z', endDate: '2026-03-05 00:00:00' },
			sick('2026-03-05'),
		],
		['a text', 'on leave', undefined],
		['a leave without a start', { workLeaveReason: 'SickLeave' }, undefined],
		[
			'an end that is no date',
			{ workLeaveReason: 'SickLeave', startDate: '2026-03-01', endDate: 'May' },
			undefined,
		],
		['two leaves', [sick(), sick()], undefined],
	])('is read from %s.', (_, json, read) => {
		expect(readWorkLeave(json)).toEqual(read);
	});
});

function sick(end?: string) {
	return { reason: 'SickLeave', start: '2026-03-01', ...(end === undefined ? {} : { end }) };
}
