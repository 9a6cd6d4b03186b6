import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { z } from 'zod/v3';

const run = promisify(execFile);

/** Runs a file of `parts` in a process of its own, with the built code, and reads the JSON that it prints. */
export async function runPart<T extends z.ZodTypeAny>(
	file: string,
	args: readonly string[],
	shape: T,
): Promise<z.output<T>> {
	const { stdout } = await run(process.execPath, [
		'--expose-gc',
		'--import',
		join(import.meta.dirname, 'built.mjs'),
		join(import.meta.dirname, 'parts', file),
		...args,
	]);
	return shape.parse(JSON.parse(stdout));
}
