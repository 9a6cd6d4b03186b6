/**
 * Node's environment, with n8n's engine in it. Loading n8n-core takes a second of CPU, and Jest would do it anew for
 * every test file; here a worker loads it once. A test that replaces timers needs an engine that sees them, and asks
 * for a copy of its own with `@jest-environment node`.
 */
const { TestEnvironment } = require('jest-environment-node');
const { load } = require('./engine.cjs');

require('reflect-metadata');
const engine = {
	'n8n-core': load('n8n-core'),
	'n8n-workflow': load('n8n-workflow'),
};

module.exports = class extends TestEnvironment {
	async setup() {
		await super.setup();
		this.global.loadedOncePerWorker = engine;
		// What an expression gives is an instance of these, as it is inside n8n.
		this.global.Date = Date;
		this.global.Error = Error;
	}
};
