/**
 * The engine of the n8n that is tested: of the newest, or, with TESTED_N8N=oldest, of the oldest that the package promises to
 * run in.
 */
const { join } = require('node:path');
const { withNewNames } = require('./older-engine.cjs');

const modules = join(__dirname, '../../../node_modules');
const isOldest = process.env.TESTED_N8N === 'oldest';
// By their paths, because Jest maps the names to this file.
const folders = isOldest
	? {
			'n8n-core': join(modules, 'n8n-core-2.20'),
			'n8n-workflow': join(modules, 'n8n-core-2.20/node_modules/n8n-workflow'),
		}
	: { 'n8n-core': join(modules, 'n8n-core'), 'n8n-workflow': join(modules, 'n8n-workflow') };

/** The module of this name. */
exports.load = (name, load = require) =>
	isOldest ? withNewNames(name, load, folders[name]) : load(folders[name]);
