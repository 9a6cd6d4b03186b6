import type { UnreadableRecord } from '../../bamboohr/employees/Employee';
import { failedDecision, NO_DECISION, type Decision } from './Decision';

/** An employee record that cannot be read fails; nobody else does because of it. */
export function decideUnreadable(record: UnreadableRecord): Decision {
	const which = record.id === undefined ? 'An employee record' : `The record of employee ${record.id}`;
	return failedDecision(
		{
			...NO_DECISION,
			name: record.id === undefined ? 'unknown' : `employee ${record.id}`,
			employeeId: record.id ?? null,
			situation: 'unmatched',
		},
		[`${which} in BambooHR could not be read: ${record.why}.`],
	);
}
