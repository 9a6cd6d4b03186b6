import type { Assignment } from './Assignment';
import { holdsId, marker } from './marker';

/**
 * What stands in the notes of a training record, for people, with the enrollment id last.
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

/** Puts our part into notes that are there; what people wrote around it stays. */
export function mergeNotes(existing: string, ours: string, enrollmentId: string): string {
	if (existing.includes(ours)) return existing;
	const parts = existing.match(OUR_PART) ?? [];
	const old = parts.find((part) => holdsId(part, enrollmentId));
	if (old !== undefined) return existing.replace(old, () => ours);
	const loose = marker('enrollment', enrollmentId);
	if (existing.includes(loose)) return existing.replace(loose, () => ours);
	return [existing.trim(), ours].filter(Boolean).join('\n');
}

const OUR_PART = /iSpring Learn: [^[\]]*\[iSpring enrollment [^\]]*\]/g;

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
