import { sign } from '../../simulator/bamboohr/index.mts';
import { signatureOf } from '../../simulator/ispring/index.mts';
import { newestSubscriber, newestWebhook, type Scene } from './scene.mts';

/** The address of a trigger, and how the system that it listens to signs deliveries. */
export interface Listener {
	system: 'BambooHR' | 'iSpring Learn';
	workflowId: string;
	url: string;
	/** The headers of a genuine delivery; with a different key, those of a forged one. */
	sign(body: string, more?: { key?: string; timestamp?: string }): Record<string, string>;
}

/** The listener of the webhook that was registered last. */
export function bambooHrListener(scene: Scene, workflowId = scene.newHire): Listener {
	const { url, privateKey } = newestWebhook(scene);
	return {
		system: 'BambooHR',
		workflowId,
		url,
		sign: (body, { key = privateKey, timestamp = secondsAgo(0) } = {}) => ({
			'x-bamboohr-timestamp': timestamp,
			'x-bamboohr-signature': sign(key, body, timestamp),
		}),
	};
}

/** The listener of the subscriber that was registered last. */
export function iSpringListener(scene: Scene, workflowId = scene.completion): Listener {
	const { callbackUrl, secret } = newestSubscriber(scene);
	return {
		system: 'iSpring Learn',
		workflowId,
		url: callbackUrl,
		sign: (body, { key = secret } = {}) => ({
			'x-hub-signature': signatureOf(scene.ispring, body, key) ?? '',
		}),
	};
}

/** A time in the format of BambooHR's timestamp header. */
export function secondsAgo(seconds: number): string {
	return String(Math.floor(Date.now() / 1000) - seconds);
}
