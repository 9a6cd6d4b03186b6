const { load } = require('./engine.cjs');

module.exports = globalThis.loadedOncePerWorker?.['n8n-workflow'] ?? load('n8n-workflow', jest.requireActual);
