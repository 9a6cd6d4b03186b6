import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import lodash from 'lodash';
import type { BambooHrSimulator } from '../../simulator/bamboohr/index.mts';
import type { ISpringSimulator } from '../../simulator/ispring/index.mts';
import type { SampleSystems } from '../../simulator/sample-systems.mts';

/** What reads change: tokens are issued, and a webhook remembers when it was last used. */
const NOT_DATA = ['webhooks', 'badTokens', 'tokens', 'downloads', 'nextId'];

/** A digest of each part of the data in both systems, by its name. */
export type Snapshot = Record<string, string>;

/** Includes the number of writes, so that a change that was undone is noticed. */
export function snapshot({ bamboo, ispring }: SampleSystems): Snapshot {
	return { ...partsOf('BambooHR', bamboo), ...partsOf('iSpring Learn', ispring) };
}

/** @throws AssertionError that names the parts of the data that are different now */
export function assertNothingWritten(systems: SampleSystems, before: Snapshot): void {
	const now = snapshot(systems);
	const changed = Object.keys(now).filter((part) => now[part] !== before[part]);
	assert.deepEqual(changed, [], 'Something was written.');
}

function partsOf(system: string, { state, log }: BambooHrSimulator | ISpringSimulator): Snapshot {
	const data = { ...lodash.omit(state, NOT_DATA), writes: log.filter(({ changed }) => changed).length };
	const digests = Object.entries(data).map(([part, value]) => [
		`${system} ${part}`,
		createHash('sha256').update(serialize(value)).digest('hex'),
	]);
	return Object.fromEntries(digests);
}
