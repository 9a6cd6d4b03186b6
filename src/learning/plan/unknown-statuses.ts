import { countBy } from 'lodash';
import { isKnownStatus } from '../../ispring/learning/result-statuses';
import type { Result } from '../../ispring/learning/results';
import { toDisplayText } from '../../text/display-text';

/** A warning should stay readable. */
const MAX_WORDS = 5;
const MAX_LENGTH = 40;

/**
 * The warning about results with a status that this version does not know. They count as open, so completions among them
 * would otherwise be missing silently.
 */
export function unknownStatuses(results: ReadonlyArray<Pick<Result, 'status'>>): string[] {
	const unknown = results.map(({ status }) => status).filter((status) => !isKnownStatus(status));
	if (unknown.length === 0) return [];
	const counts = Object.entries(countBy(unknown.map(shown))).sort(([, a], [, b]) => b - a);
	const words = counts.slice(0, MAX_WORDS).map(([word, count]) => `"${word}" (${count})`);
	const more = counts.length > MAX_WORDS ? ` and ${counts.length - MAX_WORDS} others` : '';
	const whose = unknown.length === 1 ? '1 result has' : `${unknown.length} results have`;
	return [
		`${whose} a status that this version does not know: ${words.join(', ')}${more}. They count as not completed. Check them in iSpring Learn, and report the status to the author of this package.`,
	];
}

function shown(status: string): string {
	return toDisplayText(status).slice(0, MAX_LENGTH);
}
