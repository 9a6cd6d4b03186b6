/**
 * Node's environment, with n8n's engine in it. Loading n8n-core takes a second of CPU, and Jest would do it anew for
 * every test file; here a worker loads it once. A test that replaces timers needs an engine that sees them, and asks
 * for a copy of its own with `@jest-environment node`.
 */
const { TestEnvironment } = require('jest-environment-node');

require('reflect-metadata');
const engine = { 'n8n-core': require('n8n-core'), 'n8n-workflow': require('n8n-workflow') };

module.exports = class extends TestEnvironment {
	async setup() {
		await super.setup();
		this.global.loadedOncePerWorker = engine;
		// What an expression gives is an instance of these, as it is inside n8n.
		this.global.Date = Date;
		this.global.Error = Error;
	}
};
