import type { INodeProperties } from 'n8n-workflow';
import type { TrainingTypeValues } from '../../../../src/bamboohr/training/training-types';
import type { Parameters } from '../../../shared/items/Parameters';
import { hasValue, hasText, type EmptyText } from '../../shared/provided-fields';
import {
	allowMarkCompleteProperty,
	categoryProperty,
	descriptionProperty,
	dueDaysProperty,
	frequencyMonthsProperty,
	linkUrlProperty,
	requiredProperty,
} from './properties';

export type GivenFields = Partial<Omit<TrainingTypeValues, 'name'>>;

/**
 * What was added to a collection of fields.
 *
 * @throws ParameterError, also for days after the hire date of a training that is not said to be required
 */
export function readFields(fields: Parameters, empties: EmptyText): GivenFields {
	const given: GivenFields = {};
	const description = fields.text(descriptionProperty);
	const linkUrl = fields.text(linkUrlProperty);
	const categoryId = fields.bambooHrId(categoryProperty);
	if (hasText(fields, descriptionProperty, description, empties)) given.description = description;
	if (hasText(fields, linkUrlProperty, linkUrl, empties)) given.linkUrl = linkUrl;
	if (hasText(fields, categoryProperty, categoryId, empties)) given.categoryId = categoryId;
	if (hasValue(fields, dueDaysProperty)) given.dueDays = wholeNumber(fields, dueDaysProperty);
	if (hasValue(fields, frequencyMonthsProperty)) {
		given.frequencyMonths = wholeNumber(fields, frequencyMonthsProperty);
	}
	if (hasValue(fields, requiredProperty)) given.required = fields.boolean(requiredProperty);
	if (hasValue(fields, allowMarkCompleteProperty)) {
		given.allowEmployeesToMarkComplete = fields.boolean(allowMarkCompleteProperty);
	}
	if (given.dueDays !== undefined && given.required !== true) {
		fields.refuse(
			dueDaysProperty,
			'only a required training can have it.',
			'Add the field Required and switch it on, or take this field away.',
		);
	}
	return given;
}

function wholeNumber(fields: Parameters, property: INodeProperties): number {
	const value = fields.number(property, { min: 0 });
	if (value === undefined) return fields.refuse(property, 'it is empty.');
	return Number.isInteger(value) ? value : fields.refuse(property, `${value} is no whole number.`);
}
