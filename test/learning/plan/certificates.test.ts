import { ParameterError } from '../../../src/errors';
import { decideCertificate } from '../../../src/learning/plan/certificates';
import { DEFAULT_LEARNING_SETTINGS, type LearningSettings } from '../../../src/learning/settings';
import type { Compared, MatchedAssignment } from '../../../src/learning/plan/LearningWorld';
import { assignment, category, learningWorld, record } from '../world.mts';

const certified = (issuedAt?: string) =>
	assignment({ certificate: { id: 'k-1', ...(issuedAt === undefined ? {} : { issuedAt }) } });
const withFiles = (...names: string[]) =>
	learningWorld({
		files: new Map([
			['11', [category('Resumes'), category('Certificates', ...names.map((name) => ({ name })))]],
		]),
	});

const decide = (one: MatchedAssignment, world: Compared, given: Partial<LearningSettings> = {}) =>
	decideCertificate(one, world, { ...DEFAULT_LEARNING_SETTINGS, ...given });

describe('A certificate', () => {
	it('is uploaded when it is not among the files', () => {
		const fileName = 'k-1 Fire Safety 2026-02-11.pdf';
		expect(decide(certified('2026-02-11'), withFiles('k-12.pdf'))).toMatchObject({
			kind: 'certificate',
			employeeId: '11',
			enrollmentId: 'e-1',
			certificateId: 'k-1',
			action: 'create',
			changes: [{ field: 'file', from: null, to: fileName }],
			reason: 'Issued, but not among the files yet.',
			outcome: 'planned',
			write: { do: 'upload', fileName },
			seen: { fileName, file: undefined },
			needsAttention: false,
		});
	});

	it('without its own date gets the completion date in the company’s time zone', () => {
		const late = { ...certified(), completedAt: '2026-02-10T23:30:00Z' };
		const inTokyo = { ...learningWorld(), timezone: 'Asia/Tokyo' };
		expect(decide(late, inTokyo).write).toEqual({
			do: 'upload',
			fileName: 'k-1 Fire Safety 2026-02-11.pdf',
		});
	});

	it('with a placeholder date gets the completion date', () => {
		expect(decide(certified('1970-01-01T00:00:00Z'), learningWorld()).write).toEqual({
			do: 'upload',
			fileName: 'k-1 Fire Safety 2026-02-10.pdf',
		});
	});

	it('is found again even if its ID contains characters that a file name cannot have', () => {
		const odd = assignment({ certificate: { id: '-k/1?' } });
		const { write } = decide(odd, learningWorld());
		if (write.do !== 'upload') throw new Error('no upload');
		expect(decide(odd, withFiles(write.fileName))).toMatchObject({ action: 'none' });
	});

	it.each([
		[{ name: 'Anything K-1.pdf' }],
		[{ name: 'As earlier versions named it 2026-02-11 k-1.pdf' }],
		[{ name: 'k-1 Cut sho.pdf' }],
		[{ name: 'renamed.pdf', originalFileName: 'Fire Safety k-1.pdf' }],
	])('that is among the files is left alone: %j', (file) => {
		const world = learningWorld({
			files: new Map([['11', [category('Resumes'), category('Moved', {}, file)]]]),
		});
		const decision = decide(certified(), world);
		expect(decision).toMatchObject({
			action: 'none',
			changes: [],
			outcome: 'skipped',
			reason: 'The certificate is already among the files.',
			write: { do: 'nothing' },
			seen: { fileName: 'k-1 Fire Safety 2026-02-10.pdf', file },
		});
	});

	it('that the notes of a training record name is left alone when notes are enough', () => {
		const notes = 'iSpring Learn: passed. [iSpring enrollment e-1] [iSpring certificate K-1]';
		const records = new Map([['11', [record({ notes })]]]);
		expect(decide(certified(), learningWorld({ records, trustsNotes: true }))).toMatchObject({
			action: 'none',
			outcome: 'skipped',
			reason: 'The notes of the training record say that the certificate was uploaded.',
		});
		for (const world of [
			{ records },
			{ trustsNotes: true },
			{ records: new Map([['11', [record()]]]), trustsNotes: true },
		])
			expect(decide(certified(), learningWorld(world)).action).toBe('create');
	});

	it('of an employee who is not compared has no change, and says when it is compared', () => {
		const world = learningWorld({ notCompared: new Set(['11']) });
		const decision = decide(certified(), world, { verifyDays: 2 });
		expect(decision).toMatchObject({ action: 'none', outcome: 'skipped', needsAttention: false });
		expect(decision.reason).toContain('compared next on 2026-03-1');
	});

	it('fails and writes nothing when the files of the employee could not be read', () => {
		const world = learningWorld({ files: new Map([['11', new ParameterError('Files', 'no', 'Do this.')]]) });
		expect(decide(certified(), world)).toMatchObject({
			certificateId: 'k-1',
			action: 'none',
			outcome: 'failed',
			error: 'Files: no. Do this.',
			write: { do: 'nothing' },
			needsAttention: true,
		});
	});

	it('that was not issued has no change', () => {
		expect(decide(assignment(), withFiles())).toMatchObject({
			kind: 'certificate',
			certificateId: null,
			action: 'none',
			reason: '',
			outcome: 'skipped',
			write: { do: 'nothing' },
		});
	});
});
