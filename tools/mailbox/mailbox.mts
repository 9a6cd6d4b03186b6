import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

const HOST = '127.0.0.1';

/** An email that was received. */
export interface Mail {
	/** Counts from 1. */
	id: number;
	receivedAt: Date;
	from: string;
	to: string[];
	subject: string;
	/** The plain text, and the HTML; '' = the email has none. */
	text: string;
	html: string;
	attachments: Array<{ filename: string; mimeType: string; content: Buffer }>;
}

/** A mail server on this machine. It accepts every email and delivers none. */
export interface Mailbox {
	host: string;
	port: number;
	/** Oldest first. */
	mails: Mail[];
	/** Refuses emails to whom this says; default: nobody. */
	refuses: (address: string) => boolean;
	/** Called when an email is there, before the sender is told that it was accepted. */
	onAccepted: (mail: Mail) => Promise<void>;
	close(): Promise<void>;
}

/**
 * Starts a mail server on 127.0.0.1 that takes emails without signing in or encryption, and keeps them in memory.
 *
 * @param port 0 = any free port
 * @throws the system's error (`EADDRINUSE`) when the port is in use
 */
export async function startMailbox(port = 0): Promise<Mailbox> {
	const mailbox: Mailbox = {
		host: HOST,
		port,
		mails: [],
		refuses: () => false,
		onAccepted: async () => undefined,
		close: async () => await new Promise((resolve) => server.close(() => resolve())),
	};
	const { mails } = mailbox;
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['AUTH', 'STARTTLS'],
		onRcptTo({ address }, _, done) {
			done(mailbox.refuses(address) ? new Error(`Nobody here is called ${address}`) : undefined);
		},
		onData(stream, { envelope }, done) {
			const receive = async () => {
				const chunks: Buffer[] = [];
				for await (const chunk of stream) chunks.push(Buffer.from(chunk));
				const to = envelope.rcptTo.map(({ address }) => address);
				const mail = await parse(Buffer.concat(chunks), mails.length + 1, to);
				mails.push(mail);
				await mailbox.onAccepted(mail);
			};
			receive().then(() => done(), done);
		},
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, HOST, resolve);
	});
	// A client that breaks off is no reason to stop.
	server.on('error', () => undefined);
	const address = server.server.address();
	if (typeof address === 'object' && address) mailbox.port = address.port;
	return mailbox;
}

async function parse(source: Buffer, id: number, to: string[]): Promise<Mail> {
	const mail = await PostalMime.parse(source);
	return {
		id,
		receivedAt: new Date(),
		from: mail.from?.address ?? '',
		to,
		subject: mail.subject ?? '',
		text: mail.text ?? '',
		html: mail.html ?? '',
		attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
			filename: filename ?? '',
			mimeType,
			content: Buffer.from(typeof content === 'string' ? content : new Uint8Array(content)),
		})),
	};
}
