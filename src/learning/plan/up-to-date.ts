import type { LearningSettings } from '../settings';
import { decideCertificate } from './certificates';
import { decideCompletion } from './completions';
import type { Compared, MatchedAssignment } from './LearningWorld';

/** Whether an assignment can have a training record or a file in BambooHR, so that there is something to compare. */
export function isComparable(
	{ isSuccessful, certificate }: MatchedAssignment,
	{ exportCompletions, exportCertificates }: LearningSettings,
): boolean {
	return (exportCompletions && isSuccessful) || (exportCertificates && certificate !== undefined);
}

/** Whether BambooHR has the training record of an assignment and the file of its certificate, and neither has changed. */
export function isUpToDate(
	assignment: MatchedAssignment,
	compared: Compared,
	settings: LearningSettings,
): boolean {
	const { isSuccessful, certificate } = assignment;
	const decisions = [
		...(settings.exportCompletions && isSuccessful ? [decideCompletion(assignment, compared, settings)] : []),
		...(settings.exportCertificates && certificate
			? [decideCertificate(assignment, compared, settings)]
			: []),
	];
	return decisions.every(({ action, outcome }) => action === 'none' && outcome !== 'failed');
}

/** Whether the training record of an assignment is missing, although it could be written. */
export function lacksRecord(
	assignment: MatchedAssignment,
	compared: Compared,
	settings: LearningSettings,
): boolean {
	if (!settings.exportCompletions || !assignment.isSuccessful) return false;
	return decideCompletion(assignment, compared, settings).action === 'create';
}
