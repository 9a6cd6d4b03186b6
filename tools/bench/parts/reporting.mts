import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod/v3';
import { medianRun } from '../median.mts';

const run = promisify(execFile);
const ROUNDS = 3;

const reportedShape = z.object({
	people: z.number(),
	/** How many items there were: what is not valid. */
	items: z.number(),
	requests: z.number(),
	cpuMs: z.number(),
	/** Of the whole process, before the run and at most. */
	idleMb: z.number(),
	peakMb: z.number(),
	/** What the run had created and not given back at its end: items, summary, and files. */
	heldMb: z.number(),
});

export type Reported = z.infer<typeof reportedShape>;

/** Measures a report about this many people and twenty courses, each time in a new process; medians. */
export async function reportTraining(people: number): Promise<Reported> {
	const rounds: Reported[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		const { stdout } = await run(process.execPath, [
			'--expose-gc',
			'--import',
			join(import.meta.dirname, '..', 'built.mjs'),
			join(import.meta.dirname, 'report-once.mts'),
			String(people),
		]);
		rounds.push(reportedShape.parse(JSON.parse(stdout)));
	}
	return medianRun(rounds);
}
