import { learningSettingsShape } from '../../../../../src/learning/settings';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';

const { shape: settings } = learningSettingsShape;

/** Under which names BambooHR keeps what is exported. */
export const categoryOptions = inCollection('fields', {
	trainingCategory: option(settings.trainingCategory, {
		type: 'string',
		description:
			'The category of the training types created for courses. It is created if it does not exist. If empty, training types get no category.',
	}),
	certificateCategory: option(settings.certificateCategory, {
		type: 'string',
		description:
			'The category of employee files that certificates go into. It is created if it does not exist, and must not be empty while Export Certificates is on.',
	}),
	shareCertificates: option(settings.shareCertificates, {
		type: 'boolean',
		description: 'Whether employees can see their certificates in BambooHR',
	}),
});
