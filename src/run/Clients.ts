import type { Transport } from '../http/types';
import type { Download } from '../ispring/learning/fetch-certificate';

/** How a run reaches the two systems. */
export interface Clients {
	bambooHr: Transport;
	iSpring: Transport;
	/** Fetches a URL without any credentials. Rejects when no response comes. */
	download(url: string): Promise<Download>;
	/**
	 * How many requests to one system may be in progress at the same time; undefined = as many as it answers well.
	 */
	concurrency?: number | undefined;
}
