import { isUndefined, omitBy } from 'lodash';
import type { TrainingTypeValues } from '../../../../src/bamboohr/training/training-types';
import type { Parameters } from '../../../shared/items/Parameters';
import {
	providedBoolean,
	providedId,
	providedNumber,
	providedText,
	type EmptyText,
} from '../../shared/provided-fields';
import {
	allowMarkCompleteProperty,
	categoryProperty,
	descriptionProperty,
	dueDaysProperty,
	frequencyMonthsProperty,
	linkUrlProperty,
	requiredProperty,
} from './properties';

/**
 * The fields that were added to a collection.
 *
 * @throws ParameterError for an invalid value, or for due days of a training that is not required
 */
export function readFields(
	fields: Parameters,
	emptyText: EmptyText,
): Partial<Omit<TrainingTypeValues, 'name'>> {
	const values = {
		description: providedText(fields, descriptionProperty, emptyText),
		linkUrl: providedText(fields, linkUrlProperty, emptyText),
		categoryId: providedId(fields, categoryProperty, emptyText),
		dueDays: providedNumber(fields, dueDaysProperty, { isInteger: true }),
		frequencyMonths: providedNumber(fields, frequencyMonthsProperty, { isInteger: true }),
		required: providedBoolean(fields, requiredProperty),
		allowEmployeesToMarkComplete: providedBoolean(fields, allowMarkCompleteProperty),
	};
	if (values.dueDays !== undefined && values.required !== true) {
		fields.refuse(
			dueDaysProperty,
			'only required training can have due days.',
			'Add the field Required and turn it on, or remove this field.',
		);
	}
	return omitBy(values, isUndefined);
}
