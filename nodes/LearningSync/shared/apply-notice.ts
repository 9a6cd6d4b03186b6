import type { INodeProperties } from 'n8n-workflow';

/** What to connect with Apply, and whose settings count. */
export function applyNotice(more = ''): INodeProperties {
	const sentences = [
		'Connect the output Changes of this node, with the operation Plan.',
		"The plan's settings are used, whatever is set here; a warning names each one that differs.",
		more,
	];
	return {
		displayName: sentences.filter(Boolean).join(' '),
		name: 'applyNotice',
		type: 'notice',
		default: '',
	};
}
