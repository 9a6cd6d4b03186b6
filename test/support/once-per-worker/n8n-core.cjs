module.exports =
	globalThis.loadedOncePerWorker?.['n8n-core'] ?? jest.requireActual('../../../node_modules/n8n-core');
