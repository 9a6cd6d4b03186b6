import type { IHookFunctions } from 'n8n-workflow';
import { settle } from '../../src/http/settle';
import { checkRegistration, register, unregister } from '../../src/webhooks/bamboohr-registration';
import { toActivationError } from '../shared/triggers/to-activation-error';
import { transportTo } from '../shared/transports';
import { saveRegistration, readRegistration } from './kept';
import { isReachable, placeOf, wantedWebhook } from './wanted-webhook';

/** @returns whether there is nothing to make; what only has to be changed has been changed by then */
export async function checkExists(context: IHookFunctions): Promise<boolean> {
	return await said(context, async () => {
		const kept = readRegistration(context);
		if (!kept) return false;
		const transport = transportTo(context, 'BambooHR');
		const settings = await wantedWebhook(context, transport);
		const registration = await checkRegistration(transport, settings, kept);
		saveRegistration(context, registration);
		return registration !== undefined;
	});
}

export async function create(context: IHookFunctions): Promise<boolean> {
	return await said(context, async () => {
		const transport = transportTo(context, 'BambooHR');
		const settings = await wantedWebhook(context, transport);
		saveRegistration(context, await register(transport, settings));
		return true;
	});
}

export async function remove(context: IHookFunctions): Promise<boolean> {
	return await said(context, async () => {
		const [place, kept] = [placeOf(context), readRegistration(context)];
		// n8n also calls this when publishing has failed because of the address: then BambooHR need not be asked.
		if (kept || (await isReachable(context, place))) {
			await unregister(transportTo(context, 'BambooHR'), place, kept);
		}
		saveRegistration(context, undefined);
		return true;
	});
}

/** Errors as n8n shows them: the reason why publishing failed. */
async function said<T>(context: IHookFunctions, act: () => Promise<T>): Promise<T> {
	const outcome = await settle(act());
	if (outcome.ok) return outcome.value;
	throw toActivationError(context.getNode(), outcome.error);
}
