/**
 * `npm run test:oldest`: the engine tests and the tests in a real n8n, with the oldest n8n that the package promises to
 * run in. Its own folder is tools/n8n/oldest.
 */
import { join } from 'node:path';
import { runStep } from './run-step.mjs';
import { runOrExplain, setUp } from './setup.mjs';
import { node24Env, repoRoot, tool } from './toolchain.mjs';

const [node, jest] = tool('jest', 'bin/jest.js');
const TESTED_N8N = 'oldest';

await runOrExplain(async () => {
	await setUp();
	await runStep(
		'Engine tests on the oldest n8n',
		node,
		[jest, 'test/nodes', 'test/credentials', 'test/workflows'],
		{
			cwd: repoRoot,
			env: node24Env({ TESTED_N8N }),
		},
	);
	// As `npm run test:n8n`, which installs with the npm of this machine.
	await runStep(
		'Workflows in the oldest n8n',
		process.execPath,
		[join(repoRoot, 'tools/end-to-end/main.mjs')],
		{
			cwd: repoRoot,
			env: { ...process.env, TESTED_N8N },
		},
	);
});
