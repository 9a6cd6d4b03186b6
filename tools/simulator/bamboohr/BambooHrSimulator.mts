import type { Simulator } from '../http/simulator.mts';
import type { BambooHrQuirks } from './quirks.mts';
import type { BambooHrState } from './state.mts';

export interface BambooHrSimulator extends Simulator {
	subdomain: string;
	accessToken: string;
	/** Plain data, which tests can read and change. */
	state: BambooHrState;
	/** Can be changed at any time. */
	quirks: BambooHrQuirks;
}
