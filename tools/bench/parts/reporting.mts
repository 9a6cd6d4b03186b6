import { z } from 'zod/v3';
import { medianRun } from '../median.mts';
import { runPart } from '../run-part.mts';
import type { MeasuredN8n } from '../n8n.mts';
import { reportInside, type ReportedInside } from './report-in-n8n.mts';

const ROUNDS = 3;

const aloneShape = z.object({
	people: z.number(),
	/** How many items there were: what is not valid. */
	items: z.number(),
	requests: z.number(),
	/** Of the whole run, and of what follows the last response. */
	cpuMs: z.number(),
	afterReadingMs: z.number(),
	/** Of the whole process, before the run and at most. */
	idleMb: z.number(),
	peakMb: z.number(),
	/** What the run had created and not given back at its end: items, summary, and files. */
	heldMb: z.number(),
});

type Alone = z.infer<typeof aloneShape>;

/** The same report in a process of its own, and by a real n8n. */
export interface Reported extends Alone {
	/** In n8n: how long it takes, and the memory of n8n's process before and at most; undefined outside Linux. */
	n8nSeconds: number;
	n8nIdleMb: number | undefined;
	n8nPeakMb: number | undefined;
}

/** Measures a report about this many people and twenty courses, each time in a new process and in a new n8n; medians. */
export async function reportTraining(
	startN8n: () => Promise<MeasuredN8n>,
	people: number,
): Promise<Reported> {
	const alone: Alone[] = [];
	const inside: ReportedInside[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		alone.push(await runPart('report-once.mts', [String(people)], aloneShape));
		inside.push(await reportInside(startN8n, people));
	}
	const { seconds, idleMb, peakMb } = medianRun(inside);
	return { ...medianRun(alone), n8nSeconds: seconds, n8nIdleMb: idleMb, n8nPeakMb: peakMb };
}
