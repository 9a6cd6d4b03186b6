import { countBy } from 'lodash';
import { isKnownStatus } from '../../ispring/learning/result-statuses';
import type { Result } from '../../ispring/learning/results';
import { shownText } from '../../text/shown-text';

/** More words than this are a list of something else. */
const MAX_WORDS = 5;
const MAX_LENGTH = 40;

/**
 * A sentence about results whose status this version does not know: they count as open, so completions among them would
 * be missing without a word.
 */
export function unknownStatuses(results: ReadonlyArray<Pick<Result, 'status'>>): string[] {
	const unknown = results.map(({ status }) => status).filter((status) => !isKnownStatus(status));
	if (unknown.length === 0) return [];
	const counts = Object.entries(countBy(unknown.map(shown))).sort(([, a], [, b]) => b - a);
	const words = counts.slice(0, MAX_WORDS).map(([word, count]) => `"${word}" (${count})`);
	const more = counts.length > MAX_WORDS ? ` and ${counts.length - MAX_WORDS} others` : '';
	const whose = unknown.length === 1 ? '1 result has' : `${unknown.length} results have`;
	return [
		`${whose} a status that this version does not know: ${words.join(', ')}${more}. They count as not completed; look at them in iSpring Learn, and report the word to the author of this package.`,
	];
}

function shown(status: string): string {
	return shownText(status).slice(0, MAX_LENGTH);
}
