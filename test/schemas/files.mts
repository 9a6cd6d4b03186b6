import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { schemaOf, type Schema } from './schema.mts';

const schemaShape = z.custom<Schema>(
	(value) => typeof value === 'object' && value !== null && 'type' in value,
);

/** Where n8n looks for the output of an operation, in version 1 of a node. */
const pathOf = (folder: string, operation: string) =>
	`nodes/${folder}/__schema__/v1.0.0/${operation.replace('.', '/')}.json`;

/** @param operation such as `user.getAll` */
export function readSchema(folder: string, operation: string): Schema | undefined {
	const path = pathOf(folder, operation);
	return existsSync(path) ? schemaShape.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

/** `SCHEMAS=write npx jest test/schemas` writes down what the operations put out. */
export function writeIfAsked(folder: string, operation: string, items: readonly IDataObject[]): void {
	if (process.env.SCHEMAS !== 'write') return;
	const path = pathOf(folder, operation);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, `${JSON.stringify({ ...schemaOf(items), version: 1 }, null, '\t')}\n`);
}
