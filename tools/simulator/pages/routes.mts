import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { propertiesOf, textOf } from '../http/values.mts';
import { documentOf } from './layout.mts';
import type { Site, SiteFile } from './Site.mts';

const PREFIX = '/page/';
const ACTION_PATH = '/page/do/:action';
const MARK_PATH = '/page/mark';
const FILE_POLICY = 'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';
const LOOPBACK = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

type Query = { Querystring: { q?: string; changed?: string; since?: string } };
type ByAction = { Params: { action: string } };

/** The pages for browsers are not part of the API: they are not logged, not delayed, and have no faults. */
export function isPage(url: string): boolean {
	const [path = ''] = url.split('?');
	return path === '/' || path.startsWith(PREFIX);
}

/** Serves the pages of a simulator, and does what their buttons say. */
export function routes(app: FastifyInstance, site: Site): void {
	const show = (path: string, { q = '', changed, since }: Query['Querystring']) => {
		const page = site.content.pageAt(path);
		const latest = site.marks.length - 1;
		const mark = since === undefined ? latest : Number(since);
		return page && documentOf(site, path, page, { words: q, onlyChanges: changed !== undefined, mark });
	};
	for (const route of ['/', `${PREFIX}*`]) {
		app.get<Query>(route, (request, reply) => {
			const path = decodeURI(request.url.split('?')[0] ?? '');
			const file = site.content.fileAt?.(path);
			if (file) return sendFile(reply, file);
			const markup = show(path, request.query);
			return reply
				.code(markup ? 200 : 404)
				.type('text/html; charset=utf-8')
				.send(markup?.markup ?? 'There is no such page.');
		});
	}
	app.post<ByAction>(ACTION_PATH, (request, reply) => {
		if (!isFromOwnPage(request)) return reply.code(403).send('Only the buttons of this page can do this.');
		const { back, ...fields } = formValues(request.body);
		site.act(request.params.action, fields);
		return reply.redirect(localPath(back), 303);
	});
	app.post(MARK_PATH, (request, reply) => {
		if (!isFromOwnPage(request)) return reply.code(403).send('Only the buttons of this page can do this.');
		site.remember('you pressed the button');
		return reply.redirect(localPath(formValues(request.body).back), 303);
	});
}

/** An HTML file gets no access to these pages. */
function sendFile(reply: FastifyReply, { contentType, content }: SiteFile): FastifyReply {
	if (contentType.startsWith('text/html')) reply.header('content-security-policy', FILE_POLICY);
	return reply.type(contentType).send(content);
}

/** Other websites that are open in the same browser cannot press the buttons. */
function isFromOwnPage({ headers: { host = '', origin } }: FastifyRequest): boolean {
	return LOOPBACK.test(host) && (origin === undefined || origin === `http://${host}`);
}

/** The body arrives as text, or is parsed when the API takes forms as well. */
function formValues(body: unknown): Record<string, string> {
	if (typeof body === 'string') return Object.fromEntries(new URLSearchParams(body));
	return Object.fromEntries(Object.entries(propertiesOf(body)).map(([name, value]) => [name, textOf(value)]));
}

function localPath(back = '/'): string {
	return isPage(back) && !back.startsWith('//') ? back : '/';
}
