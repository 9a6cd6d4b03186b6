import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { authenticationProperty, shownFor } from '../shared/bamboohr-authentication';
import { runPerItem } from '../shared/items/run-per-item';
import { operationsOf, resourceProperties } from '../shared/operations';
import * as listSearch from './methods/list-search';
import * as loadOptions from './methods/load-options';
import * as resourceMapping from './methods/resource-mapping';
import { employee } from './resources/employee';
import { employeeFile } from './resources/employeeFile';
import { fileCategory } from './resources/fileCategory';
import { tableRow } from './resources/tableRow';
import { trainingCategory } from './resources/trainingCategory';
import { trainingRecord } from './resources/trainingRecord';
import { trainingType } from './resources/trainingType';
import { bambooHr } from './shared/BambooHrRun';

const RESOURCES = [
	employee,
	employeeFile,
	fileCategory,
	tableRow,
	trainingCategory,
	trainingRecord,
	trainingType,
];

export class BambooHrLearning implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'BambooHR Learning',
		name: 'bambooHrLearning',
		icon: { light: 'file:../../icons/bamboohr.svg', dark: 'file:../../icons/bamboohr.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Retrieve BambooHR employees, and manage their training records, files, and tables',
		defaults: { name: 'BambooHR Learning' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		builderHint: {
			searchHint:
				'For training, employee files, and tables in BambooHR. For a record or type that may already exist, use the operation Create or Update. Employee IDs are the internal ones, not employee numbers.',
		},
		credentials: [
			{ name: 'bambooHrTokenApi', required: true, ...shownFor('accessToken') },
			{ name: 'bambooHrOAuth2Api', required: true, ...shownFor('oAuth2') },
		],
		properties: [authenticationProperty, ...resourceProperties(RESOURCES, 'employee')],
	};

	methods = { listSearch, loadOptions, resourceMapping };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runPerItem(this, operationsOf(RESOURCES), bambooHr(this));
	}
}
