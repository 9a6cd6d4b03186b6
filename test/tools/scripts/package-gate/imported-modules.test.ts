import { importFindings } from '../../../../tools/scripts/package-gate/imported-modules.mts';

const findings = (text: string, path = 'dist/src/a.js') => importFindings([{ path, text }]);

test('code may import modules that n8n provides, parts of them, and its own files', () => {
	const text = `require("luxon"); require("lodash/omit"); require('node:crypto'); require("../b"); import('zod/v3')`;
	expect(findings(text)).toEqual([]);
});

test.each(['fastify', '@n8n/di', 'node:fs', 'lodash.omit', 'child_process', 'zod'])(
	'code must not import %s anywhere, and each file is reported once',
	(module) => {
		const text = `const a = require("${module}"); const later = async () => await import('${module}');`;
		expect(findings(text)).toEqual([`dist/src/a.js imports ${module}, which n8n does not provide.`]);
	},
);

test('an import in a text file is not reported', () => {
	expect(findings('require("fastify")', 'README.md')).toEqual([]);
});
