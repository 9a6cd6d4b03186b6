import type { Simulator } from '../http/simulator.mts';
import type { BambooHrQuirks } from './quirks.mts';
import type { BambooHrState } from './state.mts';

export interface BambooHrSimulator extends Simulator {
	subdomain: string;
	accessToken: string;
	/** Plain data, free to be read and changed. */
	state: BambooHrState;
	/** Free to be changed at any time. */
	quirks: BambooHrQuirks;
}
