const { join } = require('node:path');

/** Whether to run the oldest n8n that the package promises to run in, instead of the newest. */
exports.isOldest = process.env.TESTED_N8N === 'oldest';

/** The folder in which that n8n is installed. */
exports.n8nFolder = exports.isOldest ? join(__dirname, 'oldest') : __dirname;
