import { peopleSettingsShape } from '../../../../../src/people/settings';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';

const { shape: settings } = peopleSettingsShape;

/** Who loses access. */
export const leaverOptions = inCollection('leavers', {
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
	orphanAction: option(settings.orphanAction, {
		type: 'options',
		options: [
			{ name: 'Deactivate', value: 'deactivate', description: 'They count toward the leaver limits' },
			{ name: 'Report', value: 'report', description: 'Leave the user unchanged and output an item' },
		],
		description:
			'What to do with users who hold the ID of an employee that no longer exists in BambooHR. Users outside the selected departments are always only reported.',
	}),
});
