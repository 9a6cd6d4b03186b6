import { toBatches, readEnrolledPairs } from '../../../src/ispring/learning/enrollment-pairs';
import { pairKey } from '../../../src/ispring/learning/pair-key';
import { scripted } from '../../http/scripted.mts';

const pair = (text: string) => ({ userId: text.slice(0, 2), courseId: text.slice(2) });
const batches = (...pairs: string[]) =>
	toBatches(pairs.map(pair)).map(({ userIds, courseIds }) => `${userIds.join('')} x ${courseIds.join('')}`);
const row = (enrollmentId: string, learnerId: string, courseId: string) => ({
	enrollmentId,
	learnerId,
	courseId,
});

describe('iSpring Learn: Pairs of users and courses', () => {
	it('share a request if the users have the same courses, in any order', () => {
		expect(batches('u1c1', 'u2c2', 'u1c2', 'u2c1', 'u3c1')).toEqual(['u1u2 x c1c2', 'u3 x c1']);
		expect(batches()).toEqual([]);
	});

	it('are sent once when they occur twice, and both orders get the outcome', () => {
		const twice = [pair('u1c1'), pair('u1c1')];
		expect(toBatches(twice)).toEqual([{ userIds: ['u1'], courseIds: ['c1'], pairs: twice }]);
	});

	it('are matched to their latest enrollment, ignoring the case of IDs', async () => {
		const json = { enrollments: [row('e-1', 'U1', 'c1'), row('e-2', 'u1', 'C1')] };
		const { transport } = scripted(() => ({ json }), { system: 'iSpring Learn' });
		const present = await readEnrolledPairs(transport, [pair('u1c1')]);
		expect([...present].map(([key, { id }]) => [key, id])).toEqual([[pairKey(pair('u1c1')), 'e-2']]);
	});

	it.each([400, 404, 422])(
		'are looked up in the full list when an unknown ID breaks the filter (HTTP %d)',
		async (status) => {
			const { transport, sent } = scripted(
				(_request, n) =>
					n === 1 ? { status } : { json: { enrollments: [row('e-1', 'u1', 'c1'), row('e-9', 'u9', 'c9')] } },
				{ system: 'iSpring Learn' },
			);
			const present = await readEnrolledPairs(transport, [pair('u1c1'), pair('u2c1')]);
			expect(present.get(pairKey(pair('u1c1')))?.id).toBe('e-1');
			expect(sent).toHaveLength(2);
		},
	);

	it('are not looked up again after another refusal, nor when there are none', async () => {
		const { transport, sent } = scripted(() => ({ status: 403 }), { system: 'iSpring Learn' });
		await expect(readEnrolledPairs(transport, [pair('u1c1')])).rejects.toMatchObject({ status: 403 });
		expect(await readEnrolledPairs(transport, [])).toEqual(new Map());
		expect(sent).toHaveLength(1);
	});
});
