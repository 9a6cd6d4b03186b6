import type { TrainingRecord } from '../../bamboohr/training/training-records';
import { SyncError } from '../../errors';
import type { Change } from '../../run/outcome';
import { baseDecision, failedDecision } from './base-decision';
import { dayOf, placeholderIn } from './dates';
import type { LearningDecision } from './Decision';
import type { LearningWorld, MatchedAssignment } from './LearningWorld';
import { holdsId } from './marker';
import { mergeNotes, notesOf } from './notes';

/** Decides what to write so that a successful result has its training record. */
export function decideCompletion(assignment: MatchedAssignment, world: LearningWorld): LearningDecision {
	const base = baseDecision('completion', assignment);
	const records = world.records.get(assignment.employee.id);
	if (records instanceof SyncError) return failedDecision(base, `${records.message}. ${records.hint}`);
	const completed = dayOf(assignment.completedAt, world.timezone);
	if (completed === undefined) {
		return {
			...base,
			reason: missingDayReason(assignment, world),
			needsAttention: true,
		};
	}
	if (completed > world.today) {
		return {
			...base,
			reason: `The completion date, ${completed}, is in the future. The result is written once that day has come.`,
			needsAttention: true,
		};
	}
	const record = records?.find(({ notes }) => holdsId(notes, assignment.enrollmentId));
	const ours = notesOf(assignment);
	const seen = { completed, ours, record };
	if (!record) {
		return {
			...base,
			seen,
			action: 'create',
			changes: [
				{ field: 'completed', from: null, to: completed },
				{ field: 'notes', from: null, to: ours },
			],
			reason: 'Completed, but not in BambooHR yet.',
			outcome: 'planned',
			write: { do: 'createRecord', completed, notes: ours },
		};
	}
	const notes = mergeNotes(record.notes, ours, assignment.enrollmentId);
	const changes = differences(record, completed, notes);
	if (changes.length === 0) return { ...base, seen, reason: 'The training record is up to date.' };
	return {
		...base,
		seen,
		action: 'update',
		changes,
		reason: 'The result has changed since it was written.',
		outcome: 'planned',
		write: { do: 'updateRecord', record, completed, notes },
	};
}

function missingDayReason({ completedAt }: MatchedAssignment, { timezone }: LearningWorld): string {
	const placeholder = placeholderIn(completedAt, timezone);
	if (placeholder === undefined) return 'Not written: iSpring Learn has no completion date for it.';
	return `Not written: the completion date in iSpring Learn is ${placeholder}, a placeholder for an empty date. Correct the date of this enrollment in iSpring Learn; the next run writes it.`;
}

function differences(record: TrainingRecord, completed: string, notes: string): Change[] {
	const changes: Change[] = [];
	if (record.completed.slice(0, 10) !== completed) {
		changes.push({ field: 'completed', from: record.completed || null, to: completed });
	}
	if (record.notes !== notes) changes.push({ field: 'notes', from: record.notes, to: notes });
	return changes;
}
