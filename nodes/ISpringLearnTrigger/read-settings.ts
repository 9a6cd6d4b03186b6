import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { WEBHOOK_TYPES, type Subscription } from '../../src/ispring/webhooks/webhook-types';
import type { Parameters } from '../shared/items/Parameters';
import { triggerParameters } from '../shared/triggers/trigger-parameters';
import {
	eventProperty,
	FILTERS,
	filtersProperty,
	optionsProperty,
	requireSignatureProperty,
} from './properties';

export interface TriggerSettings {
	subscription: Subscription;
	/** Unsigned deliveries are refused. */
	isSigned: boolean;
}

/** @throws ParameterError with the name of the parameter */
export function readSettings(context: IHookFunctions | IWebhookFunctions): TriggerSettings {
	const parameters = triggerParameters(context);
	const name = parameters.text(eventProperty);
	const { type, filters } =
		WEBHOOK_TYPES.find((one) => one.type === name) ??
		parameters.refuse(eventProperty, `iSpring Learn has no event "${name}".`, 'Choose one from the list.');
	// What stands in a filter that this event does not have is left from another one.
	const given = parameters.within(filtersProperty);
	const ids = filters.map((filter) => [filter, given.iSpringIds(FILTERS[filter])]);
	const options = parameters.within(optionsProperty);
	return {
		subscription: { type, filters: Object.fromEntries(ids) },
		isSigned: isOn(options),
	};
}

/** On unless somebody has switched it off: an expression that gives nothing has not. */
function isOn(options: Parameters): boolean {
	const given = options.raw(requireSignatureProperty);
	const isNothing = given === undefined || given === null || given === '';
	return isNothing || options.boolean(requireSignatureProperty);
}
