/** The two Data Tables that the bundled workflows fill. */
export const RUNS = 'bamboohr_ispring_runs';
export const CHANGES = 'bamboohr_ispring_changes';
