import { isSingleValued } from '../bamboohr/employees/value-of';
import { scopeKey } from './scope-key';

/** A checkbox of BambooHR is one or the other, depending on the endpoint (docs/apis/bamboohr.md#employee-fields). */
const CHECKBOX: ReadonlyMap<string, string> = new Map([
	['true', 'yes'],
	['false', 'no'],
]);

/**
 * Whether an employee's value is one of those that a rule lists, without regard to case and spacing. An empty value is
 * none of them.
 *
 * BambooHR returns several values of a custom field as one text with commas, and a single value may contain commas, too.
 * So a listed value matches the whole text and any part of it between commas: of "Berlin, Germany, Remote", for example,
 * "Remote" and "Berlin, Germany". The fields that have a single value in BambooHR match as a whole only.
 */
export function hasValue(field: string, value: string, listed: readonly string[]): boolean {
	const whole = keyOf(value);
	if (whole === '') return false;
	const parts = wrapped(value);
	return listed.map(keyOf).some((one) => {
		if (one === '') return false;
		return one === whole || (!isSingleValued(field) && parts.includes(wrapped(one)));
	});
}

function keyOf(text: string): string {
	const key = scopeKey(text);
	return CHECKBOX.get(key) ?? key;
}

/** The parts of a text with a separator before and after each, so that only whole parts are found. */
function wrapped(text: string): string {
	const parts = text.split(',').map(keyOf);
	return `\n${parts.join('\n')}\n`;
}
