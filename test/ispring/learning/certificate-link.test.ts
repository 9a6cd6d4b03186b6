import { readCertificateLink } from '../../../src/ispring/learning/certificate-link';
import {
	addCourse,
	addEnrollment,
	addUser,
	issueCertificate,
	startISpring,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const LINK = 'https://files.example.com/certificate.pdf?signature=a-secret';

describe('An iSpring Learn certificate link', () => {
	describe('from the simulator', () => {
		let ispring: ISpringSimulator;

		beforeEach(async () => {
			ispring = await startISpring();
		});
		afterEach(async () => await ispring.close());

		it.each([true, false])('is read from a wrapped or bare response (wrapped: %p)', async (wrapSingles) => {
			ispring.quirks.wrapSingles = wrapSingles;
			const enrollment = addEnrollment(ispring, {
				courseId: addCourse(ispring).contentItemId,
				learnerId: addUser(ispring).userId,
				completionStatus: 'complete',
			});
			const { issuedCertificateId } = issueCertificate(ispring, enrollment);
			const link = await readCertificateLink(ispringTransport(ispring), issuedCertificateId);
			expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
		});

		it('is undefined when the certificate does not exist', async () => {
			const transport = ispringTransport(ispring);
			expect(await readCertificateLink(transport, 'no-such-id')).toBeUndefined();
		});
	});

	it.each([
		['bare', { url: LINK }],
		['in response', { response: { url: LINK } }],
		['in issuedCertificate', { issuedCertificate: { url: LINK } }],
	])('is accepted %s', async (_shape, json) => {
		const { transport } = scripted(() => ({ json }), { system: 'iSpring Learn' });
		expect(await readCertificateLink(transport, 'c-1')).toBe(LINK);
	});

	it('is requested for exactly the given ID, whatever characters it contains', async () => {
		const { transport, sent } = scripted(() => ({ json: { url: LINK } }), { system: 'iSpring Learn' });
		await readCertificateLink(transport, '../user?x#y');
		expect(sent[0]?.path).toBe('/certificate/..%2Fuser%3Fx%23y');
	});

	it.each([{}, null, [], { url: '' }, { url: 'no link' }, { url: 7 }, { issuedCertificate: {} }])(
		'cannot be read from %j',
		async (json) => {
			const { transport } = scripted(() => ({ json }), { system: 'iSpring Learn' });
			await expect(readCertificateLink(transport, 'c-1')).rejects.toMatchObject({
				kind: 'unexpectedResponse',
			});
		},
	);

	it('never appears in an error message', async () => {
		const json = { link: LINK, url: LINK.slice(8) };
		const { transport } = scripted(() => ({ json }), { system: 'iSpring Learn' });
		await expect(readCertificateLink(transport, 'c-1')).rejects.toThrow(
			/the field "url" has an unknown format$/,
		);
	});

	it('is an error for every refusal except "not found"', async () => {
		const { transport } = scripted(() => ({ status: 403 }), { system: 'iSpring Learn' });
		await expect(readCertificateLink(transport, 'c-1')).rejects.toMatchObject({
			kind: 'refused',
			status: 403,
		});
	});
});
