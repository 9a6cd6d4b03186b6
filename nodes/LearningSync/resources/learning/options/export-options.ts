import { z } from 'zod/v3';
import { learningSettingsShape } from '../../../../../src/learning/settings';
import { SEVERAL_FROM_LIST } from '../../../shared/options/list-description';
import { option } from '../../../shared/options/option';

const { shape: settings } = learningSettingsShape;

/** Which results are exported, and under which names BambooHR keeps them. */
export const exportOptions = {
	courses: option(settings.courses, {
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getCourses' },
		description: SEVERAL_FROM_LIST,
		hint: 'Only these courses are exported. If empty, all courses are.',
	}),
	includeLeavers: option(settings.includeLeavers, {
		type: 'boolean',
		description: 'Whether to also export the results of employees who have left',
	}),
	since: option(z.unknown().describe('Since'), {
		type: 'string',
		placeholder: 'e.g. 2026-01-31T06:00:00Z',
		description:
			'Only check results completed or assigned after this time. Use the nextSince of the last successful run. If empty, all results are checked.',
	}),
	verifyDays: option(settings.verifyDays, {
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 365 },
		description:
			'Over how many days a full run spreads comparing what BambooHR already has. At 1, every full run compares the training records and files of everyone. At 7, each employee has a turn once a week, which needs about a seventh of the requests; whatever is new is exported at once.',
	}),
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
};
