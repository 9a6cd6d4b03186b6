import type { ISpringSimulator } from './ISpringSimulator.mts';

/** Shorter than most job titles and department names. */
const MAX_LENGTH = 10;

/**
 * The form in which iSpring Learn stores a value (docs/apis/ispring-learn.md#shapes).
 *
 * @param field the name of a profile field, or `department` or `group` for their names
 */
export function storedForm({ quirks }: ISpringSimulator, field: string, sent: string): string {
	if (typeof quirks.storedForm === 'function') return quirks.storedForm(field, sent);
	const isAddress = field === 'login' || field === 'email';
	switch (quirks.storedForm) {
		case 'asSent':
			return sent;
		case 'upperCase':
			return sent.toUpperCase();
		case 'cut':
			return isAddress ? sent : sent.slice(0, MAX_LENGTH).trimEnd();
		case 'tidied':
			return field === 'phone' ? sent.replace(/\D/g, '') : isAddress ? sent : tidied(sent);
		case 'abbreviated':
			return field === 'job_title' ? sent.replace(/(\p{L})\p{L}*\W*/gu, '$1') : sent;
	}
}

/** Without compatibility forms and punctuation. */
function tidied(text: string): string {
	const plain = text.normalize('NFKC').replace(/[^\p{L}\p{N}\p{M}\s]/gu, ' ');
	return plain.replace(/\s+/g, ' ').trim() || text;
}
