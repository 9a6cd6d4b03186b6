import assert from 'node:assert/strict';
import type { WalkContext } from './index.mts';

const BAMBOO = 'BambooHR Learning';
const ISPRING = 'iSpring Learn';
const SYNC = 'iSpring BambooHR Sync';
const SCHEDULE = 'Sync Schedule Trigger';

/** Search terms, and the nodes that each must find. */
const SEARCHES = {
	bamboo: [BAMBOO, SYNC, SCHEDULE],
	ispring: [ISPRING, SYNC, SCHEDULE],
	employees: [BAMBOO, SYNC],
	certificate: [BAMBOO, ISPRING, SYNC],
	lms: [BAMBOO, ISPRING, SYNC],
};

/** The nodes to add, with the action to choose where there are actions. */
const NODES = [
	{ word: 'employees', node: BAMBOO, action: 'Get many employees' },
	{ word: 'certificate', node: ISPRING, action: 'Get many certificates' },
	{ word: 'bamboo', node: BAMBOO, action: 'On employee created' },
	{ word: 'ispring', node: ISPRING, action: 'On course completed' },
	{ word: 'schedule', node: SCHEDULE },
];

/** Finds each node by searching, and adds it. */
export async function findNodes({ step, canvas, creator, panel, picture }: WalkContext): Promise<void> {
	await canvas.openNew();
	await creator.open();
	for (const [word, wanted] of Object.entries(SEARCHES)) {
		await step(`Searching for "${word}" finds ${wanted.join(', ')}`, async () => {
			const found = await creator.search(word, wanted);
			if (word === 'bamboo') await picture('node-search');
			return found.slice(0, 4).join(', ');
		});
	}
	await creator.close();
	const add = async ({ word, node, action }: { word: string; node: string; action?: string }) => {
		await step(`${node} can be added${action ? ` with the action "${action}"` : ''}`, async () => {
			await creator.add(word, node, action);
			const title = await panel.title();
			await panel.close();
			return `On the canvas it is called "${title}"`;
		});
	};
	for (const node of NODES) await add(node);
	await step('The canvas shows all of the added nodes', async () => {
		const names = await canvas.nodeNames();
		assert.ok(names.length >= NODES.length, `The canvas shows only: ${names.join(', ')}`);
		return names.join(', ');
	});
	// On a canvas of its own, so that the next steps can run it.
	await canvas.openNew();
	await add({ word: 'lms', node: SYNC, action: 'Sync people changes' });
}
