import { DateTime } from 'luxon';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { GivenRecordValues } from '../../../../src/learning/apply/upsert-record';
import type { Parameters } from '../../../shared/items/Parameters';
import { hasValue, hasText, type EmptyText } from '../../shared/provided-fields';
import {
	completedProperty,
	costProperty,
	creditsProperty,
	currencyProperty,
	hoursProperty,
	instructorProperty,
	notesProperty,
} from './properties';

/** What was added to a collection of fields, without the day of completion. */
export function readFields(fields: Parameters, empties: EmptyText): GivenRecordValues {
	const given: GivenRecordValues = {};
	const notes = fields.text(notesProperty);
	const instructor = fields.text(instructorProperty);
	if (hasText(fields, notesProperty, notes, empties)) given.notes = notes;
	if (hasText(fields, instructorProperty, instructor, empties)) given.instructor = instructor;
	if (hasValue(fields, hoursProperty)) given.hours = amount(fields, hoursProperty);
	if (hasValue(fields, creditsProperty)) given.credits = amount(fields, creditsProperty);

	const currency = fields.text(currencyProperty).toUpperCase();
	if (currency !== '' && !/^[A-Z]{3}$/.test(currency)) {
		fields.refuse(
			currencyProperty,
			`"${currency}" is no code of a currency.`,
			'Enter three letters such as USD.',
		);
	}
	if (hasValue(fields, costProperty)) {
		given.cost = { amount: amount(fields, costProperty), ...(currency === '' ? {} : { currency }) };
	} else if (currency !== '') {
		fields.refuse(currencyProperty, 'it says nothing without a cost.', 'Add the field Cost, too.');
	}
	return given;
}

function amount(fields: Parameters, property: INodeProperties): number {
	return fields.number(property, { min: 0 }) ?? fields.refuse(property, 'it is empty.');
}

/**
 * A training record is always a completion; one with a day to come would pretend that
 * (docs/apis/bamboohr.md#no-assignments).
 *
 * @returns `yyyy-mm-dd`
 */
export function readCompleted(
	parameters: Parameters,
	context: Pick<IExecuteFunctions, 'getTimezone'>,
): string {
	const completed = parameters.requiredDate(completedProperty);
	const today = DateTime.now().setZone(context.getTimezone()).toISODate() ?? '';
	if (completed <= today) return completed;
	return parameters.refuse(
		completedProperty,
		`${completed} is still to come.`,
		'Write the training record when the training is done.',
	);
}
