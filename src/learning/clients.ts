import type { Download } from '../ispring/learning/fetch-certificate';
import type { Clients } from '../run/run-summary';

export interface LearningClients extends Clients {
	/** Fetches an address without any credential. Rejects when no answer comes. */
	download(url: string): Promise<Download>;
	/** How many certificates are carried over at the same time: each is in memory for a while. */
	lanes: number;
}
