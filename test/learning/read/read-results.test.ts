import type { EnrollmentScope } from '../../../src/learning/plan/enrollment-scope';
import { readResultsInScope } from '../../../src/learning/read/read-results';
import { addPerson, pass, startLearningSystems, type LearningSystems } from '../learning-systems.mts';

describe('The results of some enrollments', () => {
	let systems: LearningSystems;
	beforeEach(async () => {
		systems = await startLearningSystems();
		for (const id of ['1', '2', '3']) addPerson(systems, id);
		for (const id of ['1', '2', '3']) pass(systems, id, { enrollmentId: `e-${id}` });
		pass(systems, '2', { enrollmentId: 'e-4', courseId: 'c-2' });
	});
	afterEach(async () => await systems.close());

	const NOBODY = { enrollmentIds: [], pairs: [] };
	const read = async (scope: Partial<EnrollmentScope>, includeLeavers = true) => {
		const found = await readResultsInScope(systems.clients.iSpring, { ...NOBODY, ...scope }, includeLeavers);
		return [found.results.map(({ enrollmentId }) => enrollmentId), found.unreadable];
	};
	const pair = (id: string, courseId = 'c-1') => ({ userId: `u${id}`, courseId });
	const queries = () => systems.ispring.log.map(({ query }) => query);

	it('are found by the IDs of the enrollments', async () => {
		expect(await read({ enrollmentIds: ['e-1', 'e-4'] })).toEqual([['e-1', 'e-4'], 0]);
		expect(queries()).toMatchObject([{ 'enrollmentIds[]': ['e-1', 'e-4'] }]);
		expect(queries()[0]).not.toHaveProperty('userIds[]');
	});

	it('are found by pairs of user and course, not by users and courses separately', async () => {
		const pairs = [pair('1'), pair('2', 'c-2'), pair('2', 'c-2')];
		expect(await read({ pairs })).toEqual([['e-1', 'e-4'], 0]);
		expect(queries()).toMatchObject([{ 'userIds[]': ['u1', 'u2'], 'courseIds[]': ['c-1', 'c-2'] }]);
		expect(queries()[0]).not.toHaveProperty('enrollmentIds[]');
	});

	it('are found by IDs and by pairs, with one request each', async () => {
		expect(await read({ enrollmentIds: ['e-1'], pairs: [pair('3')] })).toEqual([['e-1', 'e-3'], 0]);
		expect(queries()).toHaveLength(2);
	});

	it('do not include others when the filter is ignored, and those without an ID are matched by pair', async () => {
		const row = (userId: string, enrollmentId?: string) => ({
			...{ userId, courseId: 'c-1', completionStatus: 'passed' },
			...(enrollmentId ? { enrollmentId } : {}),
		});
		const results = [row('u1', 'e-1'), row('u2', 'e-2'), row('u3'), { userId: 'u1' }];
		const body = JSON.stringify({ results });
		const effect = { kind: 'body', body, contentType: 'application/json' } as const;
		systems.ispring.faults.push({ when: ({ path }) => path === '/learners/results', times: 3, effect });
		expect(await read({ enrollmentIds: ['e-1'] })).toEqual([['e-1'], 1]);
		const scope = { enrollmentIds: ['e-2'], pairs: [pair('3')] };
		const found = await readResultsInScope(systems.clients.iSpring, scope, true);
		expect(found.unreadable).toBe(2);
		expect(found.results.map(({ userId }) => userId)).toEqual(['u2', 'u3', 'u2', 'u3']);
	});

	it('include leavers only if requested', async () => {
		const leaver = systems.ispring.state.users.get('u1');
		if (leaver) leaver.status = 3;
		expect(await read({ enrollmentIds: ['e-1'] })).toEqual([['e-1'], 0]);
		expect(await read({ enrollmentIds: ['e-1'] }, false)).toEqual([[], 0]);
	});

	it('need no request when there are none', async () => {
		expect(await read({})).toEqual([[], 0]);
		expect(systems.ispring.log).toEqual([]);
	});
});
