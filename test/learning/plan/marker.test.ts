import fc from 'fast-check';
import {
	holdsCertificate,
	holdsEnrollment,
	holdsId,
	marker,
	titleMark,
	titleMarkIn,
} from '../../../src/learning/plan/marker';

describe('A marker', () => {
	it('is found whatever text surrounds it', () => {
		fc.assert(
			fc.property(fc.string(), fc.uuid(), fc.string(), (before, id, after) => {
				expect(holdsId(`${before}${marker('enrollment', id)}${after}`, id)).toBe(true);
			}),
		);
	});

	it('is found in any case', () => {
		expect(holdsId('[ISPRING COURSE AB-1]', 'ab-1')).toBe(true);
	});

	it.each(['c-12', 'xc-1', 'c-1-2', 'c_1', '', 'c-'])('is not found in %j when the ID is c-1', (text) => {
		expect(holdsId(text, 'c-1')).toBe(false);
	});

	it('is found after a longer ID', () => {
		expect(holdsId('c-12, c-1', 'c-1')).toBe(true);
	});

	it('is never found for an empty ID', () => {
		expect(holdsId('anything', '')).toBe(false);
		expect(holdsId('', '')).toBe(false);
	});
});

describe('The notes of a training record', () => {
	const notes = `Seen by HR. ${marker('enrollment', '12')} ${marker('certificate', '34')}`;

	it('name their enrollment, and not one with the ID of the certificate', () => {
		expect(['12', '34', '3'].map((id) => holdsEnrollment(notes, id))).toEqual([true, false, false]);
		expect(holdsEnrollment('Entered by hand: 34', '34')).toBe(true);
	});

	it('name their certificate, and not one with the ID of the enrollment', () => {
		expect(['34', '12', '3'].map((id) => holdsCertificate(notes, id))).toEqual([true, false, false]);
		expect(holdsCertificate('[ISPRING CERTIFICATE K-1]', 'k-1')).toBe(true);
		expect(holdsCertificate('certificate k-1', 'k-1')).toBe(false);
	});
});

describe('The title mark', () => {
	it('is found in a description, differs between titles, and is never mistaken for an ID', () => {
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

	it('stays the same in every version, because BambooHR stores it', () => {
		expect(titleMark('fire safety')).toBe('[iSpring title-8fb726fd]');
	});
});
