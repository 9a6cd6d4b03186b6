import { sortBy } from 'lodash';
import type { Fault } from '../../../tools/simulator/http/faults.mts';
import { addFile, addFileCategory } from '../../../tools/simulator/bamboohr/learning.mts';
import { issueCertificate } from '../../../tools/simulator/ispring/learning.mts';
import { MAX_FILE_BYTES, type FileCategory } from '../../../src/bamboohr/files/employee-files';
import { applyCertificates } from '../../../src/learning/apply/certificates';
import { ParameterError, type SyncError } from '../../../src/errors';
import type { LearningDecision } from '../../../src/learning/plan/Decision';
import type { LearningWorld } from '../../../src/learning/plan/LearningWorld';
import { planLearning } from '../../../src/learning/plan/plan';
import { DEFAULT_LEARNING_SETTINGS } from '../../../src/learning/settings';
import { Progress } from '../../../src/run/Progress';
import {
	addPerson,
	pass,
	requests,
	startLearningSystems,
	type LearningSystems,
} from '../learning-systems.mts';
import { assignment, category, employee, learningWorld } from '../world.mts';

let systems: LearningSystems;
beforeEach(async () => {
	systems = await startLearningSystems();
	for (const id of ['11', '12', '13']) {
		addPerson(systems, id);
		issueCertificate(systems.ispring, pass(systems, id), { issuedCertificateId: `k-${id}` });
	}
});
afterEach(async () => await systems.close());

/** By employee: which of two requests comes first is chance. */
const files = () => sortBy([...systems.bamboo.state.files.values()], 'employeeId');
const categories = () => systems.bamboo.state.fileCategories;
const settings = { ...DEFAULT_LEARNING_SETTINGS, exportCompletions: false, exportAssignments: false };
const certified = (...ids: string[]) =>
	ids.map((id) =>
		assignment({ enrollmentId: `e-${id}`, employee: employee({ id }), certificate: { id: `k-${id}` } }),
	);

async function apply(
	ids: string[],
	given: Partial<LearningWorld> = {},
	chosen = settings,
	clients = systems.clients,
) {
	const world = learningWorld({ assignments: certified(...ids), ...given });
	const progress = new Progress<LearningDecision>(planLearning(world, chosen));
	await applyCertificates(clients, progress, world, chosen);
	progress.finish();
	return progress.all.map(({ outcome, reason, error }) => [outcome, error ?? reason]);
}
const outcomes = (done: string[][]) => done.map(([outcome]) => outcome);
const making = () =>
	requests(systems.bamboo).filter((one) => one === 'POST /api/v1/employees/files/categories');

