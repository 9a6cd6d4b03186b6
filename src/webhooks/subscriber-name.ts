import { createHash } from 'crypto';

/** iSpring's limit is 255 characters for the whole name. */
const MAX_PART = 80;

/**
 * The name of a trigger's subscriber in iSpring Learn: unique, and stable so that the subscriber is found again when n8n has
 * lost it. Two n8n instances may have copies of the same workflow (a test system restored from a backup), and test
 * executions use another URL than the published workflow, so the URL is part of the name.
 */
export function subscriberName(workflowId: string, nodeId: string, callbackUrl: string): string {
	const whole = JSON.stringify([workflowId, nodeId, callbackUrl]);
	const digest = createHash('sha256').update(whole).digest('hex').slice(0, 16);
	return ['n8n', sanitizeId(workflowId), sanitizeId(nodeId), digest].join('-');
}

/** Long enough for people to recognize; the digest makes the name unique. */
function sanitizeId(id: string): string {
	return id.replace(/[^\w-]/g, '_').slice(0, MAX_PART);
}
