import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { INodeTypeDescription } from 'n8n-workflow';
import { z } from 'zod/v3';
import { BambooHrLearning } from '../../nodes/BambooHrLearning/BambooHrLearning.node';
import { ISpringLearn } from '../../nodes/ISpringLearn/ISpringLearn.node';
import { LearningSync } from '../../nodes/LearningSync/LearningSync.node';
import { operationsOf } from '../openapi/operation-runs.mts';
import { bambooHrOutputs, iSpringOutputs, syncOutputs, type Outputs } from './outputs.mts';
import { fileOf, mismatches, schemaOf, type Schema } from './schema.mts';

/** `SCHEMAS=write npx jest test/schemas` writes the files of what the operations put out. */
const WRITES = process.env.SCHEMAS === 'write';

const MINUTE = 60_000;

/** What these operations put out is different for each account or file. */
const DIFFERENT_FOR_EVERYBODY = ['tableRow.getAll', 'tableRow.create', 'tableRow.update'];

const NODES: Array<[folder: string, description: INodeTypeDescription, run: () => Promise<Outputs>]> = [
	['BambooHrLearning', new BambooHrLearning().description, bambooHrOutputs],
	['ISpringLearn', new ISpringLearn().description, iSpringOutputs],
	['LearningSync', new LearningSync().description, syncOutputs],
];

const schemaShape = z.custom<Schema>(
	(value) => typeof value === 'object' && value !== null && 'type' in value,
);

/** Where n8n looks for the output of version 1 of a node. */
const pathOf = (folder: string, operation: string) =>
	`nodes/${folder}/__schema__/v1.0.0/${operation.replace('.', '/')}.json`;

describe.each(NODES)(
	'The fields that the editor shows for %s before the first run',
	(folder, description, run) => {
		const operations = operationsOf(description).filter((name) => !DIFFERENT_FOR_EVERYBODY.includes(name));
		let outputs: Outputs = new Map();
		beforeAll(async () => {
			outputs = await run();
			if (!WRITES) return;
			for (const operation of operations) {
				const path = pathOf(folder, operation);
				mkdirSync(dirname(path), { recursive: true });
				writeFileSync(path, fileOf(outputs.get(operation) ?? []));
			}
		}, 2 * MINUTE);

		it('are known for every operation', () => {
			expect(operations.filter((operation) => !existsSync(pathOf(folder, operation)))).toEqual([]);
			expect(operations.filter((operation) => (outputs.get(operation) ?? []).length === 0)).toEqual([]);
		});

		it('are those that the operation puts out', () => {
			const wrong = operations.flatMap((operation) => {
				const schema = schemaShape.parse(JSON.parse(readFileSync(pathOf(folder, operation), 'utf8')));
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
