const MAX_CODES = 4096;

/**
 * Compresses color indexes the way GIF does (GIF89a, appendix F): codes grow from one bit more than the indexes have up to
 * 12 bits, and start anew when there are no more.
 *
 * @param bits of an index, from 2 to 8
 * @returns the code size, and the data in blocks of at most 255 bytes, with the empty block at the end
 */
export function compress(indexes: Uint8Array, bits: number): Buffer {
	const clear = 1 << bits;
	const bytes: number[] = [];
	let buffer = 0;
	let buffered = 0;
	let size = bits + 1;
	let next = clear + 2;
	/** By a known sequence and the index that follows it: the code of both. */
	let table = new Map<number, number>();
	const put = (code: number) => {
		buffer |= code << buffered;
		buffered += size;
		while (buffered >= 8) {
			bytes.push(buffer & 255);
			buffer >>>= 8;
			buffered -= 8;
		}
	};
	put(clear);
	let known = indexes[0] ?? 0;
	for (const index of indexes.subarray(1)) {
		const key = (known << 8) | index;
		const longer = table.get(key);
		if (longer !== undefined) {
			known = longer;
			continue;
		}
		put(known);
		if (next === MAX_CODES) {
			put(clear);
			table = new Map();
			size = bits + 1;
			next = clear + 2;
		} else {
			if (next === 1 << size) size += 1;
			table.set(key, next);
			next += 1;
		}
		known = index;
	}
	put(known);
	put(clear + 1);
	if (buffered > 0) bytes.push(buffer & 255);
	return Buffer.concat([Buffer.from([bits]), blocksOf(Buffer.from(bytes)), Buffer.from([0])]);
}

function blocksOf(data: Buffer): Buffer {
	const blocks: Buffer[] = [];
	for (let start = 0; start < data.length; start += 255) {
		const block = data.subarray(start, start + 255);
		blocks.push(Buffer.from([block.length]), block);
	}
	return Buffer.concat(blocks);
}
