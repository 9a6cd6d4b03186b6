import type { UnreadableRecord } from '../../bamboohr/employees/Employee';
import { failedDecision, NOTHING_TO_WRITE, type Decision } from './Decision';

/** An employee record that cannot be read fails; nobody else does because of it. */
export function decideUnreadable(record: UnreadableRecord): Decision {
	const which = record.id === undefined ? 'An employee record' : `The record of employee ${record.id}`;
	return failedDecision(
		{
			name: record.id === undefined ? 'unknown' : `employee ${record.id}`,
			employeeId: record.id ?? null,
			situation: 'unmatched',
			action: 'none',
			changes: [],
			reason: '',
			outcome: 'skipped',
			writes: NOTHING_TO_WRITE,
			needsAttention: true,
		},
		[`${which} in BambooHR could not be read: ${record.why}.`],
	);
}
