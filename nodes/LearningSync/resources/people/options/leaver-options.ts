import { peopleSettingsShape } from '../../../../../src/people/settings';
import { option } from '../../../shared/options/option';

const { shape: settings } = peopleSettingsShape;

/** Who loses access, and how many may at once. */
export const leaverOptions = {
	leaverAction: option(settings.leaverAction, {
		type: 'options',
		options: [
			{
				name: 'Deactivate',
				value: 'deactivate',
				description: 'The user can no longer sign in; nothing is deleted',
			},
			{ name: 'Do Nothing', value: 'none', description: 'The user keeps access; a warning says how many do' },
			{
				name: 'Terminate',
				value: 'terminate',
				description: 'The employment ends in iSpring Learn; nothing is deleted',
			},
		],
		description: 'What to do with users whose employee is inactive in BambooHR, whatever their department',
	}),
	maxLeavers: option(settings.maxLeavers, {
		type: 'number',
		typeOptions: { minValue: 0 },
		description:
			'The maximum number of users due to lose access. Above this limit, a sync that would deactivate anyone writes nothing. Everyone who is due counts, whichever employees the run covers.',
	}),
	maxLeaversPercent: option(settings.maxLeaversPercent, {
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		description:
			'Same limit as a percentage of all active users with an employee, whatever their department. Ignored below 10 users.',
	}),
	orphanAction: option(settings.orphanAction, {
		type: 'options',
		options: [
			{ name: 'Deactivate', value: 'deactivate', description: 'They count toward the leaver limits' },
			{ name: 'Report', value: 'report', description: 'Leave the user unchanged and output an item' },
		],
		description:
			'What to do with users who hold the ID of an employee that no longer exists in BambooHR. Users outside the selected departments are always only reported.',
	}),
};
