import { join } from 'node:path';

/** Whether to run the oldest n8n that the package promises to run in, instead of the newest. */
export const isOldest = process.env.TESTED_N8N === 'oldest';

/** The folder in which that n8n is installed. */
export const n8nFolder = isOldest ? join(import.meta.dirname, 'oldest') : import.meta.dirname;
