/**
 * `npm run test:thorough`: the tests of `npm test` that only try a part of what they could try, with everything: each
 * fault at every single request, every spelling of a secret at every place, and thousands of random histories. About an
 * hour.
 */
import { runStep } from './run-step.mjs';
import { runOrExplain, setUp } from './setup.mjs';
import { node24Env, repoRoot, tool } from './toolchain.mjs';

const [node, jest] = tool('jest', 'bin/jest.js');

await runOrExplain(async () => {
	await setUp();
	await runStep(
		'Thorough tests',
		node,
		[jest, 'test/faults', 'test/histories', 'test/people/plan/leaver-limit'],
		{
			cwd: repoRoot,
			env: node24Env({ THOROUGH: '1' }),
		},
	);
});
