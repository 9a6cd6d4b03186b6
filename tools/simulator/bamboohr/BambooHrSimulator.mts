import type { Simulator } from '../http/simulator.mts';
import type { OAuthApp } from './oauth.mts';
import type { BambooHrQuirks } from './quirks.mts';
import type { BambooHrState } from './state.mts';

export interface BambooHrSimulator extends Simulator {
	subdomain: string;
	accessToken: string;
	/** The app that may sign users in, and what was issued to it. */
	oauth: OAuthApp;
	/** Plain data, which tests can read and change. */
	state: BambooHrState;
	/** Can be changed at any time. */
	quirks: BambooHrQuirks;
}
