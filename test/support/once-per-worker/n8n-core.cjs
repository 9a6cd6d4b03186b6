const { load } = require('./engine.cjs');

module.exports = globalThis.loadedOncePerWorker?.['n8n-core'] ?? load('n8n-core', jest.requireActual);
