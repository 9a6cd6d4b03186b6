import type { IHookFunctions } from 'n8n-workflow';
import { settle } from '../../../src/http/settle';
import { toActivationError } from './to-activation-error';

/**
 * Runs one of a trigger's webhook methods.
 *
 * @throws NodeOperationError that tells why publishing failed and what to do
 */
export async function runHook<T>(
	context: IHookFunctions,
	hook: (context: IHookFunctions) => Promise<T>,
): Promise<T> {
	const outcome = await settle(hook(context));
	if (!outcome.ok) throw toActivationError(context.getNode(), outcome.error);
	return outcome.value;
}
