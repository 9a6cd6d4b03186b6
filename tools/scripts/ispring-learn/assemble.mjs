import { join } from 'node:path';
import { runStep } from '../run-step.mjs';
import { node24, node24Env, repoRoot } from '../toolchain.mjs';

/**
 * Makes the package n8n-nodes-ispring-learn in packages/ispring-learn of what has been compiled.
 *
 * @param {object} options of the step, such as a file for its log
 */
export async function assembleISpringLearn(options = {}) {
	const script = join(import.meta.dirname, 'assemble-package.mts');
	await runStep('Putting together n8n-nodes-ispring-learn', node24, [script], {
		...options,
		cwd: repoRoot,
		env: node24Env(),
	});
}
