import type { Simulator } from '../../../tools/simulator/http/simulator.mts';
import type { ActivityEntry } from '../../../tools/simulator/pages/Site.mts';
import { call, type Answer } from './call.mts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Presses a button of a simulator's page, as a browser does. */
export async function press(
	sim: Simulator,
	action: string,
	fields: Record<string, string> = {},
	headers: Record<string, string> = {},
): Promise<Answer> {
	const body = new URLSearchParams({ back: '/', ...fields }).toString();
	return await call(`${sim.url}/page/do/${action}`, { body, headers: { ...FORM, ...headers } });
}

/** Presses a button, and returns what the page then tells, once all webhooks have been answered. */
export async function pressAndWait(
	sim: Simulator,
	action: string,
	fields: Record<string, string> = {},
): Promise<ActivityEntry> {
	await press(sim, action, fields);
	const [entry] = sim.site.activity;
	if (entry === undefined) throw new Error('The page tells nothing.');
	await entry.settled;
	return entry;
}

/** A page as a browser gets it. */
export async function pageOf(sim: Simulator, path = '/'): Promise<string> {
	return (await call(sim.url + path)).text;
}
