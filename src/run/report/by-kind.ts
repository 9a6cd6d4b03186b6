import { groupBy, sortBy } from 'lodash';
import type { Reportable } from './Reportable';

type Action = Pick<Reportable, 'action' | 'kind'>;

/** The same order in every report, so that two can be compared at a glance. */
const ACTIONS = ['create', 'update', 'activate', 'deactivate', 'terminate', 'none'];
const KINDS = ['trainingType', 'completion', 'assignment', 'certificate'];

/** Groups items with the same action on the same kind of thing. */
export function byKind<T extends Action>(items: readonly T[]): T[][] {
	const groups = Object.values(groupBy(items, ({ action, kind }) => JSON.stringify([kind, action])));
	return sortBy(
		groups,
		([first]) => KINDS.indexOf(first?.kind ?? ''),
		([first]) => ACTIONS.indexOf(first?.action ?? ''),
	);
}
