import { peopleSettingsShape } from '../../../../../src/people/settings';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';
import { scopeOptions } from '../../../shared/options/scope-options';

const { shape: settings } = peopleSettingsShape;

/** Which employees get an account, and which users are never changed. */
export const whoOptions = {
	...scopeOptions({
		departmentsHint:
			'Only employees of these BambooHR departments get an account or are updated. Leavers lose access whatever their department.',
		filterDescription:
			'Only employees who match these rules are covered, for example without contractors. Leavers lose access whether they match or not.',
	}),
	...inCollection('who', {
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
	}),
};
