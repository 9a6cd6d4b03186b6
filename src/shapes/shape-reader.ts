import { z } from 'zod/v3';
import {
	arrayReader,
	MISMATCH,
	objectReader,
	readAnyRecord,
	recordReader,
	type Reader,
} from './container-readers';

/**
 * Makes a function that returns what `shape.parse` returns, and `MISMATCH` where that throws.
 *
 * zod creates a dozen objects for every value, to be able to say where it does not fit: two thirds of all memory that a run
 * allocated. A reader creates nothing but the result. It knows the kinds of shape that rows consist of, and leaves all
 * others to zod.
 */
export function readerOf(shape: z.ZodTypeAny): Reader {
	return valueReader(shape) ?? wrapperReader(shape) ?? containerReader(shape) ?? zodReader(shape);
}

function zodReader(shape: z.ZodTypeAny): Reader {
	return (value) => {
		const read = shape.safeParse(value);
		return read.success ? read.data : MISMATCH;
	};
}

function valueReader(shape: z.ZodTypeAny): Reader | undefined {
	if (shape instanceof z.ZodUnknown) return (value) => value;
	if (shape instanceof z.ZodString && !shape._def.coerce) return textReader(shape);
	if (shape instanceof z.ZodBoolean && !shape._def.coerce)
		return (value) => (typeof value === 'boolean' ? value : MISMATCH);
	if (shape instanceof z.ZodNumber && shape._def.checks.length === 0) return numberReader(shape._def.coerce);
	if (shape instanceof z.ZodEnum) {
		const choices = new Set<unknown>(shape.options);
		return (value) => (choices.has(value) ? value : MISMATCH);
	}
	return undefined;
}

function numberReader(coerces: boolean): Reader {
	return (value) => {
		const number = coerces ? Number(value) : value;
		return typeof number === 'number' && !Number.isNaN(number) ? number : MISMATCH;
	};
}

type TextStep = (text: string) => string | typeof MISMATCH;

function textReader(shape: z.ZodString): Reader | undefined {
	const steps = shape._def.checks.flatMap((check) => textStep(check) ?? []);
	if (steps.length < shape._def.checks.length) return undefined;
	return (value) => {
		if (typeof value !== 'string') return MISMATCH;
		let text = value;
		for (const step of steps) {
			const next = step(text);
			if (next === MISMATCH) return MISMATCH;
			text = next;
		}
		return text;
	};
}

function textStep(check: z.ZodStringCheck): TextStep | undefined {
	if (check.kind === 'trim') return (text) => text.trim();
	if (check.kind === 'toLowerCase') return (text) => text.toLowerCase();
	if (check.kind === 'min') return (text) => (text.length < check.value ? MISMATCH : text);
	if (check.kind === 'regex' && !check.regex.global && !check.regex.sticky)
		return (text) => (check.regex.test(text) ? text : MISMATCH);
	return undefined;
}

function wrapperReader(shape: z.ZodTypeAny): Reader | undefined {
	if (shape instanceof z.ZodOptional) {
		const read = readerOf(shape.unwrap());
		return (value) => (value === undefined ? undefined : read(value));
	}
	if (shape instanceof z.ZodNullable) {
		const read = readerOf(shape.unwrap());
		return (value) => (value === null ? null : read(value));
	}
	if (shape instanceof z.ZodDefault) {
		const { defaultValue } = shape._def;
		const read = readerOf(shape.removeDefault());
		return (value) => read(value === undefined ? defaultValue() : value);
	}
	if (shape instanceof z.ZodCatch) return catchReader(shape);
	if (shape instanceof z.ZodEffects) return effectReader(shape);
	if (shape instanceof z.ZodPipeline) return pipe(readerOf(shape._def.in), readerOf(shape._def.out));
	if (shape instanceof z.ZodUnion) return unionReader(shape.options);
	return undefined;
}

function pipe(first: Reader, second: Reader): Reader {
	return (value) => {
		const between = first(value);
		return between === MISMATCH ? MISMATCH : second(between);
	};
}

/** A function that asks what did not fit is left to zod. */
function catchReader(shape: z.ZodCatch<z.ZodTypeAny>): Reader | undefined {
	const { catchValue } = shape._def;
	if (catchValue.length > 0) return undefined;
	const read = readerOf(shape.removeCatch());
	return (value) => {
		const inner = read(value);
		return inner === MISMATCH ? catchValue(UNUSED_CATCH) : inner;
	};
}

/** Made once, here: an error keeps the variables of everything that is running, such as the rows that are being read. */
const UNUSED_CATCH = { error: new z.ZodError([]), input: undefined };

/** Refinements are left to zod. */
function effectReader(shape: z.ZodEffects<z.ZodTypeAny>): Reader | undefined {
	const { effect } = shape._def;
	if (effect.type === 'refinement') return undefined;
	const inner = readerOf(shape.innerType());
	const transform: Reader =
		effect.transform.length > 1 ? refusable(effect) : (value) => effect.transform(value, UNUSED);
	return effect.type === 'preprocess' ? pipe(transform, inner) : pipe(inner, transform);
}

const UNUSED: z.RefinementCtx = { path: [], addIssue: () => {} };

function refusable({ transform }: z.TransformEffect<unknown> | z.PreprocessEffect<unknown>): Reader {
	return (value) => {
		let isRefused = false;
		const result: unknown = transform(value, {
			path: [],
			addIssue: () => {
				isRefused = true;
			},
		});
		return isRefused ? MISMATCH : result;
	};
}

function unionReader(options: readonly z.ZodTypeAny[]): Reader {
	const readers = options.map(readerOf);
	return (value) => {
		for (const read of readers) {
			const result = read(value);
			if (result !== MISMATCH) return result;
		}
		return MISMATCH;
	};
}

function containerReader(shape: z.ZodTypeAny): Reader | undefined {
	if (shape instanceof z.ZodObject && shape._def.catchall instanceof z.ZodNever) {
		const fields = Object.entries<z.ZodTypeAny>(shape.shape);
		return objectReader(
			new Map(fields.map(([name, field]) => [name, readerOf(field)])),
			shape._def.unknownKeys,
		);
	}
	if (shape instanceof z.ZodRecord && isAnyText(shape.keySchema))
		return shape.valueSchema instanceof z.ZodUnknown
			? readAnyRecord
			: recordReader(readerOf(shape.valueSchema));
	if (shape instanceof z.ZodArray) {
		const { minLength, maxLength, exactLength } = shape._def;
		return minLength || maxLength || exactLength ? undefined : arrayReader(readerOf(shape.element));
	}
	return undefined;
}

function isAnyText(shape: z.ZodTypeAny): boolean {
	return shape instanceof z.ZodString && shape._def.checks.length === 0;
}
