import {
	addCourse,
	addEnrollment,
	addUser,
	issueCertificate,
} from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
let ids: string[];

beforeEach(async () => {
	service = await startISpringService();
	const { ispring } = service;
	const courseId = addCourse(ispring, { title: 'First Aid' }).contentItemId;
	ids = ['Ann', 'Ben'].map((first_name) => {
		const { userId: learnerId } = addUser(ispring, { fields: { login: first_name, first_name } });
		return issueCertificate(ispring, addEnrollment(ispring, { courseId, learnerId })).issuedCertificateId;
	});
});
afterEach(async () => await service.close());

const certificateId = '={{ $json.id }}';
const requests = (start: string) => service.ispring.log.filter(({ path }) => path.startsWith(start));

describe('iSpring Learn: Download certificate', () => {
	it('returns each PDF with the requested name in the requested field', async () => {
		const run = await service.run('certificate', 'download', {
			parameters: {
				certificateId,
				binaryPropertyName: '={{ $json.field }}',
				options: { fileName: '={{ $json.name }}' },
			},
			input: [
				{ id: ids[0], field: 'data', name: '' },
				{ id: ids[1], field: 'certificate', name: 'first-aid.pdf' },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		const files = (run.outputs[0] ?? []).map(({ binary }) => binary);
		expect(files.map((binary) => Object.keys(binary ?? {}))).toEqual([['data'], ['certificate']]);
		const first = files[0]?.data;
		const content = Buffer.from(first?.data ?? '', 'base64');
		expect(content.toString('latin1')).toMatch(/^%PDF[^]*Certificate: Ann/);
		expect(first).toMatchObject({
			mimeType: 'application/pdf',
			fileName: `${ids[0]}.pdf`,
			fileExtension: 'pdf',
		});
		expect(run.items).toEqual([
			{ certificateId: ids[0], fileName: `${ids[0]}.pdf`, fileSize: content.length },
			{ certificateId: ids[1], fileName: 'first-aid.pdf', fileSize: expect.any(Number) },
		]);
		expect(JSON.stringify(run.outputs)).not.toContain('token=');
		// The link is the key: nothing of the credential goes along with it.
		expect(requests('/download/').map(({ headers }) => headers.authorization)).toEqual([
			undefined,
			undefined,
		]);
	});

	it.each([403, 404])('requests a new link when the first is answered with %p', async (status) => {
		service.ispring.faults.push({
			when: ({ path }) => path.startsWith('/download/'),
			effect: { kind: 'status', status },
		});
		const run = await service.run('certificate', 'download', { parameters: { certificateId: ids[0] ?? '' } });
		expect(run.items).toHaveLength(1);
		expect([requests('/certificate/').length, requests('/download/').length]).toEqual([2, 2]);
	});

	it('gives up after the second link without revealing either', async () => {
		service.ispring.quirks.certificateLinkTtlMs = 0;
		const run = await service.run('certificate', 'download', { parameters: { certificateId: ids[0] ?? '' } });
		expect(run.error?.message).toBe(
			'iSpring Learn gave an unexpected response to a certificate download: the status was 403 [Item 1]',
		);
		expect([requests('/certificate/').length, requests('/download/').length]).toEqual([2, 2]);
		expect(JSON.stringify(run.run)).not.toMatch(/token=|sim\.download/);
	});

	it('does not reveal the link when the connection breaks', async () => {
		service.ispring.faults.push({
			when: ({ path }) => path.startsWith('/download/'),
			times: Infinity,
			effect: { kind: 'resetBefore' },
		});
		const run = await service.run('certificate', 'download', { parameters: { certificateId: ids[0] ?? '' } });
		expect(run.error?.message).toContain('the connection was lost');
		expect(JSON.stringify(run.run)).not.toMatch(/token=|sim\.download/);
	});

	it('refuses deleted certificates for their items only, and explains why', async () => {
		const [enrollment] = service.ispring.state.enrollments.values();
		if (enrollment) enrollment.isArchived = true;
		const unknown = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
		const run = await service.run('certificate', 'download', {
			parameters: { certificateId },
			input: [{ id: ids[0] }, { id: unknown }, { id: 'x' }, { id: '' }, { id: ids[1] }],
			onError: 'continueRegularOutput',
		});
		expect(run.items.slice(0, 4)).toEqual([
			{
				error: `Certificate: the certificate ${ids[0]} does not exist in iSpring Learn. [Item 1]`,
				details: 'A certificate is lost when its enrollment is archived or deleted. Use an ID from Get Many.',
			},
			expect.objectContaining({
				error: `Certificate: the certificate ${unknown} does not exist in iSpring Learn. [Item 2]`,
			}),
			expect.objectContaining({
				error: expect.stringMatching(/^Certificate: "x" is not a valid iSpring Learn ID/),
			}),
			expect.objectContaining({ error: 'Certificate: it is empty. [Item 4]' }),
		]);
		expect(run.items[4]).toMatchObject({ certificateId: ids[1] });
		expect(run.paired).toEqual([0, 1, 2, 3, 4].map((item) => ({ item })));
	});

	it('refuses a download that is not a PDF', async () => {
		service.ispring.faults.push({
			when: ({ path }) => path.startsWith('/download/'),
			effect: { kind: 'body', body: '<html>Sign in</html>', contentType: 'text/html' },
		});
		const run = await service.run('certificate', 'download', { parameters: { certificateId: ids[0] ?? '' } });
		expect(run.error?.message).toContain('the file is not a PDF');
	});
});
