import type { Assignment } from './Assignment';
import { holdsCertificate, holdsId, marker } from './marker';

/**
 * The notes of a training record: text for people, with the marker of the enrollment at the end.
 * For example: `iSpring Learn: passed, score 95 (80 needed), 1 h 5 min. [iSpring enrollment …]`
 */
export function notesOf({ enrollmentId, status, score, passingScore, timeSpentSeconds }: Assignment): string {
	const parts = [
		status,
		...(score === undefined
			? []
			: [`score ${rounded(score)}${passingScore ? ` (${rounded(passingScore)} needed)` : ''}`]),
		...(timeSpentSeconds === undefined || timeSpentSeconds < 60 ? [] : [duration(timeSpentSeconds)]),
	];
	return `iSpring Learn: ${parts.join(', ')}. ${marker('enrollment', enrollmentId)}`;
}

/** Puts our part into existing notes, and keeps whatever people wrote around it. */
export function mergeNotes(existing: string, ours: string, enrollmentId: string): string {
	if (existing.includes(ours)) return existing;
	const old = ourPart(existing, enrollmentId);
	if (old !== undefined) return existing.replace(old, () => ours);
	const loose = marker('enrollment', enrollmentId);
	if (existing.includes(loose)) return existing.replace(loose, () => ours);
	return [existing.trim(), ours].filter(Boolean).join('\n');
}

/**
 * Adds the marker of a certificate behind that of its enrollment, in place of that of an earlier certificate. It says that
 * the file has been uploaded, so that later runs need not list the employee's files.
 *
 * @param notes contain the marker of the enrollment
 * @param certificateId as in the file's name
 */
export function withCertificate(notes: string, enrollmentId: string, certificateId: string): string {
	if (holdsCertificate(notes, certificateId)) return notes;
	const enrollment = marker('enrollment', enrollmentId);
	const at = notes.toLowerCase().indexOf(enrollment.toLowerCase());
	const end = at < 0 ? notes.length : at + enrollment.length;
	const rest = notes.slice(end).replace(/^\s*\[iSpring certificate [^[\]]*\]/i, '');
	return `${notes.slice(0, end)} ${marker('certificate', certificateId)}${rest}`;
}

const BEGINNING = 'iSpring Learn: ';
const MARK = '[iSpring enrollment ';

/**
 * The part from our first words to the marker with the ID, without another bracket in between. It looks at each character
 * only a few times; a pattern would start again at each of our first words, and notes may be long.
 */
function ourPart(notes: string, enrollmentId: string): string | undefined {
	let from = 0;
	let end = -1;
	for (let mark = notes.indexOf(MARK); mark >= 0; mark = notes.indexOf(MARK, from)) {
		if (end < mark) end = notes.indexOf(']', mark);
		if (end < 0) return undefined;
		const between = notes.slice(from, mark);
		const bracket = Math.max(between.lastIndexOf('['), between.lastIndexOf(']'));
		const start = between.indexOf(BEGINNING, bracket + 1);
		const part = start < 0 ? '' : notes.slice(from + start, end + 1);
		if (holdsId(part, enrollmentId)) return part;
		from = start < 0 ? mark + 1 : end + 1;
	}
	return undefined;
}

function rounded(value: number): string {
	return String(Math.round(value * 100) / 100);
}

function duration(seconds: number): string {
	const minutes = Math.round(seconds / 60);
	const hours = Math.floor(minutes / 60);
	return [hours > 0 ? `${hours} h` : '', minutes % 60 > 0 ? `${minutes % 60} min` : '']
		.filter(Boolean)
		.join(' ');
}
