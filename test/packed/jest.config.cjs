/**
 * Runs engine tests on the code of a packed package instead of the sources: `PACKED` is the folder in which it is unpacked,
 * next to the modules that n8n provides. Started by `npm run test:package`.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const base = require('../../jest.config.cjs');

const folder = process.env.PACKED ?? '.';
const { name, n8n } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Tests that read, decide, and write with every part of the package. */
const TESTS = {
	'n8n-nodes-ispring-bamboohr': [
		'test/nodes/BambooHrLearning/trainingRecord/upsert.test.ts',
		'test/nodes/BambooHrLearningTrigger/receive.test.ts',
		'test/nodes/LearningSync/employee-filter.test.ts',
		'test/nodes/LearningSync/export.test.ts',
		'test/nodes/LearningSync/plan-and-apply.test.ts',
		'test/nodes/SyncScheduleTrigger/SyncScheduleTrigger.test.ts',
	],
	'n8n-nodes-ispring-learn': [
		'test/credentials/ISpringLearnApi.test.ts',
		'test/nodes/ISpringLearn/certificate/download.test.ts',
		'test/nodes/ISpringLearn/enrollment/create.test.ts',
		'test/nodes/ISpringLearn/result/getAll.test.ts',
		'test/nodes/ISpringLearn/user/upsert.test.ts',
		'test/nodes/ISpringLearnTrigger/receive.test.ts',
	],
};

/** From how a test names a file of the sources to the compiled one, for each node and credential of the package. */
const compiled = [...n8n.nodes, ...n8n.credentials].map((path) => {
	const source = path.replace(/^dist\//, '').replace(/\.js$/, '');
	return [`^(?:\\.\\./)+${source.replaceAll('.', '\\.')}(?:\\.ts)?$`, join(folder, path)];
});

module.exports = {
	...base,
	rootDir: '../..',
	moduleNameMapper: { ...base.moduleNameMapper, ...Object.fromEntries(compiled) },
	testMatch: TESTS[name].map((file) => `<rootDir>/${file}`),
};
