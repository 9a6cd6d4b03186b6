import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { runPerItem } from '../shared/items/run-per-item';
import * as listSearch from './methods/list-search';
import * as loadOptions from './methods/load-options';
import * as resourceMapping from './methods/resource-mapping';
import * as employee from './resources/employee';
import * as employeeFile from './resources/employeeFile';
import * as fileCategory from './resources/fileCategory';
import * as tableRow from './resources/tableRow';
import * as trainingCategory from './resources/trainingCategory';
import * as trainingRecord from './resources/trainingRecord';
import * as trainingType from './resources/trainingType';
import { bambooHr } from './shared/BambooHrRun';

export class BambooHrLearning implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'BambooHR Learning',
		name: 'bambooHrLearning',
		icon: { light: 'file:../../icons/bamboohr.svg', dark: 'file:../../icons/bamboohr.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Read employees of BambooHR, and keep their training records, files and tables',
		defaults: { name: 'BambooHR Learning' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'bambooHrTokenApi', required: true }],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Employee', value: 'employee' },
					{ name: 'Employee File', value: 'employeeFile' },
					{ name: 'File Category', value: 'fileCategory' },
					{ name: 'Table Row', value: 'tableRow' },
					{ name: 'Training Category', value: 'trainingCategory' },
					{ name: 'Training Record', value: 'trainingRecord' },
					{ name: 'Training Type', value: 'trainingType' },
				],
				default: 'employee',
			},
			...employee.description,
			...employeeFile.description,
			...fileCategory.description,
			...tableRow.description,
			...trainingCategory.description,
			...trainingRecord.description,
			...trainingType.description,
		],
	};

	methods = { listSearch, loadOptions, resourceMapping };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const operations = {
			employee: employee.operations,
			employeeFile: employeeFile.operations,
			fileCategory: fileCategory.operations,
			tableRow: tableRow.operations,
			trainingCategory: trainingCategory.operations,
			trainingRecord: trainingRecord.operations,
			trainingType: trainingType.operations,
		};
		return await runPerItem(this, operations, bambooHr(this));
	}
}
