import { readProgress } from '../../../src/ispring/learning/progress';
import { scripted } from '../../http/scripted.mts';

const ROW = { userId: 'u-1', courseId: 'c-1', enrollmentId: 'e-1', completionStatus: 'not_started' };
const read = async (...results: unknown[]) =>
	await readProgress(scripted(() => ({ json: { results } }), { system: 'iSpring Learn' }).transport, {});

describe('Whether a learner may have begun', () => {
	it.each<[object, boolean]>([
		[{}, false],
		[{ progress: 0, timeSpent: 0, viewsCount: 0, awardedScore: null }, false],
		[{ progress: '0', timeSpent: '', viewsCount: '0' }, false],
		[{ progress: 0.5 }, true],
		[{ timeSpent: 1 }, true],
		[{ viewsCount: '2' }, true],
		[{ awardedScore: 10 }, true],
		[{ timeSpent: '00:01:00' }, true],
		[{ progress: {} }, true],
		[{ completionStatus: 'in_progress' }, true],
		[{ completionStatus: 'something new' }, true],
		[{ completionDate: '2026-02-10T12:00:00+00:00' }, true],
		[{ completionDate: 'yesterday' }, true],
		[{ completionDate: '0001-01-01T00:00:00+00:00' }, false],
		[{ completionDate: '1970-01-01' }, false],
	])('%j: %s', async (given, expected) => {
		const { results } = await read({ ...ROW, ...given });
		expect(results.map(({ mayHaveBegun }) => mayHaveBegun)).toEqual([expected]);
	});
});

it('Content that is being worked on is not finished on a day that stands for none.', async () => {
	const { results } = await read({
		...ROW,
		completionStatus: 'incomplete',
		completionDate: '0001-01-01T00:00:00+00:00',
	});
	expect(results[0]).toMatchObject({ status: 'incomplete', mayHaveBegun: true });
	expect(results[0]?.completionDate).toBeUndefined();
});

it('An unreadable result is listed with the IDs that can be read.', async () => {
	const { results, unreadable } = await read({ ...ROW, courseId: null }, { userId: 'U-2' }, 'x', ROW);
	expect(results).toHaveLength(1);
	expect(unreadable).toEqual([{ enrollmentId: 'e-1', userId: 'u-1' }, { userId: 'U-2' }, {}]);
});

it('Only active users are asked for, whose results come without a filter of statuses.', async () => {
	const script = scripted(() => ({ json: { results: [] } }), { system: 'iSpring Learn' });
	await readProgress(script.transport, { courseIds: ['c-1'] });
	expect(script.sent.map(({ path }) => path)).toEqual([
		expect.stringMatching(/^\/learners\/results\?(?!.*userStatuses).*courseIds/),
	]);
});

it('A refused filter of courses means that all results are read, and those of other courses left out.', async () => {
	const others = { ...ROW, courseId: 'c-2', enrollmentId: 'e-2' };
	const refusing = scripted(
		({ path }) =>
			path.includes('courseIds') ? { status: 400, json: {} } : { json: { results: [ROW, others] } },
		{ system: 'iSpring Learn' },
	);
	const { results } = await readProgress(refusing.transport, { courseIds: ['c-1'], includeLeavers: true });
	expect(results.map(({ enrollmentId }) => enrollmentId)).toEqual(['e-1']);
	expect(refusing.sent.at(-1)?.path).toContain('userStatuses');
	await expect(readProgress(refusing.transport, { userIds: ['u-1'] })).resolves.toBeDefined();
});
