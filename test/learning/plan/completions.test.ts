import type { TrainingRecord } from '../../../src/bamboohr/training/training-records';
import { ParameterError } from '../../../src/errors';
import { decideCompletion } from '../../../src/learning/plan/completions';
import type { Compared, LearningWorld, MatchedAssignment } from '../../../src/learning/plan/LearningWorld';
import { DEFAULT_LEARNING_SETTINGS, type LearningSettings } from '../../../src/learning/settings';
import { assignment, learningWorld, record } from '../world.mts';

const OURS = 'iSpring Learn: passed. [iSpring enrollment e-1]';
const withRecords = (records: TrainingRecord[], given: Partial<LearningWorld> = {}) =>
	learningWorld({ records: new Map([['11', records]]), ...given });

function undated() {
	const { completedAt, ...rest } = assignment();
	void completedAt;
	return rest;
}

const decide = (one: MatchedAssignment, world: Compared, given: Partial<LearningSettings> = {}) =>
	decideCompletion(one, world, { ...DEFAULT_LEARNING_SETTINGS, ...given });

describe('A completion', () => {
	it('that BambooHR does not have becomes a training record', () => {
		expect(decide(assignment({ score: 95 }), withRecords([]))).toEqual({
			kind: 'completion',
			employeeId: '11',
			employeeName: 'Ann Exemplar',
			userId: 'u-1',
			courseId: 'c-1',
			courseTitle: 'Fire Safety',
			enrollmentId: 'e-1',
			certificateId: null,
			action: 'create',
			changes: [
				{ field: 'completed', from: null, to: '2026-02-10' },
				{ field: 'notes', from: null, to: 'iSpring Learn: passed, score 95. [iSpring enrollment e-1]' },
			],
			reason: 'Completed, but not in BambooHR yet.',
			outcome: 'planned',
			write: {
				do: 'createRecord',
				completed: '2026-02-10',
				notes: 'iSpring Learn: passed, score 95. [iSpring enrollment e-1]',
			},
			seen: {
				completed: '2026-02-10',
				ours: 'iSpring Learn: passed, score 95. [iSpring enrollment e-1]',
				record: undefined,
			},
			needsAttention: false,
		});
	});

	it('does not mention its certificate, which has its own decision', () => {
		const certified = assignment({ certificate: { id: 'k-1' } });
		expect(decide(certified, withRecords([])).certificateId).toBeNull();
	});

	it('is planned even for an employee without any records', () => {
		expect(decide(assignment(), learningWorld())).toMatchObject({ action: 'create' });
	});

	it('that exists is left alone, and its state is saved for the seal', () => {
		const decision = decide(assignment(), withRecords([record()]));
		expect(decision).toMatchObject({
			action: 'none',
			changes: [],
			outcome: 'skipped',
			reason: 'The training record is up to date.',
			write: { do: 'nothing' },
			needsAttention: false,
		});
		expect(decision.seen).toEqual({ completed: '2026-02-10', ours: OURS, record: record() });
	});

	it('is found only by its own enrollment ID, so that a retake is another record', () => {
		const first = record({ notes: 'iSpring Learn: passed. [iSpring enrollment e-12]' });
		expect(decide(assignment(), withRecords([first]))).toMatchObject({ action: 'create' });
		expect(decide(assignment(), withRecords([first, record()]))).toMatchObject({
			action: 'none',
		});
	});

	it.each(['2026-02-10 00:00:00', '2026-02-10T00:00:00+00:00'])(
		'dated %s matches a record of that day',
		(completed) => {
			expect(decide(assignment(), withRecords([record({ completed })]))).toMatchObject({
				action: 'none',
			});
		},
	);

	it('whose date was corrected moves its record', () => {
		const there = record({ completed: '2026-02-09' });
		const decision = decide(assignment(), withRecords([there]));
		expect(decision).toMatchObject({
			action: 'update',
			changes: [{ field: 'completed', from: '2026-02-09', to: '2026-02-10' }],
			reason: 'The result has changed since it was written.',
			outcome: 'planned',
			write: { do: 'updateRecord', record: there, completed: '2026-02-10', notes: OURS },
			seen: { completed: '2026-02-10', ours: OURS, record: there },
		});
		const undated = withRecords([record({ completed: '' })]);
		expect(decide(assignment(), undated).changes).toEqual([
			{ field: 'completed', from: null, to: '2026-02-10' },
		]);
	});

	it("whose score was corrected changes only the sync's part of the notes", () => {
		const notes = `Seen by HR.\n${OURS}`;
		const decision = decide(assignment({ score: 70 }), withRecords([record({ notes })]));
		const to = 'Seen by HR.\niSpring Learn: passed, score 70. [iSpring enrollment e-1]';
		expect(decision.changes).toEqual([{ field: 'notes', from: notes, to }]);
		expect(decision.write).toMatchObject({ do: 'updateRecord', completed: '2026-02-10', notes: to });
	});

	it('is dated in the company’s time zone', () => {
		const late = assignment({ completedAt: '2026-02-10T23:30:00Z' });
		const inTokyo = withRecords([], { timezone: 'Asia/Tokyo' });
		expect(decide(late, inTokyo).changes[0]?.to).toBe('2026-02-11');
	});

	it.each([undefined, '', 'soon'])(
		'without a date (%j) is reported, and no date is invented',
		(completedAt) => {
			const decision = decide(
				completedAt === undefined ? undated() : assignment({ completedAt }),
				withRecords([record()]),
			);
			expect(decision).toMatchObject({
				action: 'none',
				outcome: 'skipped',
				needsAttention: true,
				seen: null,
			});
			expect(decision.reason).toBe('Not written: iSpring Learn has no completion date for it.');
		},
	);

	it.each(['1970-01-01', '1970-01-01T00:00:00Z', '0001-01-01T00:00:00Z'])(
		'of %s is reported with that date, and nothing is written or moved',
		(completedAt) => {
			for (const there of [[], [record()]]) {
				const decision = decide(assignment({ completedAt }), withRecords(there));
				expect(decision).toMatchObject({
					action: 'none',
					outcome: 'skipped',
					needsAttention: true,
					write: { do: 'nothing' },
					reason: expect.stringContaining(
						`the completion date in iSpring Learn is ${completedAt.slice(0, 10)}`,
					),
				});
			}
		},
	);

	it('is reported but not written when its date is in the future, and written when it is today', () => {
		const ahead = decide(assignment(), withRecords([], { today: '2026-02-09' }));
		expect(ahead).toMatchObject({ action: 'none', outcome: 'skipped', needsAttention: true });
		expect(ahead.reason).toContain('2026-02-10, is in the future');
		expect(decide(assignment(), withRecords([], { today: '2026-02-10' }))).toMatchObject({
			action: 'create',
		});
	});

	it('fails and writes nothing when the records of the employee could not be read', () => {
		const error = new ParameterError('Training', 'no', 'Do this.');
		const world = learningWorld({ records: new Map([['11', error]]) });
		expect(decide(assignment(), world)).toMatchObject({
			kind: 'completion',
			action: 'none',
			outcome: 'failed',
			error: 'Training: no. Do this.',
			reason: 'Training: no. Do this.',
			write: { do: 'nothing' },
			needsAttention: true,
		});
	});
});

