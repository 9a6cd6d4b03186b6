import { scopeOptions } from '../../../shared/options/scope-options';

/** Whose enrollments a run looks at. */
export const whoOptions = scopeOptions({
	departmentsHint:
		'Only employees of these BambooHR departments are enrolled, and only their enrollments are ended.',
	filterDescription:
		'Only employees who match these rules are covered, for example without contractors. The enrollments of all others are left alone.',
});
