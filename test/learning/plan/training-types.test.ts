import fc from 'fast-check';
import { titleMark } from '../../../src/learning/plan/marker';
import {
	decideType,
	findType,
	isSameTitle,
	typeName,
	type CourseOfType,
} from '../../../src/learning/plan/training-types';
import { DESCRIPTION, trainingType } from '../world.mts';

const course = (given: Partial<CourseOfType> = {}): CourseOfType => ({
	id: 'c-1',
	title: 'Fire Safety',
	isTitleKnown: true,
	...given,
});
const byHand = (given = {}) => trainingType({ id: '8', description: '', ...given });
const found = (types: Array<ReturnType<typeof trainingType>>, given = course(), courses = [given]) =>
	findType(given, types, courses)?.id;

describe('The training type of a course', () => {
	it('is the one with the course ID, whatever its name', () => {
		expect(found([byHand(), trainingType({ name: 'Other' })])).toBe('7');
		expect(found([trainingType({ description: 'x [ISPRING COURSE C-1] y' })])).toBe('7');
	});

	it('is the oldest by number if there are several', () => {
		const twins = ['10', '9', '11'].map((id) => trainingType({ id }));
		expect(found(twins)).toBe('9');
		expect(found([...twins].reverse())).toBe('9');
	});

	it('is the only one with that title which belongs to no other course', () => {
		expect(found([byHand({ name: ' fire  SAFETY ' }), byHand({ id: '9', name: 'First Aid' })])).toBe('8');
	});

	it('is undefined when two types have that title', () => {
		expect(found([byHand(), byHand({ id: '9' })])).toBeUndefined();
		const ofAnother = trainingType({ id: '9', description: 'x [ispring course C-2]' });
		expect(found([ofAnother, byHand()])).toBe('8');
	});

	it.each([
		['[iSpring course c-2]', undefined],
		['Ours. [iSpring course c-10]', undefined],
		['[iSpring course ]', '8'],
		['iSpring course c-2', '8'],
		['[c-2]', '8'],
	])('with the same title and the description %j is %s', (description, id) => {
		expect(found([byHand({ description })])).toBe(id);
	});

	it('is not adopted while another course with that title could adopt it as well', () => {
		const rival = course({ id: 'c-2', title: 'fire safety' });
		expect(found([byHand()], course(), [course(), rival])).toBeUndefined();
		expect(found([byHand(), trainingType()], course(), [course(), rival])).toBe('7');
		const other = course({ id: 'c-2', title: 'First Aid' });
		expect(found([byHand()], course(), [course(), other])).toBe('8');
	});

	it('is not adopted when the title of the course is unknown', () => {
		expect(found([byHand()], course({ isTitleKnown: false }))).toBeUndefined();
		expect(found([trainingType()], course({ isTitleKnown: false }))).toBe('7');
	});
});

