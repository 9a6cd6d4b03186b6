import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import lodash from 'lodash';
import type { BambooHrSimulator } from '../../simulator/bamboohr/index.mts';
import type { ISpringSimulator } from '../../simulator/ispring/index.mts';

/** What changes without anything being written: tokens are fetched, and a webhook notes when it was last used. */
const NOT_DATA = ['webhooks', 'badTokens', 'tokens', 'downloads', 'nextId'];

/** A digest of each part of the data in both systems, by its name. */
export type Snapshot = Record<string, string>;

interface Systems {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
}

/** Also counts what was written, so that something done and undone is noticed. */
export function snapshot({ bamboo, ispring }: Systems): Snapshot {
	return { ...partsOf('BambooHR', bamboo), ...partsOf('iSpring', ispring) };
}

/** The names of the parts that are different now. */
export function changedSince(systems: Systems, before: Snapshot): string[] {
	const now = snapshot(systems);
	return Object.keys(now).filter((part) => now[part] !== before[part]);
}

/** What `changedSince` found, for the report. */
export function inWords(changed: string[]): string {
	return changed.length > 0 ? `CHANGED: ${changed.join(', ')}` : 'nothing written';
}

function partsOf(system: string, { state, log }: BambooHrSimulator | ISpringSimulator): Snapshot {
	const data = { ...lodash.omit(state, NOT_DATA), writes: log.filter(({ changed }) => changed).length };
	const digests = Object.entries(data).map(([part, value]) => [
		`${system} ${part}`,
		createHash('sha256').update(serialize(value)).digest('hex'),
	]);
	return Object.fromEntries(digests);
}
