import { peopleSettingsShape } from '../../../../../src/people/settings';
import { inCollection } from '../../../shared/options/collections';
import { SEVERAL_FROM_LIST } from '../../../shared/options/list-description';
import { option } from '../../../shared/options/option';

const { shape: settings } = peopleSettingsShape;

/** Which employees get an account, and which users are never changed. */
export const whoOptions = inCollection('who', {
	departments: option(settings.departments, {
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getBambooHrDepartments' },
		description: SEVERAL_FROM_LIST,
		hint: 'Only employees of these BambooHR departments get an account or are updated. Leavers lose access whatever their department. To sync all departments, remove this option: if it is added but empty, the run stops.',
	}),
	hireDateGate: option(settings.hireDateGate, {
		type: 'number',
		typeOptions: { minValue: 0 },
		description:
			'How many days before the hire date an account may be created. With 0, it is created on the hire date.',
	}),
	protectAdministrators: option(settings.protectAdministrators, {
		type: 'boolean',
		description:
			'Whether to never change administrators, the account owner, and users whose role iSpring Learn does not report. Custom roles are not protected, whatever their permissions.',
	}),
});
