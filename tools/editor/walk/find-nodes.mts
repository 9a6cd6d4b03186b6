import { expect } from '../Steps.mts';
import type { Hands } from './index.mts';

const BAMBOO = 'BambooHR Learning';
const ISPRING = 'iSpring Learn';
const SYNC = 'iSpring BambooHR Sync';
const SCHEDULE = 'Sync Schedule Trigger';

/** What people type, and the nodes that they should find with it. */
const SEARCHES = {
	bamboo: [BAMBOO, SYNC, SCHEDULE],
	ispring: [ISPRING, SYNC, SCHEDULE],
	employees: [BAMBOO, SYNC],
	certificate: [BAMBOO, ISPRING, SYNC],
	lms: [BAMBOO, ISPRING, SYNC],
};

/** A node with the action to choose, for those that have some. */
const NODES = [
	{ word: 'employees', node: BAMBOO, action: 'Get many employees' },
	{ word: 'certificate', node: ISPRING, action: 'Get many certificates' },
	{ word: 'bamboo', node: BAMBOO, action: 'On employee created' },
	{ word: 'ispring', node: ISPRING, action: 'On course completed' },
	{ word: 'schedule', node: SCHEDULE },
];

/** Finds each node by searching, and adds it. */
export async function findNodes({ steps, canvas, creator, panel, picture }: Hands): Promise<void> {
	await canvas.openNew();
	await creator.open();
	for (const [word, wanted] of Object.entries(SEARCHES)) {
		await steps.step(`Search for "${word}"`, async () => {
			const found = await creator.search(word, wanted);
			if (word === 'bamboo') await picture('node-search');
			return found.slice(0, 4).join(', ');
		});
	}
	await creator.close();
	const add = async ({ word, node, action }: { word: string; node: string; action?: string }) => {
		await steps.step(`Add ${node}${action ? `, "${action}"` : ''}`, async () => {
			await creator.add(word, node, action);
			const title = await panel.title();
			await panel.close();
			return `it is on the canvas as "${title}"`;
		});
	};
	for (const node of NODES) await add(node);
	await steps.step('All of them on one canvas', async () => {
		const names = await canvas.nodeNames();
		expect(names.length >= NODES.length, `${NODES.length} nodes`, names);
		return names.join(', ');
	});
	// Alone, so that the next steps can run it.
	await canvas.openNew();
	await add({ word: 'lms', node: SYNC, action: 'Sync people' });
}
