/**
 * `npm test`: set-up, types, tests, lint, and the packed package. Stops at the first step that fails. The last line is
 * the number of tests that passed and failed.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep } from './run-step.mjs';
import { runOrExplain, setUp } from './setup.mjs';
import { node24Env, repoRoot, tool } from './toolchain.mjs';

const [node, tsc] = tool('typescript', 'bin/tsc');
const [, jest] = tool('jest', 'bin/jest.js');
const [, n8nNode] = tool('@n8n/node-cli', 'bin/n8n-node.mjs');

const counts = { passed: 0, failed: 0 };

/** Runs a step; if it fails, it counts as one failure. */
async function check(title, args) {
	try {
		await runStep(title, node, args, { cwd: repoRoot, env: node24Env() });
	} catch (error) {
		counts.failed ||= 1;
		throw error;
	}
}

/** Reads the numbers of Jest. A test file that could not be loaded counts as one failure. */
function countTests(resultFile) {
	if (!existsSync(resultFile)) return;
	const result = JSON.parse(readFileSync(resultFile, 'utf8'));
	counts.passed = result.numPassedTests;
	counts.failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
}

async function main() {
	await setUp();
	await check('Types of the package', [tsc, '--noEmit']);
	await check('Types of the tests and tools', [tsc, '--noEmit', '-p', 'tsconfig.test.json']);
	const folder = mkdtempSync(join(tmpdir(), 'test-result-'));
	const resultFile = join(folder, 'jest.json');
	try {
		await check('Tests', [jest, '--json', `--outputFile=${resultFile}`]).finally(() =>
			countTests(resultFile),
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	await check('Lint', [n8nNode, 'lint']);
	await check('Packed package', [join(repoRoot, 'tools', 'scripts', 'package-gate.mjs')]);
}

await runOrExplain(main);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
