import { z } from 'zod/v3';
import tsconfig from '../../tsconfig.test.json';
import { codeOf, tablesOf } from './markdown.mts';
import { foldersIn, textOf } from './repository.mts';

const { include } = z.object({ include: z.array(z.string()) }).parse(tsconfig);

it('CONTRIBUTING.md describes every folder of code', () => {
	const layout = tablesOf(textOf('CONTRIBUTING.md')).find(({ heading }) => heading === 'Layout');
	const named = (layout?.rows ?? []).flatMap(([folder = '']) => codeOf(folder));
	const top = include.map((pattern) => `${pattern.split('/')[0]}/`);
	// Nodes are described by the pattern of their files.
	const wanted = top.filter((folder) => !['src/', 'nodes/', 'packages/', 'tools/'].includes(folder));
	expect(named).toEqual(
		expect.arrayContaining([
			...wanted,
			...['src', 'packages', 'tools'].flatMap((parent) =>
				foldersIn(parent).map((name) => `${parent}/${name}/`),
			),
		]),
	);
});
