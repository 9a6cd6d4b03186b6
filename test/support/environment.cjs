// n8n-core reads its home folder when it is loaded, so this sets one before anything imports n8n-core.
const { mkdirSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const folder = join(tmpdir(), `n8n-nodes-ispring-bamboohr-test-${process.env.JEST_WORKER_ID ?? 0}`);
mkdirSync(folder, { recursive: true });
process.env.N8N_USER_FOLDER ??= folder;
process.env.N8N_ENCRYPTION_KEY ??= 'a key for tests only';
process.env.N8N_LOG_LEVEL ??= 'silent';
process.env.TZ ??= 'UTC';
