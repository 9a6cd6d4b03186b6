import fc from 'fast-check';
import { isSameName, normalizeKey } from '../../src/text/normalize-key';

it('Names are the same in any case, with blanks around them, and however an accent is composed.', () => {
	expect(normalizeKey(' Andre\u0301 ')).toBe('andr\u00e9');
	expect(isSameName('SALES', ' sales')).toBe(true);
	expect(isSameName('Sales', 'Sales EU')).toBe(false);
});

it('A key stays as it is when it is normalized once more.', () => {
	fc.assert(fc.property(fc.string(), (text) => normalizeKey(normalizeKey(text)) === normalizeKey(text)));
});
