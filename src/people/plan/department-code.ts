/** Marks a code as ours, in a field that other programs and people may use as well. */
const PREFIX = 'bamboohr:';

/** The code that keeps BambooHR's ID of a department in iSpring Learn. */
export function codeOfDepartment(bambooHrId: string): string {
	return `${PREFIX}${bambooHrId}`;
}

/** BambooHR's ID in the code of a department; undefined when there is no code, or somebody else set it. */
export function idInCode(code: string | undefined): string | undefined {
	const text = code?.trim() ?? '';
	if (!text.toLowerCase().startsWith(PREFIX)) return undefined;
	return text.slice(PREFIX.length).trim();
}
