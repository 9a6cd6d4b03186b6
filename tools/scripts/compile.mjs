import { runStep } from './run-step.mjs';
import { node24Env, repoRoot, tool } from './toolchain.mjs';

/**
 * Compiles the sources of both packages to dist, with n8n's own tool.
 *
 * @param {object} options of the step, such as a file for its log
 */
export async function compile(options = {}) {
	const [node, n8nNode] = tool('@n8n/node-cli', 'bin/n8n-node.mjs');
	await runStep('Building the package', node, [n8nNode, 'build'], {
		...options,
		cwd: repoRoot,
		env: node24Env({ CI: 'true' }),
	});
}
