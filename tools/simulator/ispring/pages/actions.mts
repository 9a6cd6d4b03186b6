import { Random } from '../../company/random.mts';
import { ActionError, type Action } from '../../pages/Site.mts';
import { deliver } from '../deliver.mts';
import { instant } from '../ids.mts';
import type { ISpringSimulator } from '../ISpringSimulator.mts';
import { issueCertificate } from '../learning.mts';
import type { SimEnrollment } from '../state.mts';
import { isOpen, lacksCertificate } from './buttons.mts';
import { fullName } from './full-name.mts';
import { USER_PATH } from './paths.mts';

const PASSED = { completionStatus: 'passed', progress: 100, awardedScore: 92, passingScore: 75 } as const;
const NOT_TOLD = 'iSpring Learn sends no event for certificates, so n8n notices it at its next export.';

/**
 * What learners do in iSpring Learn, as the buttons do it: with the same changes to the data, and the same events. The
 * field `enrollmentId` says which enrollment; without it, one of an employee is chosen, or of any active user before the
 * first sync.
 */
export function actions(sim: ISpringSimulator): Record<string, Action> {
	const random = new Random(11);
	const { state } = sim;

	/** @throws ActionError when there is none */
	const chosen = (
		enrollmentId: string | undefined,
		isFit: (enrollment: SimEnrollment) => boolean,
	): SimEnrollment => {
		const all = [...state.enrollments.values()].filter(isFit);
		const active = all.filter(({ learnerId }) => state.users.get(learnerId)?.status === 1);
		const linked = active.filter(({ learnerId }) => isLinked(sim, learnerId));
		const candidates =
			enrollmentId === undefined
				? linked.length > 0
					? linked
					: active
				: all.filter((one) => one.enrollmentId === enrollmentId);
		if (candidates.length === 0) throw new ActionError('There is no enrollment left for this button.');
		return random.pick(candidates);
	};
	const sentence = ({ learnerId, courseId }: SimEnrollment, verb: string) =>
		`${fullName(state.users.get(learnerId))} ${verb} “${state.contents.get(courseId)?.title ?? courseId}”.`;

	return {
		complete: ({ enrollmentId }) => {
			const enrollment = chosen(enrollmentId, isOpen);
			Object.assign(enrollment, { ...PASSED, completionDate: instant(sim) });
			return {
				text: sentence(enrollment, 'passed'),
				href: USER_PATH + enrollment.learnerId,
				told: tellSubscribers(sim, enrollment),
			};
		},
		certify: ({ enrollmentId }) => {
			const enrollment = chosen(enrollmentId, lacksCertificate);
			issueCertificate(sim, enrollment);
			return {
				text: sentence(enrollment, 'got the certificate for'),
				href: USER_PATH + enrollment.learnerId,
				told: Promise.resolve(NOT_TOLD),
			};
		},
	};
}

/** Whether a user is linked to an employee; only their results are exported. */
function isLinked({ state }: ISpringSimulator, userId: string): boolean {
	const user = state.users.get(userId);
	const custom = state.profileFields.filter(({ isStandard }) => !isStandard).map(({ name }) => name);
	return custom.some((name) => (user?.fields[name] ?? '') !== '');
}

/** Delivers the completion, and says in a sentence what came of it. */
async function tellSubscribers(
	sim: ISpringSimulator,
	{ courseId, learnerId, enrollmentId, completionDate }: SimEnrollment,
): Promise<string> {
	const element = {
		courseId,
		learnerId,
		enrollmentIds: [enrollmentId],
		completionDate: Date.parse(completionDate),
	};
	const answers = await deliver(sim, { type: 'COURSE_COMPLETED_SUCCESSFULLY', element });
	if (answers.length === 0) return 'No webhook asks for this, so n8n notices it at its next export.';
	const statuses = [...new Set(answers.map(({ status }) => status))];
	if (statuses.includes(0))
		return 'A webhook could not be reached. The event is sent again with the next one.';
	return `n8n was told at once, and answered ${statuses.join(' and ')}.`;
}
