import type { Simulator } from '../http/simulator.mts';
import type { ISpringQuirks } from './quirks.mts';
import type { ISpringState } from './state.mts';

export interface ISpringSimulator extends Simulator {
	clientId: string;
	clientSecret: string;
	/** For the older `X-Auth-` headers. The simulator's own address is also a valid account URL. */
	account: { url: string; email: string; password: string };
	/** Plain data, which tests can read and change. */
	state: ISpringState;
	/** Can be changed at any time. */
	quirks: ISpringQuirks;
	/** Invalidates all issued tokens. */
	expireTokens(): void;
	/** Invalidates all links to certificates. */
	expireDownloads(): void;
}
