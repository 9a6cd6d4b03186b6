import type { Course } from '../../ispring/learning/courses';

const UUID = '00000000-0000-0000-0000-000000000000';

/**
 * Whether a text is written like the ID of a course: like a UUID, or like one of the IDs that the account has. Of such a text
 * it can be said that the course is gone; anything else that is unknown is a mistyped title.
 */
export function likeIdOf(catalog: readonly Course[]): (text: string) => boolean {
	const patterns = new Set([UUID, ...catalog.map(({ id }) => id)].map(patternOf));
	return (text) => patterns.has(patternOf(text));
}

function patternOf(id: string): string {
	return id.trim().replace(/[\p{L}\p{N}]/gu, 'x');
}
