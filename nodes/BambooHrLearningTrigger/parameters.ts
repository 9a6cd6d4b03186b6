import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { EMPLOYEE_ACTIONS, type EmployeeAction } from '../../src/webhooks/bamboohr-events';
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
	/** Empty = all. */
	monitorFields: string[];
	includeFields: string[];
	/** 0 = any age. */
	maxAgeMinutes: number;
}

/** @throws ParameterError that names the parameter */
export function readParameters(context: IHookFunctions | IWebhookFunctions): TriggerParameters {
	const parameters = triggerParameters(context);
	const chosen = parameters.texts(eventsProperty);
	const events = EMPLOYEE_ACTIONS.filter((action) => chosen.includes(action));
	const unknown = chosen.find((word) => !EMPLOYEE_ACTIONS.some((action) => action === word));
	if (unknown !== undefined) {
		parameters.refuse(eventsProperty, `"${unknown}" is none of ${EMPLOYEE_ACTIONS.join(', ')}.`);
	}
	if (events.length === 0) parameters.refuse(eventsProperty, 'it is empty.', 'Choose at least one event.');
	const options = parameters.within(optionsProperty);
	return {
		events,
		monitorFields: parameters.texts(monitorFieldsProperty),
		includeFields: options.texts(includeFieldsProperty),
		maxAgeMinutes: options.number(maxAgeProperty, { min: 0 }) ?? 0,
	};
}
