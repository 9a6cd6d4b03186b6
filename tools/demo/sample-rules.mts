import type { SampleN8n } from '../n8n/sample-n8n.mts';

const TRIGGER = 'Enroll now';
const RULE_TABLE = 'bamboohr_ispring_rules';

/** Two rules that have something to do in the sample company. */
const RULES = [
	{
		active: true,
		name: 'Welcome',
		courses: 'First Day at Work',
		hiredWithinDays: 30,
		dueDays: 14,
		dueFrom: 'hireDate',
	},
	{
		active: true,
		name: 'Lifting in Production',
		courses: 'Lifting & Carrying',
		departments: 'Production',
		dueDays: 30,
		renewDays: 30,
		whenNoLonger: 'end',
	},
];

/**
 * Enters sample rules, for which nobody is enrolled yet: visitors see that in a preview.
 *
 * @param workflowId the workflow that enrolls by rules, whose first run creates the table
 * @throws Error when that run failed
 */
export async function addSampleRules({ api, run }: SampleN8n, workflowId: string): Promise<void> {
	const { status, error } = await run(workflowId, TRIGGER, 'Creating the table of the rules');
	if (status !== 'success') throw new Error(`The table of the rules could not be created. ${error ?? ''}`);
	await api.addRowsToDataTable(RULE_TABLE, RULES);
}
