/**
 * `npm run test:editor`: walks a new user's way through the editor of n8n in a real browser. This first part runs on the
 * machine's own Node; the rest (run.mts) runs on the Node 24 that set-up installs.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareN8n } from '../n8n/prepare-n8n.mjs';
import { runOnNode24 } from '../scripts/run-on-node24.mjs';
import { runOrExplain } from '../scripts/setup.mjs';
import { repoRoot } from '../scripts/toolchain.mjs';
import { findChromium } from './chromium.mjs';

const editor = join(repoRoot, 'tools', 'editor');
/** The logs, and a screenshot of a step that failed. They are kept. */
const logs = join(editor, '.run');

await runOrExplain(async () => {
	rmSync(logs, { recursive: true, force: true });
	mkdirSync(logs, { recursive: true });
	const folder = mkdtempSync(join(tmpdir(), 'n8n-editor-'));
	try {
		const chromium = await findChromium(join(logs, 'apt.log'));
		await prepareN8n(folder, logs);
		await runOnNode24(join(editor, 'run.mts'), [JSON.stringify({ folder, logs, chromium })]);
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
});
