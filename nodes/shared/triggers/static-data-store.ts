import { isUndefined, omitBy } from 'lodash';
import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { z } from 'zod/v3';

export interface StaticDataStore<T> {
	/** Undefined when nothing is stored, or a required part of it is missing. */
	read(context: IHookFunctions | IWebhookFunctions): T | undefined;
	/** Replaces what is stored; undefined deletes it. */
	save(context: IHookFunctions, value: T | undefined): void;
}

/**
 * An object in the static data of a node. n8n keeps static data in its database, where every process can read it, and
 * saves it only if the hook that changed it succeeds.
 */
export function staticDataStore<Shape extends z.ZodRawShape>(
	shape: z.ZodObject<Shape>,
): StaticDataStore<z.output<z.ZodObject<Shape>>> {
	return {
		read: (context) => shape.safeParse(context.getWorkflowStaticData('node')).data,
		save: (context, value) => {
			const data = context.getWorkflowStaticData('node');
			for (const key of Object.keys(shape.shape)) delete data[key];
			Object.assign(data, omitBy(value, isUndefined));
		},
	};
}
