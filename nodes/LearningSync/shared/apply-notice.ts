import type { INodeProperties } from 'n8n-workflow';

/**
 * What to connect to Apply, and which settings it uses.
 *
 * @param more what only one of the resources needs
 */
export function applyNotice(more = ''): INodeProperties {
	const sentences = [
		'Connect the Changes output of a node with the Plan operation.',
		'Apply uses the settings of the plan and ignores those set here; a warning names each setting that differs.',
		more,
	];
	return {
		displayName: sentences.filter(Boolean).join(' '),
		name: 'applyNotice',
		type: 'notice',
		default: '',
	};
}
