import type { INodeProperties } from 'n8n-workflow';
import * as download from './download';
import * as getAll from './getAll';

export const operations = { download, getAll };

export const description: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['certificate'] } },
		options: [
			{
				name: 'Download',
				value: 'download',
				action: 'Download certificate',
				description: 'Fetch the PDF of an issued certificate',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many certificates',
				description: 'List issued certificates with their UUIDs, and when they were issued and end',
			},
		],
		default: 'getAll',
	},
	...download.description,
	...getAll.description,
];
