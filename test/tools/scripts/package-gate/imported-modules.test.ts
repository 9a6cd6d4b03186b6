import { importFindings } from '../../../../tools/scripts/package-gate/imported-modules.mts';

const findings = (text: string, path = 'dist/src/a.js') => importFindings([{ path, text }]);

test('what n8n provides, a part of it, and the own files may be asked for', () => {
	const text = `require("luxon"); require("lodash/omit"); require('node:crypto'); require("../b"); import('zod/v3')`;
	expect(findings(text)).toEqual([]);
});

test.each(['fastify', '@n8n/di', 'node:fs', 'lodash.omit', 'child_process', 'zod'])(
	'%s may not, wherever in the code it stands, and is named once for a file',
	(module) => {
		const text = `const a = require("${module}"); const later = async () => await import('${module}');`;
		expect(findings(text)).toEqual([`dist/src/a.js asks for ${module}, which n8n does not provide.`]);
	},
);

test('a text that is no code does not count', () => {
	expect(findings('require("fastify")', 'README.md')).toEqual([]);
});
