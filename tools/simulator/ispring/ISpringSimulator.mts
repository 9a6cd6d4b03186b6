import type { Simulator } from '../http/simulator.mts';
import type { ISpringQuirks } from './quirks.mts';
import type { ISpringState } from './state.mts';

export interface ISpringSimulator extends Simulator {
	clientId: string;
	clientSecret: string;
	/** For the older `X-Auth-` headers. The simulator's own address is right as an account URL, too. */
	account: { url: string; email: string; password: string };
	/** Plain data, free to be read and changed. */
	state: ISpringState;
	/** Free to be changed at any time. */
	quirks: ISpringQuirks;
	/** Ends all tokens that were given out. */
	expireTokens(): void;
	/** Ends all links to certificates. */
	expireDownloads(): void;
}
