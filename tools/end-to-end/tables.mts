/** The Data Tables that the bundled workflows fill. */
export const RUNS = 'bamboohr_ispring_runs';
export const CHANGES = 'bamboohr_ispring_changes';
export const ENROLLMENTS = 'bamboohr_ispring_enrollments';
/** What people enter the rules into. */
export const RULES = 'bamboohr_ispring_rules';
