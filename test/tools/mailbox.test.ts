import { createTransport } from 'nodemailer';
import { startMailbox, type Mailbox } from '../../tools/mailbox/mailbox.mts';
import { serveMailbox, type MailboxSite } from '../../tools/mailbox/serve.mts';
import { call } from './simulator/call.mts';

describe('the mailbox', () => {
	let mailbox: Mailbox;
	let pages: MailboxSite;

	beforeEach(async () => {
		mailbox = await startMailbox();
		pages = await serveMailbox(mailbox);
	});
	afterEach(async () => {
		await pages.close();
		await mailbox.close();
	});

	const send = async (more: object) => {
		const { host, port } = mailbox;
		const transport = createTransport({ host, port, ignoreTLS: true });
		await transport.sendMail({
			from: 'sync@example.com',
			to: 'hr@example.com, it@example.com',
			subject: 'Zoë & Søren joined',
			...more,
		});
		transport.close();
	};

	it('An email is there as soon as the sender has been told that it was accepted.', async () => {
		await send({ text: 'Zoë joined.', html: '<p>Zoë joined.</p>' });
		expect(mailbox.mails).toMatchObject([
			{
				id: 1,
				from: 'sync@example.com',
				to: ['hr@example.com', 'it@example.com'],
				subject: 'Zoë & Søren joined',
				text: expect.stringContaining('Zoë joined.'),
				html: expect.stringContaining('<p>Zoë joined.</p>'),
			},
		]);
	});

	it('An address that is refused gets nothing, and the sender is told.', async () => {
		mailbox.refuses = (address) => address.startsWith('it@');
		await expect(send({ to: 'it@example.com' })).rejects.toThrow('550');
		expect(mailbox.mails).toEqual([]);
		await send({ to: 'hr@example.com' });
		expect(mailbox.mails).toHaveLength(1);
	});

	it('Attachments keep their names and their content.', async () => {
		await send({ attachments: [{ filename: 'report.html', content: '<h1>Zoë</h1>' }] });
		const [attachment] = mailbox.mails[0]?.attachments ?? [];
		expect(attachment).toMatchObject({ filename: 'report.html', mimeType: 'text/html' });
		expect(attachment?.content.toString()).toBe('<h1>Zoë</h1>');
	});

	it('The inbox lists the emails, newest first, with their subjects as text.', async () => {
		await send({ subject: '<b>One</b>' });
		await send({ subject: 'Two' });
		const { text } = await call(`${pages.url}/`);
		expect(text).toContain('&lt;b&gt;One');
		expect(text.indexOf('Two')).toBeLessThan(text.indexOf('One'));
	});

	it('An email is shown in a frame without access to the page, and its links open in a new tab.', async () => {
		await send({ html: '<a href="http://127.0.0.1:5678/approve">Approve</a>' });
		const page = await call(`${pages.url}/page/mails/1`);
		expect(page.text).toMatch(/sandbox="allow-popups allow-popups-to-escape-sandbox"/);
		const shown = await call(`${pages.url}/page/mails/1/html`);
		expect(shown.headers['content-security-policy']).toMatch(/^sandbox /);
		expect(shown.text).toContain('<base target="_blank">');
		expect(shown.text).toContain('Approve');
	});

	it('An email without HTML is shown as text, and its attachments can be opened.', async () => {
		await send({ text: 'Only text', attachments: [{ filename: 'log.txt', content: 'Line 1' }] });
		expect((await call(`${pages.url}/page/mails/1/text`)).text).toContain('Only text');
		expect((await call(`${pages.url}/page/mails/1`)).text).toContain('Open log.txt');
		expect((await call(`${pages.url}/page/mails/1/attachments/0`)).text).toBe('Line 1');
		expect((await call(`${pages.url}/page/mails/2`)).status).toBe(404);
	});
});
