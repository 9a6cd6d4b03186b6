import { isUndefined, omitBy } from 'lodash';
import { DateTime } from 'luxon';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { GivenRecordValues } from '../../../../src/learning/apply/upsert-record';
import type { Parameters } from '../../../shared/items/Parameters';
import { providedNumber, providedText, type EmptyText } from '../../shared/provided-fields';
import {
	completedProperty,
	costProperty,
	creditsProperty,
	currencyProperty,
	hoursProperty,
	instructorProperty,
	notesProperty,
} from './properties';

/**
 * The fields that were added to a collection, without the day of completion.
 *
 * @throws ParameterError for an invalid value, or for a currency without a cost
 */
export function readFields(fields: Parameters, emptyText: EmptyText): GivenRecordValues {
	const values = {
		notes: providedText(fields, notesProperty, emptyText),
		instructor: providedText(fields, instructorProperty, emptyText),
		hours: providedNumber(fields, hoursProperty),
		credits: providedNumber(fields, creditsProperty),
		cost: readCost(fields),
	};
	return omitBy(values, isUndefined);
}

function readCost(fields: Parameters): GivenRecordValues['cost'] {
	const currency = fields.text(currencyProperty).toUpperCase();
	if (currency !== '' && !/^[A-Z]{3}$/.test(currency)) {
		const what = `"${currency}" is not a currency code.`;
		fields.refuse(currencyProperty, what, 'Enter three letters such as USD.');
	}
	const amount = providedNumber(fields, costProperty);
	if (amount !== undefined) return { amount, ...(currency === '' ? {} : { currency }) };
	if (currency === '') return undefined;
	return fields.refuse(currencyProperty, 'it has no effect without a cost.', 'Add the field Cost as well.');
}

/**
 * Every training record is a completion, so its day must not be in the future (docs/apis/bamboohr.md#no-assignments).
 *
 * @returns `yyyy-mm-dd` in the workflow's time zone
 * @throws ParameterError for a day that is missing, invalid or in the future
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
		`${completed} is in the future.`,
		'Create the training record after the training is completed.',
	);
}
