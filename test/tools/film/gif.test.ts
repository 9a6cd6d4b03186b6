import { gifOf } from '../../../tools/editor/film/gif.mts';
import { compress } from '../../../tools/editor/film/lzw.mts';
import fc from 'fast-check';

/** Reads what `compress` wrote, by the description of the format. */
function decompress(data: Buffer): number[] {
	const bits = data[0] ?? 0;
	const bytes: number[] = [];
	for (let at = 1; (data[at] ?? 0) > 0; at += (data[at] ?? 0) + 1) {
		bytes.push(...data.subarray(at + 1, at + 1 + (data[at] ?? 0)));
	}
	const clear = 1 << bits;
	let [size, position] = [bits + 1, 0];
	let table: number[][] = [];
	let before: number[] | undefined;
	const out: number[] = [];
	for (;;) {
		let code = 0;
		for (let bit = 0; bit < size; bit++, position++) {
			code |= (((bytes[position >> 3] ?? 0) >> (position & 7)) & 1) << bit;
		}
		if (code === clear + 1) return out;
		if (code === clear) {
			table = [...Array.from({ length: clear }, (_, index) => [index]), [], []];
			[size, before] = [bits + 1, undefined];
			continue;
		}
		const entry = table[code] ?? [...(before ?? []), (before ?? [])[0] ?? 0];
		out.push(...entry);
		if (before && table.length < 4096) table.push([...before, entry[0] ?? 0]);
		if (table.length === 1 << size && size < 12) size += 1;
		before = entry;
	}
}

describe('The compression of GIF', () => {
	it('can be read back, also after the table of codes was full', () => {
		const indexes = fc.array(fc.nat({ max: 255 }), { minLength: 1, maxLength: 300 });
		fc.assert(
			fc.property(indexes, fc.integer({ min: 1, max: 60 }), (some, times) => {
				const all = Array.from({ length: times }, (_, round) =>
					some.map((one) => (one + round) & 255),
				).flat();
				expect(decompress(compress(Uint8Array.from(all), 8))).toEqual(all);
			}),
			{ numRuns: 60 },
		);
	});
});

describe('A film', () => {
	it('stores only the area that has changed since the picture before', () => {
		const first = new Uint32Array(12).fill(0xffffff);
		const second = Uint32Array.from(first);
		second[5] = 0x1b2430;
		const frames = [first, second].map((pixels) => ({ pixels, holdMs: 500 }));
		const gif = gifOf(frames, 4, 3);
		expect(gif.subarray(0, 10).toString('latin1')).toBe('GIF89a\x04\x00\x03\x00');
		// Each picture comes after how long it is shown.
		const areas: number[][] = [];
		for (let at = gif.indexOf('21f904', 0, 'hex'); at >= 0; at = gif.indexOf('21f904', at + 1, 'hex')) {
			areas.push([9, 11, 13, 15].map((offset) => gif.readUInt16LE(at + offset)));
		}
		expect(areas).toEqual([
			[0, 0, 4, 3],
			[1, 1, 1, 1],
		]);
	});
});
