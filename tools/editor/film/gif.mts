import { compress } from './lzw.mts';
import { paletteOf, UNCHANGED, type Palette } from './palette.mts';

/** A picture of a film. All of a film have the same size. */
export interface Frame {
	/** Red, green, and blue of each pixel, as 0xRRGGBB, row by row. */
	pixels: Uint32Array;
	/** How long it is shown, in milliseconds. */
	holdMs: number;
}

interface Area {
	left: number;
	top: number;
	width: number;
	height: number;
}

/** Makes an animated GIF that repeats. Only what has changed since the frame before is stored. */
export function gifOf(frames: readonly Frame[], width: number, height: number): Buffer {
	const palette = paletteOf(frames.map(({ pixels }) => pixels));
	const screen = Buffer.alloc(7);
	screen.writeUInt16LE(width, 0);
	screen.writeUInt16LE(height, 2);
	screen[4] = 0b1111_0111;
	const repeat = Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00', 'latin1');
	const parts = [Buffer.from('GIF89a', 'latin1'), screen, palette.bytes, repeat];
	frames.forEach((frame, number) => {
		const before = frames[number - 1]?.pixels;
		const area = before ? changedArea(before, frame.pixels, width) : { left: 0, top: 0, width, height };
		parts.push(
			control(frame.holdMs),
			descriptor(area),
			compress(indexesIn(area, frame, before, width, palette), 8),
		);
	});
	return Buffer.concat([...parts, Buffer.from([0x3b])]);
}

/** The smallest area outside which both pictures are the same; a single pixel when they are the same everywhere. */
function changedArea(before: Uint32Array, now: Uint32Array, width: number): Area {
	let [left, top, right, bottom] = [width, Infinity, -1, -1];
	now.forEach((rgb, place) => {
		if (rgb === before[place]) return;
		const [x, y] = [place % width, Math.floor(place / width)];
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
	});
	if (right < 0) return { left: 0, top: 0, width: 1, height: 1 };
	return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function indexesIn(
	{ left, top, width, height }: Area,
	{ pixels }: Frame,
	before: Uint32Array | undefined,
	rowLength: number,
	palette: Palette,
): Uint8Array {
	const indexes = new Uint8Array(width * height);
	for (let place = 0; place < indexes.length; place++) {
		const from = (top + Math.floor(place / width)) * rowLength + left + (place % width);
		const rgb = pixels[from] ?? 0;
		indexes[place] = before?.[from] === rgb ? UNCHANGED : palette.indexOf(rgb);
	}
	return indexes;
}

/** How long the next picture is shown, that it stays under the one after it, and which color is transparent. */
function control(holdMs: number): Buffer {
	const bytes = Buffer.from([0x21, 0xf9, 4, 0b0000_0101, 0, 0, UNCHANGED, 0]);
	bytes.writeUInt16LE(Math.round(holdMs / 10), 4);
	return bytes;
}

function descriptor({ left, top, width, height }: Area): Buffer {
	const bytes = Buffer.alloc(10);
	bytes[0] = 0x2c;
	[left, top, width, height].forEach((value, index) => bytes.writeUInt16LE(value, 1 + index * 2));
	return bytes;
}
