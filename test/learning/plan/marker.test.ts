import fc from 'fast-check';
import { holdsId, marker, titleMark, titleMarkIn } from '../../../src/learning/plan/marker';

describe('marker', () => {
	it('is found again, whatever people write around it', () => {
		fc.assert(
			fc.property(fc.string(), fc.uuid(), fc.string(), (before, id, after) => {
				expect(holdsId(`${before}${marker('enrollment', id)}${after}`, id)).toBe(true);
			}),
		);
	});

	it('is found in any case', () => {
		expect(holdsId('[ISPRING COURSE AB-1]', 'ab-1')).toBe(true);
	});

	it.each(['c-12', 'xc-1', 'c-1-2', 'c_1', '', 'c-'])('is not %j when the id is c-1', (text) => {
		expect(holdsId(text, 'c-1')).toBe(false);
	});

	it('is found behind a longer id', () => {
		expect(holdsId('c-12, c-1', 'c-1')).toBe(true);
	});

	it('is never an empty id', () => {
		expect(holdsId('anything', '')).toBe(false);
		expect(holdsId('', '')).toBe(false);
	});
});

describe('the mark of a title', () => {
	it('is found in a description, tells titles apart, and is never taken for an id', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (title, other) => {
				const mark = titleMark(title);
				expect(titleMarkIn(`Ours. [iSpring course c-1] ${mark} More.`)).toBe(mark);
				expect(titleMark(other) === mark).toBe(title === other);
				expect(holdsId(mark, mark.slice(15, 23))).toBe(false);
			}),
		);
		expect(titleMarkIn('Ours. [iSpring course c-1]')).toBeUndefined();
	});

	it('stays the same in every version: BambooHR remembers it', () => {
		expect(titleMark('fire safety')).toBe('[iSpring title-8fb726fd]');
	});
});
