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

export interface TriggerParameters {
	subscription: Subscription;
	/** Whether unsigned deliveries are refused. */
	requireSignature: boolean;
}

/** @throws ParameterError that names the parameter */
export function readParameters(context: IHookFunctions | IWebhookFunctions): TriggerParameters {
	const parameters = triggerParameters(context);
	const name = parameters.text(eventProperty);
	const { type, filters } =
		WEBHOOK_TYPES.find((one) => one.type === name) ??
		parameters.refuse(eventProperty, `iSpring Learn has no event "${name}".`, 'Choose one from the list.');
	// A filter that this event does not have was set for another event before.
	const values = parameters.within(filtersProperty);
	const ids = filters.map((filter) => [filter, values.iSpringIds(FILTERS[filter])]);
	return {
		subscription: { type, filters: Object.fromEntries(ids) },
		requireSignature: readRequireSignature(parameters.within(optionsProperty)),
	};
}

/** An expression without a value does not turn it off: that would silently remove a protection. */
function readRequireSignature(options: Parameters): boolean {
	const value = options.raw(requireSignatureProperty);
	const isEmpty = value === undefined || value === null || value === '';
	return isEmpty || options.boolean(requireSignatureProperty);
}