describe('A completion with a certificate', () => {
	const certified = (given: Partial<MatchedAssignment> = {}) =>
		assignment({ certificate: { id: 'k-1' }, ...given });
	const MARKED = `${OURS} [iSpring certificate k-1]`;
	const rolling = { verifyDays: 7 };

	it.each([1, 7])('names it in the notes of a new record, compared in %i days', (verifyDays) => {
		const decision = decide(certified(), withRecords([]), { verifyDays });
		expect(decision.changes).toContainEqual({ field: 'notes', from: null, to: MARKED });
		expect(decision.write).toEqual({
			do: 'createRecord',
			completed: '2026-02-10',
			notes: OURS,
			certificate: { id: 'k-1', notes: MARKED },
		});
	});

	it('is added to a record that was written without it', () => {
		const world = withRecords([record()]);
		expect(decide(certified(), world)).toMatchObject({
			action: 'update',
			changes: [{ field: 'notes', from: OURS, to: MARKED }],
			reason:
				'The notes get the ID of the certificate, so that later runs need not list the files of the employee.',
			write: { do: 'updateRecord', notes: OURS, certificate: { id: 'k-1', notes: MARKED } },
		});
	});

	it('is up to date when the notes name it', () => {
		const world = withRecords([record({ notes: `Seen. ${MARKED}` })]);
		for (const settings of [{}, rolling]) expect(decide(certified(), world, settings).action).toBe('none');
	});

	it('replaces an earlier one in the notes', () => {
		const world = withRecords([record({ notes: MARKED })]);
		const renewed = certified({ certificate: { id: 'k-2' } });
		expect(decide(renewed, world, rolling).changes).toEqual([
			{ field: 'notes', from: MARKED, to: `${OURS} [iSpring certificate k-2]` },
		]);
	});

	it('changes with the result, and keeps what the notes say about it', () => {
		const world = withRecords([record({ notes: MARKED })]);
		const [change] = decide(certified({ score: 90 }), world, rolling).changes;
		expect(change?.to).toBe(
			'iSpring Learn: passed, score 90. [iSpring enrollment e-1] [iSpring certificate k-1]',
		);
	});

	it('is not named when certificates are not exported, when its file is unknown, or when another record names it', () => {
		const plain = { do: 'createRecord', completed: '2026-02-10', notes: OURS };
		expect(decide(certified(), withRecords([]), { exportCertificates: false }).write).toEqual(plain);
		const files = new Map([['11', new ParameterError('Files', 'no', 'Do this.')]]);
		expect(decide(certified(), withRecords([], { files })).write).toEqual(plain);
		const copied = record({ id: '6', notes: '[iSpring enrollment e-9] [iSpring certificate k-1]' });
		expect(decide(certified(), withRecords([copied])).write).toEqual(plain);
	});

	it('is not taken for that of an enrollment with the same ID', () => {
		const other = record({ notes: '[iSpring enrollment e-9] [iSpring certificate e-1]' });
		expect(decide(assignment(), withRecords([other])).action).toBe('create');
	});
});

describe('A completion of an employee who is not compared', () => {
	const notCompared = new Set(['11']);

	it('has no change, and says when it is compared', () => {
		const decision = decide(assignment(), learningWorld({ notCompared }), { verifyDays: 7 });
		expect(decision).toMatchObject({ action: 'none', outcome: 'skipped', needsAttention: false });
		expect(decision.reason).toMatch(/^Nothing new, so not compared in this run\. .* on 2026-03-1[1-7]\.$/);
	});

	it('is still reported when it cannot be written', () => {
		expect(decide(undated(), learningWorld({ notCompared }), { verifyDays: 7 })).toMatchObject({
			needsAttention: true,
			reason: expect.stringContaining('no completion date'),
		});
	});
});
