/**
 * `npm run test:n8n`: tests every bundled workflow in a real n8n with this package installed. This first part runs on the
 * machine's own Node; the rest (run.mts) runs on the Node 24 that set-up installs.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../editor/chromium.mjs';
import { prepareN8n } from '../n8n/prepare-n8n.mjs';
import { runOnNode24 } from '../scripts/run-on-node24.mjs';
import { runOrExplain } from '../scripts/setup.mjs';
import { repoRoot } from '../scripts/toolchain.mjs';

const endToEnd = join(repoRoot, 'tools', 'end-to-end');
/** The logs, which are kept; the home folder of n8n is temporary. */
const logs = join(endToEnd, '.run');

await runOrExplain(async () => {
	rmSync(logs, { recursive: true, force: true });
	mkdirSync(logs, { recursive: true });
	const home = mkdtempSync(join(tmpdir(), 'n8n-end-to-end-'));
	try {
		const chromium = await findChromium(join(logs, 'chromium.log'));
		// Whoever has both packages must be able to use both.
		await prepareN8n(home, logs, { both: true });
		await runOnNode24(join(endToEnd, 'run.mts'), [JSON.stringify({ home, logs, chromium })]);
	} finally {
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	}
});
