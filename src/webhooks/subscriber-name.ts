import { createHash } from 'crypto';

/** iSpring's limit is 255 characters for the whole. */
const MAX_PART = 80;

/**
 * The name of a trigger at iSpring Learn: the same each time, so that the subscriber is found again when n8n has
 * forgotten it, and that of no other trigger. Two n8n may hold copies of the same workflow (a test system made from a
 * backup), and a test listens at another address than the published workflow: that is why the address is part of it.
 */
export function subscriberName(workflowId: string, nodeId: string, callbackUrl: string): string {
	const whole = JSON.stringify([workflowId, nodeId, callbackUrl]);
	const digest = createHash('sha256').update(whole).digest('hex').slice(0, 16);
	return ['n8n', sanitizeId(workflowId), sanitizeId(nodeId), digest].join('-');
}

/** Enough for people to recognise it; the digest tells the rest apart. */
function sanitizeId(id: string): string {
	return id.replace(/[^\w-]/g, '_').slice(0, MAX_PART);
}
