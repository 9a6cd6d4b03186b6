import { groupBy, sortBy } from 'lodash';
import type { Reportable } from './Reportable';

type About = Pick<Reportable, 'action' | 'kind'>;

/** In every report in the same order, so that two can be compared at a glance. */
const ACTIONS = ['create', 'update', 'activate', 'deactivate', 'terminate', 'none'];
const KINDS = ['trainingType', 'completion', 'assignment', 'certificate'];

/** What is the same thing to do, together. */
export function byKind<T extends About>(items: readonly T[]): T[][] {
	const groups = Object.values(groupBy(items, ({ action, kind }) => JSON.stringify([kind, action])));
	return sortBy(
		groups,
		([first]) => KINDS.indexOf(first?.kind ?? ''),
		([first]) => ACTIONS.indexOf(first?.action ?? ''),
	);
}
