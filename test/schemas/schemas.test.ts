import type { INodeTypeDescription } from 'n8n-workflow';
import { BambooHrLearning } from '../../nodes/BambooHrLearning/BambooHrLearning.node';
import { ISpringLearn } from '../../nodes/ISpringLearn/ISpringLearn.node';
import { LearningSync } from '../../nodes/LearningSync/LearningSync.node';
import { operationsOf } from '../openapi/operation-runs.mts';
import { bambooHrOutputs, iSpringOutputs, syncOutputs, type Outputs } from './outputs.mts';
import { readSchema, writeIfAsked } from './files.mts';
import { mismatches, schemaOf, type Schema } from './schema.mts';

const MINUTE = 60_000;
const NOTHING: Schema = { type: 'object', properties: {} };

/** What these operations put out is different for each account or file. */
const DIFFERENT_FOR_EVERYBODY = ['tableRow.getAll', 'tableRow.create', 'tableRow.update'];

const NODES: Array<[folder: string, description: INodeTypeDescription, run: () => Promise<Outputs>]> = [
	['BambooHrLearning', new BambooHrLearning().description, bambooHrOutputs],
	['ISpringLearn', new ISpringLearn().description, iSpringOutputs],
	['LearningSync', new LearningSync().description, syncOutputs],
];

describe.each(NODES)(
	'The fields that the editor shows for %s before the first run',
	(folder, description, run) => {
		const operations = operationsOf(description).filter((name) => !DIFFERENT_FOR_EVERYBODY.includes(name));
		let outputs: Outputs = new Map();
		beforeAll(async () => {
			outputs = await run();
			for (const operation of operations) writeIfAsked(folder, operation, outputs.get(operation) ?? []);
		}, 2 * MINUTE);

		it('are known for every operation', () => {
			expect(operations.filter((operation) => readSchema(folder, operation) === undefined)).toEqual([]);
			expect(operations.filter((operation) => (outputs.get(operation) ?? []).length === 0)).toEqual([]);
		});

		it('are those that the operation puts out', () => {
			const wrong = operations.flatMap((operation) => {
				const schema = readSchema(folder, operation) ?? NOTHING;
				const items = outputs.get(operation) ?? [];
				const isGone = mismatches(example(schema), schemaOf(items)).map(
					(problem) => `no longer put out: ${problem}`,
				);
				const isNew = items.flatMap((item) => mismatches(item, schema));
				return [...new Set([...isNew, ...isGone])].map((problem) => `${operation}: ${problem}`);
			});
			expect(wrong).toEqual([]);
		});
	},
);

/** A value with every field of a schema. */
function example(schema: Schema): unknown {
	if (schema.type === 'array') return [example(schema.items)];
	if (schema.type === 'number') return 1;
	if (schema.type === 'boolean') return true;
	if (schema.type === 'string') return '';
	return Object.fromEntries(Object.entries(schema.properties).map(([name, below]) => [name, example(below)]));
}
