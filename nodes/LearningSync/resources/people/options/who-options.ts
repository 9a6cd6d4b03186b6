import { peopleSettingsShape } from '../../../../../src/people/settings';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';

const { shape: settings } = peopleSettingsShape;

/** Which employees get an account, and which users are never changed. */
export const whoOptions = inCollection('who', {
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
