import { formOf } from './form-of.mts';
import { isKnownKey } from './known-keys.mts';

interface Kind {
	count: number;
	least: number;
	most: number;
}

/** What the values in one place have in common: kinds, keys and lengths, but never a value itself. */
export class Shape {
	readonly #kinds = new Map<string, Kind>();
	readonly #properties = new Map<string, Shape>();
	#items: Shape | undefined;
	#count = 0;
	#objects = 0;

	add(value: unknown): void {
		this.#count++;
		if (Array.isArray(value)) {
			this.#note('list', value.length);
			this.#items ??= new Shape();
			for (const item of value) this.#items.add(item);
		} else if (typeof value === 'object' && value !== null) {
			this.#objects++;
			this.#note('object', Object.keys(value).length);
			for (const [key, inner] of Object.entries(value)) this.#property(key).add(inner);
		} else if (typeof value === 'string') {
			// Counts code points, so that a name in any script has the length of its letters.
			this.#note(formOf(value), [...value].length);
		} else if (typeof value === 'number') {
			const digits = String(Math.trunc(Math.abs(value))).length;
			this.#note(Number.isInteger(value) ? 'whole number' : 'decimal number', digits);
		} else {
			this.#note(value === null ? 'null' : typeof value, 0);
		}
	}

	/** The shape as lines of text, one for each place. */
	lines(name: string, indent = ''): string[] {
		const deeper = `${indent}  `;
		const kinds = byName(this.#kinds).map(([kind, numbers]) => words(kind, numbers, this.#kinds.size > 1));
		const inner = byName(this.#properties).flatMap(([key, shape]) =>
			shape.lines(`${key}${shape.#presence(this.#objects)}`, deeper),
		);
		const items = this.#items && this.#items.#count > 0 ? this.#items.lines('each', deeper) : [];
		return [`${indent}${name}: ${kinds.join(' | ')}`, ...inner, ...items];
	}

	#presence(objects: number): string {
		return this.#count < objects ? ` (in ${this.#count} of ${objects})` : '';
	}

	#property(key: string): Shape {
		const name = isKnownKey(key) ? key : `(other key: ${formOf(key)})`;
		const shape = this.#properties.get(name) ?? new Shape();
		this.#properties.set(name, shape);
		return shape;
	}

	#note(kind: string, length: number): void {
		const { count, least, most } = this.#kinds.get(kind) ?? { count: 0, least: length, most: length };
		const numbers = { count: count + 1, least: Math.min(least, length), most: Math.max(most, length) };
		this.#kinds.set(kind, numbers);
	}
}

/** Sorts by name, because the order of keys and kinds would reveal something about the values. */
function byName<T>(map: ReadonlyMap<string, T>): Array<[string, T]> {
	return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}

const UNITS: Record<string, string> = {
	list: 'long',
	object: 'keys',
	'whole number': 'digits',
	'decimal number': 'digits before the point',
};

const LENGTHLESS = ['null', 'boolean', 'yes or no', 'true or false as text', 'UUID', 'empty text'];

function words(kind: string, { count, least, most }: Kind, isOneOfMany: boolean): string {
	const times = isOneOfMany ? ` × ${count}` : '';
	if (LENGTHLESS.includes(kind) || /^yyyy/.test(kind)) return `${kind}${times}`;
	const range = least === most ? String(least) : `${least} to ${most}`;
	return `${kind}, ${range} ${UNITS[kind] ?? 'characters'}${times}`;
}
