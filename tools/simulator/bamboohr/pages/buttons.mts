import type { PageButton } from '../../pages/Page.mts';
import type { SimEmployee } from '../state.mts';
import { isAddress, WAVE } from './actions.mts';

/** The buttons of the start page. They choose somebody. */
export const COMPANY_BUTTONS: PageButton[] = [
	{
		action: 'hire',
		label: 'Hire somebody',
		explanation: 'A new employee, who needs an account in iSpring Learn.',
	},
	{ action: 'retitle', label: 'Change a job title', explanation: 'The user gets the new title.' },
	{
		action: 'move',
		label: 'Move somebody',
		explanation: 'To another department, whose head becomes the supervisor.',
	},
	{
		action: 'renameDepartment',
		label: 'Rename a department',
		explanation: 'The department in iSpring Learn gets the new name, and nobody moves.',
	},
	{ action: 'leave', label: 'Let one leave', explanation: 'The user is deactivated, never deleted.' },
	{
		action: 'leaveMany',
		label: `Let ${WAVE} leave`,
		explanation: 'More than the limits allow: the sync asks first.',
	},
	{
		action: 'rehire',
		label: 'Rehire somebody',
		explanation: 'The last one who left gets the old account back.',
	},
	{
		action: 'rehireMany',
		label: 'Rehire everybody',
		explanation: 'All who left today, for example after a wave.',
	},
	{
		action: 'startLeave',
		label: 'Start a parental leave',
		explanation: 'Approved time off for half a year. With Work Leave chosen, reminders stop.',
	},
	{
		action: 'endLeave',
		label: 'Cancel a leave',
		explanation: 'Somebody is back early, and the next sync ends the work leave.',
	},
	{
		action: 'mistype',
		label: 'Mistype an email address',
		explanation: 'A comma instead of a dot. The sync says what is wrong, and nobody is harmed.',
	},
];

/** The buttons on the page of an employee. */
export function personButtons({ id, status, workEmail }: SimEmployee, isOnLeave: boolean): PageButton[] {
	const fields = { employeeId: id };
	if (status === 'Inactive') return [{ action: 'rehire', label: 'Rehire', fields }];
	return [
		{ action: 'retitle', label: 'Change the job title', fields },
		{ action: 'move', label: 'Move to another department', fields },
		{ action: 'leave', label: 'Let them leave', fields },
		isOnLeave
			? { action: 'endLeave', label: 'Cancel the leave', fields }
			: { action: 'startLeave', label: 'Start a parental leave', fields },
		workEmail === '' || isAddress(workEmail)
			? { action: 'mistype', label: 'Mistype the email address', fields }
			: { action: 'correct', label: 'Correct the email address', fields },
	];
}
