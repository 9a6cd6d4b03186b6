import { VendorApi, type SentRequest } from './VendorApi.mts';

const people = {
	get: {
		parameters: [
			{ name: 'ids[]', in: 'query', schema: { type: 'array', items: { type: 'integer' } } },
			{
				name: 'fields',
				in: 'query',
				explode: false,
				schema: { type: 'array', items: { enum: ['name', 'age'] } },
			},
			{ $ref: '#/components/parameters/page' },
			{ name: 'since', in: 'query', required: true, schema: { type: 'string', format: 'date-time' } },
		],
	},
};

const person = {
	parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
	put: { requestBody: { $ref: '#/components/requestBodies/person' } },
	get: {},
};

const file = {
	properties: { file: { type: 'string', format: 'binary' }, category: { type: 'integer' } },
	required: ['file'],
};

const api = new VendorApi({
	openapi: '3.1.0',
	paths: {
		'/people': people,
		'/people/{id}': person,
		'/people/all': { delete: {} },
		'/files': {
			post: { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } },
		},
	},
	components: {
		parameters: {
			page: {
				name: 'page',
				in: 'query',
				style: 'deepObject',
				schema: { properties: { limit: { type: 'integer', maximum: 100 } } },
			},
		},
		requestBodies: {
			person: {
				required: true,
				content: { 'application/json': { schema: { $ref: '#/components/schemas/Person' } } },
			},
		},
		schemas: {
			Person: {
				type: 'object',
				required: ['name'],
				properties: {
					name: { type: 'string' },
					age: { type: 'integer' },
					home: { allOf: [{ properties: { street: { type: 'string' } } }] },
					work: { type: 'object', properties: { street: { type: 'string' } } },
				},
			},
		},
	},
});

const json = { 'content-type': 'application/json; charset=utf-8' };
const form = { 'content-type': 'multipart/form-data; boundary=x' };
const since = '2026-01-01T00:00:00Z';

function problems(method: string, path: string, more: Partial<SentRequest> = {}): string[] {
	const request = { method, path, query: {}, headers: {}, body: undefined, ...more };
	return api.findingsFor(request).map(({ problem }) => problem);
}

describe('a request that matches the description', () => {
	it.each<[string, string, Partial<SentRequest>]>([
		['GET', '/people', { query: { since } }],
		['GET', '/people', { query: { since, 'ids[]': ['1', '2'], fields: 'name,age', 'page[limit]': '100' } }],
		['GET', '/people', { query: { since, 'ids[]': '1' } }],
		['GET', '/people/7', {}],
		['DELETE', '/people/all', {}],
		['PUT', '/people/7', { headers: json, body: { name: 'Ada', age: 7, home: { street: 'A', door: 1 } } }],
		['POST', '/files', { headers: form, body: { category: '7', file: { name: 'a.pdf' } } }],
	])('the request %s %s %j has no findings', (method, path, more) => {
		expect(problems(method, path, more)).toEqual([]);
	});
});

describe('a request that does not match the description', () => {
	it.each<[string, string, string, Partial<SentRequest>]>([
		['there is no such operation', 'POST', '/people', { query: { since } }],
		['there is no such operation', 'GET', '/persons', {}],
		['path/id: must be integer', 'GET', '/people/ada', {}],
		["query: must have required property 'since'", 'GET', '/people', {}],
		['query/since: must match format "date-time"', 'GET', '/people', { query: { since: 'today' } }],
		['query: "until" is not known', 'GET', '/people', { query: { since, until: since } }],
		['query: "ids" is not known', 'GET', '/people', { query: { since, ids: '1' } }],
		['query/ids[]/1: must be integer', 'GET', '/people', { query: { since, 'ids[]': ['1', 'x'] } }],
		['query/page/limit: must be <= 100', 'GET', '/people', { query: { since, 'page[limit]': '101' } }],
		['query/page: "size" is not known', 'GET', '/people', { query: { since, 'page[size]': '10' } }],
		[
			'query/fields/1: must be equal to one of the allowed values',
			'GET',
			'/people',
			{ query: { since, fields: 'name,shoe' } },
		],
		['query/since: must be string', 'GET', '/people', { query: { since: [since, since] } }],
		['body: it is missing', 'PUT', '/people/7', {}],
		["body: must have required property 'name'", 'PUT', '/people/7', { headers: json, body: {} }],
		['body: "nmae" is not known', 'PUT', '/people/7', { headers: json, body: { name: 'Ada', nmae: 'Ada' } }],
		['body/age: must be integer', 'PUT', '/people/7', { headers: json, body: { name: 'Ada', age: '7' } }],
		[
			'body/work: "street2" is not known',
			'PUT',
			'/people/7',
			{ headers: json, body: { name: 'Ada', work: { street2: 'B' } } },
		],
		[
			'body: it must not be of the type text/xml',
			'PUT',
			'/people/7',
			{ headers: { 'content-type': 'text/xml' }, body: '<a/>' },
		],
		['body: there should be none', 'GET', '/people/7', { headers: json, body: {} }],
		[
			"body: must have required property 'file'",
			'POST',
			'/files',
			{ headers: form, body: { category: '7' } },
		],
		[
			'body/category: must be integer',
			'POST',
			'/files',
			{ headers: form, body: { category: 'x', file: {} } },
		],
	])('the finding "%s" is reported for the request %s %s %j', (problem, method, path, more) => {
		expect(problems(method, path, more)).toEqual([problem]);
	});
});
