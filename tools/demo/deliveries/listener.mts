import { sign } from '../../simulator/bamboohr/index.mts';
import { signatureOf } from '../../simulator/ispring/index.mts';
import { newestSubscriber, newestWebhook, type Scene } from './scene.mts';

/** The address of a trigger, and how the system that it listens to signs. */
export interface Listener {
	system: 'BambooHR' | 'iSpring Learn';
	workflowId: string;
	url: string;
	/** The headers of a genuine delivery; with another key, those of a forged one. */
	sign(body: string, more?: { key?: string; timestamp?: string }): Record<string, string>;
}

/** Of the webhook that was made last. */
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

/** Of the subscriber that was made last. */
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

/** A time as BambooHR writes it into the header. */
export function secondsAgo(seconds: number): string {
	return String(Math.floor(Date.now() / 1000) - seconds);
}
