import type { Page } from '../simulator/pages/Page.mts';
import type { SiteContent, SiteFile } from '../simulator/pages/Site.mts';
import type { Mail, Mailbox } from './mailbox.mts';

const MAIL_PATH = '/page/mails/';

/** The pages on which the emails can be read. */
export function content({ mails }: Mailbox): SiteContent {
	const mailAt = (path: string) => {
		const [, id, part = ''] = /^\/page\/mails\/(\d+)(?:\/(.+))?$/.exec(path) ?? [];
		const mail = mails.find((one) => one.id === Number(id));
		return mail && { mail, part };
	};
	return {
		name: 'Emails',
		sections: [{ label: 'Inbox', href: '/' }],
		pageAt(path) {
			const found = mailAt(path);
			return path === '/' ? inbox(mails) : found && pageOf(found.mail);
		},
		paths: () => ['/'],
		fileAt(path) {
			const { mail, part } = mailAt(path) ?? {};
			return mail && fileOf(mail, part);
		},
	};
}

function inbox(mails: readonly Mail[]): Page {
	return {
		title: 'Inbox',
		introduction: 'The emails that n8n has sent. They end here, and nobody receives them.',
		isSearchable: true,
		tables: [
			{
				title: 'Inbox',
				columns: ['Subject', 'To', 'Received', 'Attachments'],
				rows: mails.toReversed().map(({ id, subject, to, receivedAt, attachments }) => ({
					id: `mail-${id}`,
					href: MAIL_PATH + String(id),
					cells: [
						subject,
						to.join(', '),
						receivedAt.toLocaleTimeString('en-GB'),
						attachments.map(({ filename }) => filename).join(', '),
					],
				})),
			},
		],
	};
}

function pageOf({ id, subject, from, to, receivedAt, attachments, html }: Mail): Page {
	const path = MAIL_PATH + String(id);
	return {
		title: subject,
		introduction: `From ${from} to ${to.join(', ')} at ${receivedAt.toLocaleTimeString('en-GB')}.`,
		links: attachments.map(({ filename }, index) => ({
			label: `Open ${filename}`,
			href: `${path}/attachments/${index}`,
		})),
		tables: [],
		frame: { title: 'The email', href: `${path}/${html === '' ? 'text' : 'html'}` },
	};
}

function fileOf({ text, html, attachments }: Mail, part: string | undefined): SiteFile | undefined {
	if (part === 'text') return { contentType: 'text/plain; charset=utf-8', content: Buffer.from(text) };
	// Inside the page, links would open in its frame.
	if (part === 'html') {
		const content = Buffer.from(`<base target="_blank">${html}`);
		return { contentType: 'text/html; charset=utf-8', content };
	}
	const attachment = attachments[Number(part?.split('/')[1] ?? Number.NaN)];
	return attachment && { contentType: typeOf(attachment.mimeType), content: attachment.content };
}

function typeOf(mimeType: string): string {
	return mimeType.startsWith('text/') ? `${mimeType}; charset=utf-8` : mimeType;
}
