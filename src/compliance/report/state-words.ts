import type { ComplianceState } from '../plan/State';

/** How pages show a state: with a sign, in words, and in a color of the report. */
interface StateLook {
	/** Readable without color, in print too. */
	sign: string;
	words: string;
	/** The name of a color; see `BASE_STYLE`. */
	color: 'failed' | 'held' | 'disputed' | 'done' | 'planned' | 'skipped';
}

export const STATE_LOOKS: Record<ComplianceState, StateLook> = {
	overdue: { sign: '!!', words: 'Overdue', color: 'failed' },
	expired: { sign: '×', words: 'Expired', color: 'failed' },
	notAssigned: { sign: '?', words: 'Not assigned', color: 'disputed' },
	notStarted: { sign: '○', words: 'Not started', color: 'planned' },
	inProgress: { sign: '…', words: 'In progress', color: 'planned' },
	expiring: { sign: '!', words: 'Expiring soon', color: 'held' },
	valid: { sign: '✓', words: 'Valid', color: 'done' },
	exempt: { sign: 'E', words: 'Exempt', color: 'skipped' },
};

/** A rate from 0 to 1 as a percentage. It is only 100 or 0 when nothing or everything is missing. */
export function percentWords(rate: number | null): string {
	if (rate === null) return 'nothing required';
	const percent = Math.round(rate * 100);
	if (rate < 1 && percent === 100) return '99%';
	return rate > 0 && percent === 0 ? '1%' : `${percent}%`;
}
