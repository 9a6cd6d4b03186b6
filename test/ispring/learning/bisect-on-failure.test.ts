import { RefusedError, StoppedError, UnreachableError } from '../../../src/errors';
import { bisectOnFailure } from '../../../src/ispring/learning/bisect-on-failure';

const refusal = (status: number) =>
	new RefusedError({ system: 'iSpring Learn', method: 'POST', path: '/enrollment', status });

/** Does it for numbers, all but the bad ones; `calls` are the numbers of each call. */
async function run(all: number[], bad: number[], error: Error = refusal(400)) {
	const calls: number[][] = [];
	const done: number[] = [];
	const failures = await bisectOnFailure(all, async (some) => {
		calls.push([...some]);
		if (some.some((one) => bad.includes(one))) throw error;
		done.push(...some);
	});
	return { calls, done, failures };
}

describe('iSpring Learn: Bisect a request on failure', () => {
	it('sends one request when nothing is refused, and none for an empty list', async () => {
		expect(await run([1, 2, 3], [])).toEqual({ calls: [[1, 2, 3]], done: [1, 2, 3], failures: new Map() });
		expect((await run([], [])).calls).toEqual([]);
	});

	it.each([400, 403, 404, 409, 422])(
		'reports a refusal only for the entries that caused it (HTTP %d)',
		async (status) => {
			const error = refusal(status);
			const { done, failures } = await run([1, 2, 3, 4, 5, 6, 7], [2, 7], error);
			expect(done).toEqual([1, 3, 4, 5, 6]);
			expect(failures).toEqual(
				new Map([
					[2, error],
					[7, error],
				]),
			);
		},
	);

	it('needs few requests to find one invalid entry among many', async () => {
		const all = Array.from({ length: 1000 }, (_, index) => index);
		expect((await run(all, [617])).calls.length).toBeLessThanOrEqual(21);
	});

	it.each([
		refusal(401),
		refusal(500),
		new UnreachableError('iSpring Learn', 'POST /enrollment: the connection was reset', true),
		new StoppedError(),
	])('does not split the request after an error that concerns all entries: %s', async (error) => {
		const { calls, failures } = await run([1, 2], [1], error);
		expect(calls).toEqual([[1, 2]]);
		expect([...failures.values()]).toEqual([error, error]);
	});
});