describe('The decision on a course', () => {
	const decide = (types: Array<ReturnType<typeof trainingType>>, given = course()) =>
		decideType(given, types, [given]);
	/** As it stands in BambooHR once a decision has been carried out. */
	const made = (given: CourseOfType) => {
		const { write } = decide([], given);
		if (write.do !== 'createType') throw new Error('no type');
		return trainingType({ name: write.name, description: write.description });
	};

	it('without a type creates one with the course ID in its description and the link', () => {
		expect(decide([], course({ url: 'https://learn.example.com/c-1' }))).toStrictEqual({
			kind: 'trainingType',
			employeeId: null,
			employeeName: null,
			userId: null,
			courseId: 'c-1',
			courseTitle: 'Fire Safety',
			enrollmentId: null,
			certificateId: null,
			action: 'create',
			changes: [{ field: 'name', from: null, to: 'Fire Safety' }],
			reason: 'BambooHR has no training type for this course yet.',
			outcome: 'planned',
			write: {
				do: 'createType',
				name: 'Fire Safety',
				description: DESCRIPTION,
				linkUrl: 'https://learn.example.com/c-1',
			},
			seen: { course: { id: 'c-1', title: 'Fire Safety' }, type: undefined },
			needsAttention: false,
		});
		expect(decide([]).write).not.toHaveProperty('linkUrl');
	});

	it('shortens a title to the 255 characters that BambooHR accepts, and does not rename it in the next run', () => {
		const long = course({ title: 'x'.repeat(300) });
		const decision = decide([], long);
		expect(decision.write).toMatchObject({ name: 'x'.repeat(255) });
		expect(decision.courseTitle).toHaveLength(300);
		expect(decide([made(long)], long)).toMatchObject({ action: 'none' });
	});

	it('gives any title a name that later runs do not change', () => {
		const title = fc.string({
			unit: fc.constantFrom('a', 'İ', ' ', '\t', '😀', 'e\u0301', '👩‍👩‍👧', '🇩🇪', '文'),
			minLength: 240,
			maxLength: 270,
		});
		fc.assert(
			fc.property(title, (text) => {
				const long = course({ title: text });
				const type = made(long);
				expect(Buffer.from(type.name).toString()).toBe(type.name);
				expect(type.name.length).toBeLessThanOrEqual(255);
				expect(isSameTitle(type.name, text)).toBe(true);
				expect(decide([type], long)).toMatchObject({ action: 'none' });
			}),
		);
		expect(typeName(`${'x'.repeat(254)}😀`)).toBe('x'.repeat(254));
	});

	it('with an up-to-date type changes nothing, and saves only what identifies the type', () => {
		const decision = decide([trainingType({ name: 'fire safety', linkUrl: 'x', required: true })]);
		expect(decision).toMatchObject({
			action: 'none',
			changes: [],
			reason: 'The training type is up to date.',
			outcome: 'skipped',
			write: { do: 'nothing' },
		});
		const { description } = trainingType();
		expect(decision.seen).toEqual({
			course: { id: 'c-1', title: 'Fire Safety' },
			type: { id: '7', name: 'fire safety', description },
		});
	});

	it('keeps the name of a type that HR renamed', () => {
		expect(decide([trainingType({ name: 'Fire Safety 2026 (mandatory)' })])).toMatchObject({
			action: 'none',
			write: { do: 'nothing' },
		});
	});

	it('renames the type when the course has a new title, even if HR had renamed it', () => {
		for (const name of ['Old', 'The name that HR gave']) {
			const description = `For all. [iSpring course c-1] ${titleMark('old')}`;
			const decision = decide([trainingType({ name, description })]);
			const to = `For all. [iSpring course c-1] ${titleMark('fire safety')}`;
			expect(decision).toMatchObject({
				action: 'update',
				changes: [
					{ field: 'name', from: name, to: 'Fire Safety' },
					{ field: 'description', from: description, to },
				],
				reason: 'The course has a new title.',
				outcome: 'planned',
				write: { do: 'updateType', typeId: '7', changes: { name: 'Fire Safety', description: to } },
			});
			expect(decide([trainingType({ name: 'Fire Safety', description: to })]).action).toBe('none');
		}
	});

	it('only stores the new title when HR already renamed the type to it', () => {
		const description = `[iSpring course c-1] ${titleMark('old')}`;
		expect(decide([trainingType({ description })]).write).toEqual({
			do: 'updateType',
			typeId: '7',
			changes: { description: `[iSpring course c-1] ${titleMark('fire safety')}` },
		});
	});

	it.each([
		['Fire Safety', /^The description gets a marker .* from a name given by HR\.$/],
		['Something else', /Its name differs from the course title and is kept\.$/],
	])(
		'adds the title mark and keeps the name when an earlier version created the type as %s',
		(name, reason) => {
			const type = trainingType({ name, description: 'Ours. [iSpring course c-1]' });
			const decision = decide([type]);
			expect(decision.reason).toMatch(reason);
			const description = `Ours. [iSpring course c-1] ${titleMark('fire safety')}`;
			expect(decision.write).toEqual({ do: 'updateType', typeId: '7', changes: { description } });
			const later = trainingType({ name, description });
			expect(decide([later]).action).toBe('none');
			expect(decide([later], course({ title: 'New' })).write).toMatchObject({ changes: { name: 'New' } });
		},
	);

	it('renames the type when the title becomes known later', () => {
		const untitled = course({ title: 'Course c-1', isTitleKnown: false });
		expect(decide([made(untitled)], course()).write).toMatchObject({ changes: { name: 'Fire Safety' } });
	});

	it('keeps the name of the type while the title is unknown', () => {
		const untitled = course({ title: 'Course c-1', isTitleKnown: false });
		expect(decide([trainingType({ name: 'Old' })], untitled)).toMatchObject({ action: 'none' });
	});

	it.each([
		[' Ours ', `Ours [iSpring course c-1] ${titleMark('fire safety')}`],
		['', `[iSpring course c-1] ${titleMark('fire safety')}`],
		[`Copy ${titleMark('other')}`, `Copy [iSpring course c-1] ${titleMark('fire safety')}`],
	])('adopts a type with the description %j by adding the ID, and keeps its name', (description, to) => {
		const decision = decide([byHand({ name: 'FIRE safety', description })]);
		expect(decision).toMatchObject({
			action: 'update',
			changes: [{ field: 'description', from: description || null, to }],
			reason: 'A training type with this title exists and is linked to the course.',
		});
		expect(decision.write).toEqual({ do: 'updateType', typeId: '8', changes: { description: to } });
	});
});

describe('Training type titles', () => {
	it.each([
		[' Fire  Safety\n', 'fire safety', true],
		['Zo\u00eb', 'Zoe\u0308', true],
		['a b', 'ab', false],
		['x'.repeat(255), `${'x'.repeat(255)}y`, true],
		['x'.repeat(254), 'x'.repeat(255), false],
	])('%j and %j are equal: %s', (one, other, isSame) => {
		expect(isSameTitle(one, other)).toBe(isSame);
		expect(isSameTitle(other, one)).toBe(isSame);
	});
});
