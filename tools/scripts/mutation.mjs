/**
 * `npm run test:mutation`: changes the code in thousands of small ways and counts how many of these mutants the tests
 * detect. `npm run test:mutation -- people` covers a single part. The reports are in `reports/mutation`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import parts from '../../test/mutation/parts.cjs';
import { runStep } from './run-step.mjs';
import { runOrExplain, setUp } from './setup.mjs';
import { node24Env, repoRoot, tool } from './toolchain.mjs';

const [node, stryker] = tool('@stryker-mutator/core', 'bin/stryker.js');
const chosen = process.argv.slice(2);
const names = chosen.length > 0 ? chosen : Object.keys(parts);

/** The number of mutants by status in the report of a part. */
function countsOf(part) {
	const { files } = JSON.parse(
		readFileSync(join(repoRoot, 'reports/mutation', part, 'mutation.json'), 'utf8'),
	);
	const counts = {};
	for (const { mutants } of Object.values(files)) {
		for (const { status } of mutants) counts[status] = (counts[status] ?? 0) + 1;
	}
	return counts;
}

await runOrExplain(async () => {
	await setUp();
	const rows = [];
	for (const part of names) {
		await runStep(`Mutants of src/${part}`, node, [stryker, 'run', 'test/mutation/stryker.config.cjs'], {
			cwd: repoRoot,
			env: node24Env({ MUTATION_PART: part }),
		});
		const {
			Killed: killed = 0,
			Timeout: timeout = 0,
			Survived: survived = 0,
			NoCoverage: uncovered = 0,
		} = countsOf(part);
		const detected = killed + timeout;
		const all = detected + survived + uncovered;
		rows.push({
			part,
			mutants: all,
			detected,
			survived: survived + uncovered,
			score: `${((100 * detected) / all).toFixed(1)} %`,
		});
	}
	console.table(rows);
});
