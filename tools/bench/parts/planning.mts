import { z } from 'zod/v3';
import { medianRun } from '../median.mts';
import { runPart } from '../run-part.mts';

const ROUNDS = 5;

export const SCENARIOS = {
	unchanged: 'nothing differs',
	changed: '1% differ',
	new: 'nobody has an account yet',
} as const;

const plannedShape = z.object({
	people: z.number(),
	scenario: z.enum(['unchanged', 'changed', 'new']),
	cpuMs: z.number(),
	/** Memory of the whole process: Node, both lists, and the plan. */
	peakMb: z.number(),
	/** Memory of Node and both lists. */
	listsMb: z.number(),
	planned: z.number(),
});

export type Planned = z.infer<typeof plannedShape>;

/** Measures matching, comparing and planning for a number of people, each time in a new process; medians. */
export async function planPeople(people: number, scenario: Planned['scenario']): Promise<Planned> {
	const rounds: Planned[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		rounds.push(await runPart('decide.mts', [String(people), scenario], plannedShape));
	}
	return medianRun(rounds);
}
