import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { EMPLOYEE_ACTIONS, type EmployeeAction } from '../../src/webhooks/bamboohr-events';
import type { Parameters } from '../shared/items/Parameters';
import { triggerParameters } from '../shared/triggers/trigger-parameters';
import {
	eventsProperty,
	includeFieldsProperty,
	maxAgeProperty,
	monitorFieldsProperty,
	optionsProperty,
} from './properties';

export interface TriggerParameters {
	events: EmployeeAction[];
	/** Names of fields; empty = all. */
	monitorFields: string[];
	includeFields: string[];
	/** 0 = no limit. */
	maxAgeMinutes: number;
}

/** @throws ParameterError that names the parameter */
export function readParameters(context: IHookFunctions | IWebhookFunctions): TriggerParameters {
	const parameters = triggerParameters(context);
	const selected = parameters.texts(eventsProperty);
	const events = EMPLOYEE_ACTIONS.filter((action) => selected.includes(action));
	const unknown = selected.find((word) => !EMPLOYEE_ACTIONS.some((action) => action === word));
	if (unknown !== undefined) {
		parameters.refuse(eventsProperty, `"${unknown}" is not one of ${EMPLOYEE_ACTIONS.join(', ')}.`);
	}
	if (events.length === 0) parameters.refuse(eventsProperty, 'it is empty.', 'Choose at least one event.');
	const options = parameters.within(optionsProperty);
	return {
		events,
		monitorFields: parameters.texts(monitorFieldsProperty),
		includeFields: options.texts(includeFieldsProperty),
		maxAgeMinutes: readMaxAge(context, options),
	};
}

/** An expression without a value does not mean "no limit": that would silently remove a protection. */
function readMaxAge(context: IHookFunctions | IWebhookFunctions, options: Parameters): number {
	const addedOptions = z.record(z.unknown()).catch({}).parse(context.getNode().parameters.options);
	const isAdded = Object.hasOwn(addedOptions, maxAgeProperty.name);
	const minutes = options.number(maxAgeProperty, { min: 0 });
	if (minutes === undefined && isAdded) {
		options.refuse(maxAgeProperty, 'it is empty.', 'Enter 0 for no limit.');
	}
	return minutes ?? 0;
}
