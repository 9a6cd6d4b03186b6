import assert from 'node:assert/strict';
import type { WalkContext } from './index.mts';

/** Opens each node with a red triangle and chooses its credentials, until there is none. Returns how many were chosen. */
export async function chooseCredentials({ canvas, panel }: WalkContext): Promise<number> {
	let chosen = 0;
	for (const node of await canvas.nodesWithIssues()) {
		await canvas.open(node);
		chosen += await panel.chooseCredentials();
		await panel.close();
	}
	assert.deepEqual(await canvas.nodesWithIssues(), [], 'Nodes with a red triangle');
	return chosen;
}
