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
	close(): Promise<void>;
}

/**
 * Starts a mail server on 127.0.0.1 that takes emails without signing in or encryption, and keeps them in memory.
 *
 * @param port 0 = any free port
 * @throws the system's error (`EADDRINUSE`) when the port is in use
 */
export async function startMailbox(port = 0): Promise<Mailbox> {
	const mails: Mail[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['AUTH', 'STARTTLS'],
		onData(stream, { envelope }, done) {
			const receive = async () => {
				const chunks: Buffer[] = [];
				for await (const chunk of stream) chunks.push(Buffer.from(chunk));
				const to = envelope.rcptTo.map(({ address }) => address);
				mails.push(await parse(Buffer.concat(chunks), mails.length + 1, to));
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
	return {
		host: HOST,
		port: typeof address === 'object' && address ? address.port : port,
		mails,
		close: async () => await new Promise((resolve) => server.close(() => resolve())),
	};
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
