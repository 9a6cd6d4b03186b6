import type { INodeProperties } from 'n8n-workflow';

/** Which company the credential is for; the same for every way to sign in. */
export const subdomainProperty: INodeProperties = {
	displayName: 'Subdomain',
	name: 'subdomain',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. mycompany',
	description: 'The part of your BambooHR address before ".bamboohr.com". You can paste the whole address.',
};

export const baseUrlProperty: INodeProperties = {
	displayName: 'Base URL',
	name: 'baseUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://proxy.example.com/bamboohr',
	description:
		'Only for a proxy or a test server. Leave empty to use https://&lt;subdomain&gt;.bamboohr.com. Must start with https:// unless it is on this machine.',
};
