/** The Data Tables that the bundled workflows fill. */
export const RUNS = 'bamboohr_ispring_runs';
export const CHANGES = 'bamboohr_ispring_changes';
export const ENROLLMENTS = 'bamboohr_ispring_enrollments';
/** What overdue-reminders.json has sent. */
export const REMINDERS = 'bamboohr_ispring_reminders';
/** What people enter the rules into. */
export const RULES = 'bamboohr_ispring_rules';
export const EXEMPTIONS = 'bamboohr_ispring_exemptions';
