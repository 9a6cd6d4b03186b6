import type { INodeProperties } from 'n8n-workflow';

export const nameProperty: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. North',
	description: 'The name of the group',
};