describe('Certificates', () => {
	it('are uploaded as PDFs to the selected category, even for employees without that category', async () => {
		addFileCategory(systems.bamboo, 'Resumes');
		const { id } = addFileCategory(systems.bamboo, ' certificates');
		const seen: LearningWorld['files'] = new Map<string, FileCategory[] | SyncError>([
			['11', new ParameterError('Files', 'no', 'Do this.')],
			['12', [category('Resumes'), { ...category('CERTIFICATES '), id: String(id) }]],
			['13', []],
		]);
		expect(outcomes(await apply(['12', '13'], { files: seen }))).toEqual(['done', 'done']);
		expect(files()).toMatchObject(
			['12', '13'].map((employeeId) => ({
				employeeId,
				categoryId: id,
				name: `k-${employeeId} Fire Safety 2026-02-10.pdf`,
				contentType: 'application/pdf',
				shareWithEmployee: 'no',
			})),
		);
		for (const { content } of files()) expect(content.subarray(0, 4).toString()).toBe('%PDF');
		expect([making(), categories().length]).toEqual([[], 2]);
	});

	it('are uploaded to the selected category regardless of case and surrounding whitespace in the setting', async () => {
		addFileCategory(systems.bamboo, 'Certificates');
		const files = new Map([['11', [category('Certificates')]]]);
		await apply(['11'], { files }, { ...settings, certificateCategory: ' certificates ' });
		expect(making()).toEqual([]);
	});

	it('are shared only when the settings say so', async () => {
		await apply(['11'], {}, { ...settings, shareCertificates: true });
		expect(files()).toMatchObject([{ shareWithEmployee: 'yes' }]);
	});

	it('create their category once for any number of files, and only when there is a file', async () => {
		addFileCategory(systems.bamboo, 'Resumes');
		const done = await apply(['11', '12', '13'], { files: new Map([['11', [category('Resumes')]]]) });
		expect(outcomes(done)).toEqual(['done', 'done', 'done']);
		expect(making()).toHaveLength(1);
		expect(categories().map(({ name }) => name)).toEqual(['Resumes', 'Certificates']);
		expect(new Set(files().map(({ categoryId }) => categoryId))).toEqual(new Set([categories()[1]?.id]));
		systems.bamboo.log.length = 0;
		for (const enrollment of systems.ispring.state.enrollments.values()) enrollment.isArchived = true;
		await apply(['11']);
		expect(requests(systems.bamboo)).toEqual([]);
	});

	it('fail with advice when the category can be neither found nor created', async () => {
		systems.bamboo.faults.push({
			when: ({ path }) => path.endsWith('/files/view'),
			effect: { kind: 'status', status: 404, body: '' },
		});
		expect(await apply(['11'])).toEqual([
			[
				'failed',
				'Certificate Category: BambooHR has no category "Certificates" for employee files, and it could not be created. Create it in BambooHR, and give the API key\'s user permission to view it and to add files to it.',
			],
		]);
		expect(files()).toEqual([]);
	});

	it('that no longer exist are skipped with a reason, and the others are uploaded', async () => {
		const done = await apply(['99', '12']);
		expect(done[0]).toEqual([
			'skipped',
			'Not written: iSpring Learn no longer has this certificate; its enrollment may be archived.',
		]);
		expect([outcomes(done)[1], files().length]).toEqual(['done', 1]);
	});

	it.each(['resetBefore', 'resetAfter'] as const)(
		'are uploaded once when the response is lost: %s',
		async (kind) => {
			const { id: categoryId } = addFileCategory(systems.bamboo, 'Certificates');
			addFile(systems.bamboo, { employeeId: '11', categoryId, name: 'Other k-111.pdf' });
			const when: Fault['when'] = ({ method, path }) => method === 'POST' && path.endsWith('/11/files');
			systems.bamboo.faults.push({ when, effect: { kind } });
			expect(outcomes(await apply(['11']))).toEqual(['done']);
			expect(files().map(({ name }) => name)).toEqual(['Other k-111.pdf', 'k-11 Fire Safety 2026-02-10.pdf']);
		},
	);

	it('fail when they are larger than the 20 MB that BambooHR accepts', async () => {
		// What the vendor's own multipart adds does not count.
		const bytes = (size: number) => {
			const file = new Uint8Array(size);
			file.set(Buffer.from('%PDF'));
			file.set(Buffer.from('%%EOF'), size - 5);
			return file;
		};
		const sized = (size: number) => ({
			...systems.clients,
			download: async () => await Promise.resolve({ status: 200, bytes: bytes(size) }),
		});
		const [tooLarge] = await apply(['11'], {}, settings, sized(MAX_FILE_BYTES + 1));
		expect(tooLarge?.[0]).toBe('failed');
		expect(tooLarge?.[1]).toBe(
			'iSpring Learn gave an unexpected response to a certificate download: the file is larger than the 20 MB that BambooHR accepts. Check this certificate in iSpring Learn. The next run tries again.',
		);
		expect([files().length, making().length]).toEqual([0, 0]);
		expect(outcomes(await apply(['11'], {}, settings, sized(MAX_FILE_BYTES)))).toEqual(['done']);
		expect(files()[0]?.content).toHaveLength(MAX_FILE_BYTES);
	});

	it('are held in memory only a few at a time', async () => {
		let open = 0;
		let most = 0;
		const clients = {
			...systems.clients,
			concurrency: 2,
			download: async (url: string) => {
				open += 1;
				most = Math.max(most, open);
				const file = await systems.clients.download(url);
				open -= 1;
				return file;
			},
		};
		expect(outcomes(await apply(['11', '12', '13'], {}, settings, clients))).toEqual([
			'done',
			'done',
			'done',
		]);
		expect(most).toBe(2);
	});
});
