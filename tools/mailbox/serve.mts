import Fastify from 'fastify';
import { routes } from '../simulator/pages/routes.mts';
import { Site } from '../simulator/pages/Site.mts';
import type { Mailbox } from './mailbox.mts';
import { content } from './page.mts';

const HOST = '127.0.0.1';

/** The website of a mailbox. */
export interface MailboxSite {
	url: string;
	site: Site;
	close(): Promise<void>;
}

/**
 * Serves the emails of a mailbox as web pages on 127.0.0.1.
 *
 * @param port 0 = any free port
 * @throws the system's error (`EADDRINUSE`) when the port is in use
 */
export async function serveMailbox(mailbox: Mailbox, port = 0): Promise<MailboxSite> {
	const app = Fastify({ forceCloseConnections: true });
	const site = new Site(
		() => content(mailbox),
		() => new Date(),
	);
	routes(app, site);
	const url = await app.listen({ host: HOST, port });
	return { url, site, close: async () => await app.close() };
}
