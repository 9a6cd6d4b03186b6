module.exports =
	globalThis.loadedOncePerWorker?.['n8n-workflow'] ??
	jest.requireActual('../../../node_modules/n8n-workflow');
