/** Responses of both APIs are about six levels deep. The limit keeps recursive code from overflowing the stack. */
const MAX_DEPTH = 40;

/** Replaces what was cut off. No field that is read is nested this deep. */
const CUT_OFF = '(nested too deeply)';

/**
 * Cuts off what is nested too deeply in parsed JSON, in place: a field with ten thousand levels cannot be serialized,
 * compared or shown. What remains is still not a text, so only the record that contains it is unreadable.
 */
export function limitDepth(value: unknown, levels = MAX_DEPTH): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (levels === 0) return CUT_OFF;
	for (const key in value) {
		const inner: unknown = Reflect.get(value, key);
		const cut = limitDepth(inner, levels - 1);
		// Defined rather than assigned, because the name may be `__proto__`.
		if (cut !== inner) Object.defineProperty(value, key, { value: cut, enumerable: true });
	}
	return value;
}
