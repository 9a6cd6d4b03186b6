import fc from 'fast-check';
import { isSameName, normalizeKey } from '../../src/text/normalize-key';

it('Names are the same in any case, with surrounding whitespace, and however an accent is composed.', () => {
	expect(normalizeKey(' Andre\u0301 ')).toBe('andr\u00e9');
	expect(isSameName('SALES', ' sales')).toBe(true);
	expect(isSameName('Sales', 'Sales EU')).toBe(false);
});

it('Normalizing a key again does not change it.', () => {
	fc.assert(fc.property(fc.string(), (text) => normalizeKey(normalizeKey(text)) === normalizeKey(text)));
});
