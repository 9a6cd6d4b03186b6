import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import { testObstacles } from '../first-sync/obstacles.mts';
import { testPairs } from '../first-sync/pairs.mts';
import { withScene } from '../first-sync/scene.mts';
import { testSync } from '../first-sync/sync.mts';

const FILE = 'first-sync.json';

/** Goes through the first sync of companies of its own, posting the forms as a browser would. Adds to the Data Tables. */
export async function testFirstSync(n8n: SampleN8n): Promise<void> {
	await withScene(n8n, FILE, testObstacles);
	await withScene(n8n, FILE, async (scene) => {
		await testPairs(n8n.url, scene);
		await testSync(scene);
	});
}
