import { z } from 'zod/v3';
import {
	COMPLIANCE_SETTING_NAMES,
	exemptionShape,
	type GivenExemption,
} from '../../../../src/compliance/settings';
import { ParameterError } from '../../../../src/errors';

const itemShape = z.object({ json: z.record(z.unknown()) }).transform(({ json }) => json);
const listShape = z.array(z.union([itemShape, z.record(z.unknown())]));

/**
 * The option Exemptions: a list of rows or items, or such a list as JSON. A row without any value is none.
 *
 * @throws ParameterError when it is anything else: an exemption that is ignored would be a reminder for the wrong person
 */
export function readExemptions(value: unknown): GivenExemption[] {
	if (value === undefined) return [];
	const given = typeof value === 'string' ? jsonOf(value) : value;
	const rows = listShape.safeParse(given);
	if (!rows.success) throw refusal('the value is not a list of rows.');
	return rows.data.flatMap((row, index) => {
		const isNamed = 'employeeId' in row || 'courseId' in row;
		if (!isNamed && Object.keys(row).length > 0) {
			throw refusal(`row ${index + 1} has neither a column employeeId nor a column courseId.`);
		}
		const read = exemptionShape.safeParse(row);
		if (!read.success) {
			const column = String(read.error.issues[0]?.path[0] ?? '');
			throw refusal(`${column} of row ${index + 1} is neither a text nor a number.`);
		}
		return Object.values(read.data).every((cell) => cell === '') ? [] : [read.data];
	});
}

function jsonOf(text: string): unknown {
	if (text.trim() === '') return [];
	try {
		return JSON.parse(text);
	} catch {
		throw refusal('the text is not JSON.');
	}
}

function refusal(what: string): ParameterError {
	return new ParameterError(
		COMPLIANCE_SETTING_NAMES.exemptions,
		what,
		'Enter a list such as [{"employeeId": "17", "courseId": "Fire Safety", "until": "2026-12-31", "reason": "On a project"}], or use an expression that gives rows with these names.',
	);
}
