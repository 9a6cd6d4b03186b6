import fc from 'fast-check';
import { mergeNotes, notesOf, withCertificate } from '../../../src/learning/plan/notes';
import { assignment } from '../world.mts';

const OURS = 'iSpring Learn: passed. [iSpring enrollment e-1]';

describe('New notes of a training record', () => {
	it.each([
		[{}, 'passed'],
		[{ score: 0 }, 'passed, score 0'],
		[{ score: 95.004 }, 'passed, score 95'],
		[{ score: 66.666 }, 'passed, score 66.67'],
		[{ score: 95, passingScore: 79.999 }, 'passed, score 95 (80 needed)'],
		[{ score: 95, passingScore: 0 }, 'passed, score 95'],
		[{ passingScore: 80 }, 'passed'],
		[{ timeSpentSeconds: 59 }, 'passed'],
		[{ timeSpentSeconds: 60 }, 'passed, 1 min'],
		[{ timeSpentSeconds: 3600 }, 'passed, 1 h'],
		[{ timeSpentSeconds: 3900 }, 'passed, 1 h 5 min'],
		[{ timeSpentSeconds: 3599 }, 'passed, 1 h'],
		[{ score: 1, timeSpentSeconds: 120 }, 'passed, score 1, 2 min'],
	])('for %j say: %s', (given, text) => {
		expect(notesOf(assignment(given))).toBe(`iSpring Learn: ${text}. [iSpring enrollment e-1]`);
	});
});

describe('Existing notes of a training record', () => {
	it("stay unchanged while the sync's part is up to date", () => {
		const notes = `Seen by HR. ${OURS} Twice.`;
		expect(mergeNotes(notes, OURS, 'e-1')).toBe(notes);
	});

	it("keep the text around the sync's part", () => {
		const old = 'iSpring Learn: failed, score 10. [iSpring enrollment E-1]';
		expect(mergeNotes(`Before. ${old} After.`, OURS, 'e-1')).toBe(`Before. ${OURS} After.`);
	});

	it('keep the part of another enrollment', () => {
		const other = 'iSpring Learn: failed. [iSpring enrollment e-12]';
		const old = 'iSpring Learn: failed. [iSpring enrollment e-1]';
		expect(mergeNotes(`${other}\n${old}`, OURS, 'e-1')).toBe(`${other}\n${OURS}`);
		expect(mergeNotes(other, OURS, 'e-1')).toBe(`${other}\n${OURS}`);
	});

	it("get the sync's part when only its marker is left, and lose no other text", () => {
		expect(mergeNotes('Well done! [iSpring enrollment e-1] Bye', OURS, 'e-1')).toBe(`Well done! ${OURS} Bye`);
		const quoted = 'iSpring Learn: see [1] and [iSpring enrollment e-1]';
		expect(mergeNotes(quoted, OURS, 'e-1')).toBe(`iSpring Learn: see [1] and ${OURS}`);
	});

	it("get the sync's part on a separate line, or alone when they were empty", () => {
		expect(mergeNotes(' Seen by HR. \n', OURS, 'e-1')).toBe(`Seen by HR.\n${OURS}`);
		expect(mergeNotes('  ', OURS, 'e-1')).toBe(OURS);
	});

	it('accept a status that contains $', () => {
		const ours = notesOf(assignment({ status: "$& $' $1" }));
		for (const before of [OURS, '[iSpring enrollment e-1]'])
			expect(mergeNotes(before, ours, 'e-1')).toBe(ours);
	});

	it('do not grow because of brackets in a status', () => {
		const ours = notesOf(assignment({ status: 'odd [x]' }));
		expect(mergeNotes(`Seen. ${ours}`, ours, 'e-1')).toBe(`Seen. ${ours}`);
	});

	it("contain the sync's part once after a merge, and the next merge changes nothing", () => {
		const parts = fc.array(fc.oneof(fc.string(), fc.constantFrom(OURS, '[iSpring enrollment e-1]')));
		fc.assert(
			fc.property(parts, fc.integer({ min: 0, max: 100 }), (texts, score) => {
				const ours = notesOf(assignment({ score }));
				const merged = mergeNotes(texts.join(' '), ours, 'e-1');
				expect(merged).toContain(ours);
				expect(mergeNotes(merged, ours, 'e-1')).toBe(merged);
			}),
		);
	});
});

describe('The certificate in the notes', () => {
	it('stands behind the enrollment, whatever people wrote around it', () => {
		expect(withCertificate(`Seen. ${OURS} By HR.`, 'e-1', 'k-1')).toBe(
			`Seen. ${OURS} [iSpring certificate k-1] By HR.`,
		);
		expect(withCertificate('[iSpring enrollment E-1]', 'e-1', 'k-1')).toBe(
			'[iSpring enrollment E-1] [iSpring certificate k-1]',
		);
	});

	it('replaces an earlier certificate of the same enrollment, and no other', () => {
		const other = 'iSpring Learn: passed. [iSpring enrollment e-2] [iSpring certificate k-2]';
		expect(withCertificate(`${OURS} [iSpring certificate k-0]\n${other}`, 'e-1', 'k-1')).toBe(
			`${OURS} [iSpring certificate k-1]\n${other}`,
		);
	});

	it('stays where people moved it', () => {
		const notes = `[iSpring Certificate K-1] ${OURS}`;
		expect(withCertificate(notes, 'e-1', 'k-1')).toBe(notes);
	});

	it('stays when the result changes', () => {
		const notes = `${OURS} [iSpring certificate k-1]`;
		const ours = 'iSpring Learn: passed, score 90. [iSpring enrollment e-1]';
		expect(mergeNotes(notes, ours, 'e-1')).toBe(`${ours} [iSpring certificate k-1]`);
	});

	it('is added at the end when the marker of the enrollment is missing', () => {
		expect(withCertificate('e-1', 'e-1', 'k-1')).toBe('e-1 [iSpring certificate k-1]');
	});
});
