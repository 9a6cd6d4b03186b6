import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { idShape, textShape } from '../shapes';

const PATH = '/api/v1/meta/time_off/types';

export interface TimeOffTypes {
	/** Only active ones are listed. */
	types: Array<{ id: string; name: string }>;
	/** The hours of a full day by the weekday's English name in lower case; days without hours are left out. */
	hoursOfDay: ReadonlyMap<string, number>;
}

const typesShape = z.array(z.object({ id: idShape, name: textShape }));
const hoursShape = z
	.array(z.object({ name: textShape, amount: z.coerce.number().catch(0) }))
	.nullish()
	.catch(null);
const shape = z.union([
	z.object({ timeOffTypes: typesShape, defaultHours: hoursShape }),
	typesShape.transform((timeOffTypes) => ({ timeOffTypes, defaultHours: null })),
]);

/**
 * The types of time off (docs/apis/bamboohr.md#time-off).
 *
 * @throws RefusedError when the API key may not see them; another SyncError
 */
export async function readTimeOffTypes(transport: Transport): Promise<TimeOffTypes> {
	const json = await transport.request({ method: 'GET', path: PATH });
	const { timeOffTypes, defaultHours } = parseResponse(shape, json, {
		system: 'BambooHR',
		request: `GET ${PATH}`,
	});
	const hours = (defaultHours ?? []).filter(({ amount }) => amount > 0);
	return {
		types: timeOffTypes,
		hoursOfDay: new Map(hours.map(({ name, amount }) => [name.toLowerCase(), amount])),
	};
}
