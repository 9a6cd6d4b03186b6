import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';

/** What n8n keeps for the trigger, in the database: another process may take the deliveries. */
export interface TriggerState {
	/** Of the subscriber that was made; undefined before, and afterwards. */
	subscriberName?: string;
	/** Of its registration; it is in no item, error or log. */
	secret?: string;
}

const optionalShape = z.string().min(1).optional().catch(undefined);
const stateShape = z.object({ subscriberName: optionalShape, secret: optionalShape });

export function readState(staticData: IDataObject): TriggerState {
	return stateShape.catch({}).parse(staticData);
}

/** Replaces what was there; nothing at all with `{}`. */
export function writeState(staticData: IDataObject, { subscriberName, secret }: TriggerState): void {
	delete staticData.subscriberName;
	delete staticData.secret;
	if (subscriberName !== undefined) staticData.subscriberName = subscriberName;
	if (secret !== undefined) staticData.secret = secret;
}
