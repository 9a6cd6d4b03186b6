import { mapValues } from 'lodash';
import type { z } from 'zod/v3';

/**
 * The display names of settings, by the name of each: the description of its shape, as in
 * `z.number().default(50).describe('Max Leavers')`. The editor, warnings and errors all show this one.
 */
export function settingNames<Shape extends z.ZodRawShape>(
	settings: z.ZodObject<Shape>,
): Record<keyof Shape, string> {
	return mapValues(settings.shape, ({ description = '' }) => description);
}
