import { z } from 'zod/v3';
import { textOf } from '../../../docs/repository.mts';
import { forThisPackage } from '../../../../tools/scripts/ispring-learn/for-this-package.mts';
import { SHARED_WORKFLOWS } from '../../../../tools/scripts/ispring-learn/shared-workflows.mts';

const FOLDER = 'packages/ispring-learn';
const packageJson = z
	.object({ version: z.string(), author: z.unknown(), license: z.string(), engines: z.unknown() })
	.passthrough();
const read = (path: string) => packageJson.parse(JSON.parse(textOf(path)));

it('Both packages have the same version, author, license, and engines.', () => {
	const [own, main] = [read(`${FOLDER}/package.json`), read('package.json')];
	const { version, author, license, engines } = main;
	expect(own).toMatchObject({ version, author, license, engines });
});

it.each(Object.entries(SHARED_WORKFLOWS))(
	'workflows/%s is the same in the second package, as %s.',
	(from, to) => {
		expect(textOf(`${FOLDER}/workflows/${to}`)).toBe(forThisPackage(textOf(`workflows/${from}`)));
	},
);

it('A codex and a workflow name the second package, its nodes, and its documentation.', () => {
	const repository = 'https://github.com/n8n-nodes-ispring-bamboohr/n8n-nodes-ispring-bamboohr';
	const of = (name: string, readme: string) =>
		JSON.stringify({
			node: `${name}.iSpringLearn`,
			note: `package **${name}**`,
			urls: [`${readme}#credentials`, readme === repository ? repository : `${readme}#readme`],
		});
	expect(forThisPackage(of('n8n-nodes-ispring-bamboohr', repository))).toBe(
		of('n8n-nodes-ispring-learn', `${repository}/tree/main/packages/ispring-learn`),
	);
});
