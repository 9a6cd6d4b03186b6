import type { Outcome } from '../outcome';
import type { Reportable } from './Reportable';

/** Whatever needs a person comes first. */
export const OUTCOMES: readonly Outcome[] = ['failed', 'held', 'done', 'planned', 'skipped'];

export const OUTCOME_WORDS: Record<Outcome, string> = {
	failed: 'Failed',
	held: 'Held',
	done: 'Done',
	planned: 'Planned',
	skipped: 'Left alone',
};

/** What somebody who reads the list should know about everything under this heading. */
export const OUTCOME_NOTES: Record<Outcome, string> = {
	failed: 'These could not be done. The next run tries again.',
	held: 'More people would be switched off than the limits allow. Look at each; to go on, approve them when the plan is applied.',
	done: '',
	planned: 'Not written yet.',
	skipped: 'Nothing was changed here, for the reason that each one gives.',
};

const NOUNS: Record<string, [one: string, many: string]> = {
	trainingType: ['training type', 'training types'],
	completion: ['training record', 'training records'],
	assignment: ['assignment row', 'assignment rows'],
	certificate: ['certificate', 'certificates'],
};

const ACTIONS: Record<string, [imperative: string, participle: string]> = {
	create: ['Create', 'created'],
	update: ['Update', 'updated'],
	activate: ['Activate', 'activated'],
	deactivate: ['Deactivate', 'deactivated'],
	terminate: ['Terminate', 'terminated'],
};

/** A number of what a run of this kind is about, such as "3 users". */
export function counted(count: number, kind: string | undefined): string {
	const [one, many] = NOUNS[kind ?? ''] ?? ['user', 'users'];
	return `${number(count)} ${count === 1 ? one : many}`;
}

export function number(count: number): string {
	return count.toLocaleString('en');
}

/** What was done to it, such as "deactivated". */
export function participle(action: string): string {
	return ACTIONS[action]?.[1] ?? action;
}

/** What an item is about, in the words of a button: "Create user", "Update training record". */
export function whatOf({ action, kind }: Pick<Reportable, 'action' | 'kind'>): string {
	const [noun] = NOUNS[kind ?? ''] ?? ['user'];
	if (action !== 'none') return `${ACTIONS[action]?.[0] ?? action} ${noun}`;
	return kind === undefined ? 'No change' : `No change: ${noun}`;
}

/** A field's name as people write it; one that is not ours to split stays as it is. */
export function fieldWords(field: string): string {
	if (!/^[a-z]+([A-Z][a-z]+)*$/.test(field)) return field;
	const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
	return words.charAt(0).toUpperCase() + words.slice(1);
}
