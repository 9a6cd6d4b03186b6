/**
 * Both sets of type names: the vendor's OpenAPI file has the singular, the newest help page the plural
 * (docs/apis/ispring-learn.md#roles).
 */
const LEARNER = /^learners?$/i;

/** Whether a role type is that of a learner, who can only learn. Every other role can view or change more. */
export function isLearnerType(type: string): boolean {
	return LEARNER.test(type.trim());
}
