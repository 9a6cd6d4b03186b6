import Ajv2020 from 'ajv/dist/2020';
import type { ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { mapValues } from 'lodash';
import type { LogEntry } from '../../tools/simulator/http/log.mts';
import { isRecord } from '../../tools/simulator/http/values.mts';
import { Description, type Operation } from './Description.mts';
import { groupQuery } from './group-query.mts';

export type SentRequest = Pick<LogEntry, 'method' | 'path' | 'query' | 'headers' | 'body'>;

/** Something that is wrong with a request, according to the vendor's file. */
export interface Finding {
	/** Method and path as in the file, or as sent when the file has no such operation. */
	operation: string;
	problem: string;
}

const DOCUMENT = 'vendor';

/** `datetime` is used in iSpring's file; the help pages also have the format without a `T` and a time zone. */
const DATE_TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/;

type Where = 'path' | 'query' | 'body';

/** Checks requests against an OpenAPI file. Anything that the file does not name is wrong as well. */
export class VendorApi {
	readonly #description: Description;
	/** Converts texts to numbers where the schema has a number, because everything in a URL is text. */
	readonly #lenient: Ajv2020;
	readonly #strict: Ajv2020;

	constructor(document: unknown) {
		this.#description = new Description(document);
		this.#lenient = newValidator(this.#description.document, true);
		this.#strict = newValidator(this.#description.document, false);
	}

	findingsFor(request: SentRequest): Finding[] {
		const sent = `${request.method} ${request.path}`;
		const operation = this.#description.find(request.method, request.path);
		if (operation === undefined) return [{ operation: sent, problem: 'there is no such operation' }];
		const problems = [
			...this.#parameters(operation, 'path', operation.pathValues),
			...this.#parameters(operation, 'query', groupQuery(request.query, operation.parameters)),
			...this.#body(operation, request),
		];
		return problems.map((problem) => ({ operation: operation.name, problem }));
	}

	#parameters(operation: Operation, where: 'path' | 'query', values: Record<string, unknown>): string[] {
		const parameters = operation.parameters.filter((parameter) => parameter.in === where);
		const schema = {
			type: 'object',
			properties: Object.fromEntries(
				parameters.map(({ name, pointer }) => [name, { $ref: `${DOCUMENT}#${pointer}/schema` }]),
			),
			required: parameters.filter(({ required }) => required).map(({ name }) => name),
			additionalProperties: false,
		};
		return problemsOf(this.#lenient, schema, values, where);
	}

	#body({ body }: Operation, { headers, body: sent }: SentRequest): string[] {
		const type = headers['content-type']?.split(';')[0];
		if (sent === undefined || sent === null) return body?.required ? ['body: it is missing'] : [];
		if (body === undefined) return ['body: there should be none'];
		const pointer = body.byType[type ?? ''];
		if (pointer === undefined) return [`body: it must not be of the type ${type ?? 'unknown'}`];
		const schema = { $ref: `${DOCUMENT}#${pointer}/schema` };
		if (type === 'application/json') return problemsOf(this.#strict, schema, sent, 'body');
		return problemsOf(this.#lenient, schema, isRecord(sent) ? mapValues(sent, formValue) : sent, 'body');
	}
}

function newValidator(document: object, coerceTypes: boolean): Ajv2020 {
	const validator = new Ajv2020({
		strict: false,
		allErrors: true,
		logger: false,
		coerceTypes: coerceTypes ? 'array' : false,
	});
	addFormats(validator);
	for (const name of ['datetime', 'dateTime']) validator.addFormat(name, DATE_TIME);
	return validator.addSchema(document, DOCUMENT);
}

/** Forms only contain texts; the simulators record a file as an object that describes it. */
const formValue = (value: unknown) => (isRecord(value) ? 'file' : value);

function problemsOf(validator: Ajv2020, schema: object, value: unknown, where: Where): string[] {
	const copy: unknown = structuredClone(value);
	if (validator.validate(schema, copy)) return [];
	return (validator.errors ?? []).map((error) => `${where}${error.instancePath}: ${wordsFor(error)}`);
}

function wordsFor({ keyword, params, message = '' }: ErrorObject): string {
	if (keyword === 'additionalProperties') return `"${String(params.additionalProperty)}" is not known`;
	return message;
}
