import { fetchCertificate, type Download } from '../../../src/ispring/learning/fetch-certificate';
import {
	addCourse,
	addEnrollment,
	addUser,
	issueCertificate,
	startISpring,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { ispringTransport } from '../../support/clients.mts';

async function download(url: string): Promise<Download> {
	const answer = await fetch(url);
	return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

describe('iSpring Learn: Download a certificate', () => {
	let ispring: ISpringSimulator;
	let certificateId: string;

	beforeEach(async () => {
		ispring = await startISpring();
		const enrollment = addEnrollment(ispring, {
			courseId: addCourse(ispring).contentItemId,
			learnerId: addUser(ispring).userId,
			completionStatus: 'complete',
		});
		certificateId = issueCertificate(ispring, enrollment).issuedCertificateId;
	});
	afterEach(async () => await ispring.close());

	const get = async (by = download) => await fetchCertificate(ispringTransport(ispring), by, certificateId);
	const links = () => ispring.log.filter(({ path }) => path.startsWith('/certificate/'));

	it('returns the PDF from one link', async () => {
		expect(Buffer.from((await get()) ?? []).toString('latin1')).toMatch(/^%PDF-/);
		expect(links()).toHaveLength(1);
	});

	it.each([403, 404, 500])('requests a new link when the first one returns HTTP %p', async (status) => {
		ispring.faults.push({
			when: ({ path }) => path.startsWith('/download/'),
			effect: { kind: 'status', status },
		});
		expect(await get()).toBeDefined();
		expect(links()).toHaveLength(2);
	});

	it('stops after the second link, and the error does not contain the link', async () => {
		ispring.quirks.certificateLinkTtlMs = 0;
		const failure: unknown = await get().catch((error: unknown) => error);
		expect(failure).toMatchObject({
			kind: 'unexpectedResponse',
			message: expect.stringContaining('was 403'),
		});
		expect(links()).toHaveLength(2);
		const secret = await get(async (url) => await Promise.reject(new Error(`no answer from ${url}`))).catch(
			(error: unknown) => error,
		);
		expect(secret).toMatchObject({ message: expect.stringContaining('the connection was lost') });
		expect(JSON.stringify([failure, secret], Object.getOwnPropertyNames(secret))).not.toContain('token');
	});

	it('fails when the file is not a PDF', async () => {
		const bytes = new TextEncoder().encode('<html>sign in</html>');
		await expect(get(async () => await Promise.resolve({ status: 200, bytes }))).rejects.toThrow(
			'the file is not a PDF',
		);
	});

	it.each([
		['at the beginning', 4],
		['in the middle', 300],
		['before its last line', -7],
		['within its last line', -3],
	])(
		'downloads a file again that is cut off %s, and fails when the second one is cut off as well',
		async (_where, end) => {
			let cuts = 1;
			const cut = async (url: string) => {
				const { status, bytes } = await download(url);
				return { status, bytes: cuts-- > 0 ? bytes.slice(0, end) : bytes };
			};
			expect(Buffer.from((await get(cut)) ?? []).toString('latin1')).toMatch(/%%EOF\n$/);
			expect(links()).toHaveLength(2);
			cuts = 2;
			await expect(get(cut)).rejects.toThrow('the file is cut off: it does not end with %%EOF');
		},
	);

	it('accepts a few bytes after the end of the PDF', async () => {
		const padded = async (url: string) => {
			const { status, bytes } = await download(url);
			return { status, bytes: new Uint8Array([...bytes, ...Buffer.from('\r\n\0\0')]) };
		};
		expect(await get(padded)).toBeDefined();
	});

	it('counts every request for a link and every download', async () => {
		const transport = ispringTransport(ispring);
		await fetchCertificate(transport, download, certificateId);
		expect(transport.counts).toMatchObject({ sent: ispring.log.length, retries: 0, writes: 0 });
		ispring.faults.push({
			when: ({ path }) => path.startsWith('/download/'),
			effect: { kind: 'status', status: 404 },
		});
		await fetchCertificate(transport, download, certificateId);
		expect(transport.counts).toMatchObject({ sent: ispring.log.length, retries: 1, writes: 0 });
	});

	it('returns nothing when the certificate was deleted with its enrollment', async () => {
		for (const enrollment of ispring.state.enrollments.values()) enrollment.isArchived = true;
		expect(await get()).toBeUndefined();
	});
});
