/**
 * `npm run test:editor`: a new user's way through n8n's editor, in a real browser. This first part runs on whatever
 * Node the machine has; the rest (run.mts) runs on the Node 24 that set-up brings.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSqlite } from '../demo/build-sqlite.mjs';
import { installPackage } from '../demo/install-package.mjs';
import { installLocked } from '../scripts/install-locked.mjs';
import { runOnNode24 } from '../scripts/run-on-node24.mjs';
import { runOrExplain, setUp } from '../scripts/setup.mjs';
import { repoRoot } from '../scripts/toolchain.mjs';
import { findChromium } from './chromium.mjs';

const demo = join(repoRoot, 'demo');
const editor = join(repoRoot, 'editor');
/** Logs, and the screen at the moment a step failed. They stay. */
const logs = join(editor, '.run');

await runOrExplain(async () => {
	rmSync(logs, { recursive: true, force: true });
	mkdirSync(logs, { recursive: true });
	const folder = mkdtempSync(join(tmpdir(), 'n8n-editor-'));
	try {
		await setUp();
		const chromium = await findChromium(join(logs, 'apt.log'));
		await installLocked(demo, {
			title: 'Installing n8n (about three minutes the first time, 3 GB)',
			logFile: join(logs, 'install.log'),
		});
		await buildSqlite(demo, join(logs, 'sqlite.log'));
		await installPackage(folder);
		await runOnNode24(join(editor, 'run.mts'), [JSON.stringify({ folder, logs, chromium })]);
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
});
