import type { IHookFunctions } from 'n8n-workflow';
import * as bambooHr from '../../src/webhooks/bamboohr-registration';
import { transportTo } from '../shared/transports';
import { readRegistration, saveRegistration } from './state';
import { isReachable, placeOf, webhookSettings } from './webhook-settings';

/**
 * Whether BambooHR has the webhook; otherwise n8n calls `register`. A webhook with outdated settings is updated on the
 * way, which keeps its key.
 */
export async function isRegistered(context: IHookFunctions): Promise<boolean> {
	const registration = readRegistration(context);
	if (!registration) return false;
	const transport = transportTo(context, 'BambooHR');
	const settings = await webhookSettings(context, transport);
	const current = await bambooHr.checkRegistration(transport, settings, registration);
	saveRegistration(context, current);
	return current !== undefined;
}

/** Creates the webhook. */
export async function register(context: IHookFunctions): Promise<void> {
	const transport = transportTo(context, 'BambooHR');
	const settings = await webhookSettings(context, transport);
	saveRegistration(context, await bambooHr.register(transport, settings));
}

/**
 * Removes everything that this trigger has at BambooHR.
 *
 * @throws LeftBehindError that tells what may remain and how to remove it
 */
export async function unregister(context: IHookFunctions): Promise<void> {
	const [place, registration] = [placeOf(context), readRegistration(context)];
	// n8n also calls this after publishing failed because of the address. Then there is nothing to ask BambooHR for.
	if (registration || (await isReachable(context, place))) {
		await bambooHr.unregister(transportTo(context, 'BambooHR'), place, registration);
	}
	saveRegistration(context, undefined);
}
