import { plural } from '../../run/words';

const MAX_NAMES = 3;

/** Some names for a sentence, and how many more there are: a whole company may be concerned. */
export function someNames<Named>(all: readonly Named[], nameOf: (one: Named) => string): string {
	const names = all.slice(0, MAX_NAMES).map(nameOf);
	const more = all.length - names.length;
	if (more > 0) return `${names.join(', ')} and ${plural(more, 'other')}`;
	return [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter(Boolean).join(' and ');
}
