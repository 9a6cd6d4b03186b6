/**
 * Both sets of type names: the vendor's file has the singular, the newest help page the plural
 * (docs/apis/ispring-learn.md#roles).
 */
const LEARNER = /^learners?$/i;

/** Whether a role of this type does nothing but learn: whoever has another one can see or change more than that. */
export function isLearnerType(type: string): boolean {
	return LEARNER.test(type.trim());
}
