import type { N8nApi } from './n8n-api.mts';

/** The Data Table that the first run of workflows/upsert-users-from-a-sheet.json creates. */
export const SHEET = 'ispring_learn_people';

/** The first is new, the second has an account, and the third names a department that does not exist. */
const ROWS: Array<Record<string, string>> = [
	{
		email: 'paul.partner@example.com',
		firstName: 'Paul',
		lastName: 'Partner',
		jobTitle: 'Reseller',
		department: 'Sales',
	},
	{ email: 'carla.contractor@example.com', firstName: 'Carla', lastName: 'Contractor', jobTitle: 'Painter' },
	{
		email: 'pia.partner@example.com',
		firstName: 'Pia',
		lastName: 'Partner',
		department: 'No Such Department',
	},
];

/**
 * Enters three people into the sheet, once its workflow has created it.
 *
 * @throws Error when there is no such Data Table yet
 */
export async function fillSheet(api: N8nApi): Promise<void> {
	await api.addRowsToDataTable(SHEET, ROWS);
}
