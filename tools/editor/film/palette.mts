/** GIF has 256 colors; one of them means "as before". */
const COLORS = 255;
export const UNCHANGED = 255;

/** The colors of a film, and the index of the one that is nearest to a color. */
export interface Palette {
	/** Red, green, and blue of each color. */
	bytes: Buffer;
	indexOf(rgb: number): number;
}

/** Chooses the most frequent colors of some pictures. Screens have few, apart from the edges of letters. */
export function paletteOf(pictures: readonly Uint32Array[]): Palette {
	const counts = new Map<number, number>();
	for (const pixels of pictures) {
		for (const rgb of pixels) counts.set(rgb, (counts.get(rgb) ?? 0) + 1);
	}
	const ranked = [...counts].sort(([, one], [, other]) => other - one).map(([rgb]) => rgb);
	const chosen = spread(ranked);
	const bytes = Buffer.alloc(3 * 256);
	chosen.forEach((rgb, index) => bytes.writeUIntBE(rgb, index * 3, 3));
	const known = new Map<number, number>();
	return {
		bytes,
		indexOf(rgb) {
			const index = known.get(rgb) ?? nearest(chosen, rgb);
			known.set(rgb, index);
			return index;
		},
	};
}

/** Frequent colors first, but none that is almost like one that was chosen. */
function spread(ranked: readonly number[]): number[] {
	const chosen: number[] = [];
	for (const distance of [300, 60, 0]) {
		for (const rgb of ranked) {
			if (chosen.length === COLORS) return chosen;
			if (chosen.every((one) => distanceOf(one, rgb) > distance)) chosen.push(rgb);
		}
	}
	return chosen;
}

function nearest(colors: readonly number[], rgb: number): number {
	let best = 0;
	for (let index = 1; index < colors.length; index++) {
		if (distanceOf(colors[index] ?? 0, rgb) < distanceOf(colors[best] ?? 0, rgb)) best = index;
	}
	return best;
}

function distanceOf(one: number, other: number): number {
	const [red, green, blue] = [16, 8, 0].map((shift) => ((one >> shift) & 255) - ((other >> shift) & 255));
	return (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2;
}
