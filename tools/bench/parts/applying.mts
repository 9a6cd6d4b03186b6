import { z } from 'zod/v3';
import { medianRun } from '../median.mts';
import { runPart } from '../run-part.mts';

const ROUNDS = 3;

const appliedShape = z.object({
	people: z.number(),
	/** How many of the items were carried out: all. */
	done: z.number(),
	/** The longest time that a plan kept the thread of n8n without a break, in CPU time; then the same of an apply. */
	planLongestMs: z.number(),
	applyLongestMs: z.number(),
	planCpuMs: z.number(),
	applyCpuMs: z.number(),
});

export type Applied = z.infer<typeof appliedShape>;

/** Measures a plan of this many changes, and an apply of all of them, each time in a new process; medians. */
export async function applyPeople(people: number): Promise<Applied> {
	const rounds: Applied[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		const applied = await runPart('apply-once.mts', [String(people)], appliedShape);
		if (applied.done !== people) throw new Error(`${applied.done} of ${people} items were carried out.`);
		rounds.push(applied);
	}
	return medianRun(rounds);
}
