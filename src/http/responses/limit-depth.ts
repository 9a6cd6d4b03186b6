/** Answers of both APIs are about six levels deep. What goes through every level of a value must not run out of stack. */
const MAX_DEPTH = 40;

/** Stands for what was cut off. No field that is read lies as deep. */
const CUT_OFF = '(nested too deeply)';

/**
 * Cuts off what is nested too deeply in a parsed answer, in place: a field of ten thousand levels cannot be written,
 * compared or shown. What is left of it is still no text, so it is the failure of the one record that it is in.
 */
export function limitDepth(value: unknown, levels = MAX_DEPTH): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (levels === 0) return CUT_OFF;
	for (const [key, inner] of Object.entries(value)) {
		const cut = limitDepth(inner, levels - 1);
		// Defined, not assigned: the name may be `__proto__`.
		if (cut !== inner) Object.defineProperty(value, key, { value: cut, enumerable: true });
	}
	return value;
}
