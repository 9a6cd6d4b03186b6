import type { ISpringSimulator } from './ISpringSimulator.mts';
import type { RoleType } from './state.mts';

/** The names on the newer pages (docs/apis/ispring-learn.md#roles). */
const PLURAL: Record<RoleType, string> = {
	learner: 'learners',
	administrator: 'account_administrators',
	department_administrator: 'department_administrators',
	publisher: 'course_authors',
	custom: 'custom',
};

/** The name that the account uses for a role type. */
export function roleName({ quirks }: ISpringSimulator, type: RoleType): string {
	return quirks.roleNames === 'plural' ? PLURAL[type] : type;
}
