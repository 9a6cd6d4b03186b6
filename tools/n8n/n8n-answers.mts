import { z } from 'zod/v3';

/** An object that n8n has saved. */
export const withId = z.object({ id: z.string() });
/** How far publishing a workflow has come, with the errors of its triggers. */
export const publication = z.object({
	status: z.string(),
	triggers: z.array(z.object({ errorMessage: z.string().nullish() })),
});
const items = z.array(z.object({ json: z.record(z.unknown()) })).nullish();
/** The data of an execution, by node. */
export const executionData = z.object({
	resultData: z.object({
		error: z.object({ message: z.string(), description: z.string().nullish() }).optional(),
		lastNodeExecuted: z.string().optional(),
		runData: z.record(z.array(z.object({ data: z.object({ main: z.array(items) }).optional() }))),
	}),
});

/** The list of executions. */
export const listed = z.object({
	results: z.array(z.object({ id: z.string(), status: z.string(), mode: z.string() })),
});

/** A run as the list of executions shows it, whether or not it has ended. */
export type ListedRun = z.infer<typeof listed>['results'][number];

/** A run that has ended. */
export interface FinishedRun {
	id: string;
	status: string;
	/** The error message of n8n, when the run failed. */
	error?: string;
	/** The items of one of a node's outputs, which are counted from 0. */
	itemsOf(nodeName: string, output: number): Array<Record<string, unknown>>;
}
