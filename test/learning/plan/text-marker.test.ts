import { titleMark } from '../../../src/learning/plan/marker';
import fc from 'fast-check';
import { isMarked, isSameText, readMarker, withMarker } from '../../../src/learning/plan/text-marker';

const marker = fc.string({ minLength: 1 }).filter((text) => readMarker(text) === text);

describe('A marker in a text', () => {
	it('is found after it was added to any text', () => {
		fc.assert(
			fc.property(fc.string(), marker, (text, mark) => {
				const marked = withMarker(text, mark);
				expect(isMarked(marked, mark)).toBe(true);
				expect(withMarker(marked, mark)).toBe(marked);
			}),
		);
	});

	it.each(['12 hours', 'Room 12', '[12 hours]', '[112]', '[12', ''])(
		'is not found in %j when it is 12',
		(text) => {
			expect(isMarked(text, '12')).toBe(false);
		},
	);

	it('is found in any case and in the format of the sync', () => {
		expect(isMarked('For all. [course-7]', 'COURSE-7')).toBe(true);
		expect(isMarked('Course in iSpring Learn. [iSpring course c-1]', 'c-1')).toBe(true);
		expect(isMarked('iSpring Learn: passed. [iSpring enrollment e-1]', 'e-1')).toBe(true);
		expect(isMarked('[iSpring course c-1]', 'iSpring course c-1')).toBe(true);
	});

	it('is added at the end, or alone to an empty text', () => {
		expect(withMarker('For all.', 'A-1')).toBe('For all. [A-1]');
		expect(withMarker('  ', 'A-1')).toBe('[A-1]');
	});

	it('keeps the format that it had in the text before', () => {
		expect(withMarker('New', 'c-1', 'Old [iSpring course c-1]')).toBe('New [iSpring course c-1]');
		expect(withMarker('New', 'c-1', 'Old')).toBe('New [c-1]');
	});
});

describe('A marker entered by a user', () => {
	it.each([
		['A-1', 'A-1'],
		['[A-1]', 'A-1'],
		['[ A-1 ]', 'A-1'],
		['[]', undefined],
		['[A-1] or so', undefined],
		['', undefined],
		['A [1]', undefined],
		['A\n1', undefined],
	])('as %j is read as %j', (text, expected) => {
		expect(readMarker(text)).toBe(expected);
	});
});

describe('Texts', () => {
	it('are equal regardless of line endings and surrounding whitespace', () => {
		expect(isSameText('a\r\nb ', 'a\nb')).toBe(true);
		expect(isSameText('Zo\u00eb', 'Zoe\u0308')).toBe(true);
		expect(isSameText('a\rb', 'a\nb')).toBe(true);
		expect(isSameText('a b', 'a  b')).toBe(false);
	});
});

it('an upsert keeps the title mark of the sync, so that both can write the same training type', () => {
	const before = `Old [iSpring course c-1] ${titleMark('x')}`;
	const after = withMarker('New', 'c-1', before);
	expect(after).toBe(`New [iSpring course c-1] ${titleMark('x')}`);
	expect(withMarker(after, 'c-1', after)).toBe(after);
	expect(withMarker('New [c-1]', 'c-1', before)).toBe(`New [c-1] ${titleMark('x')}`);
});
