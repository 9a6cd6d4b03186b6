import fc from 'fast-check';
import { refusalText, requestId } from '../../../src/http/responses/refusal-text';

const answer = (text: string, headers: Record<string, string> = {}) => ({ status: 400, headers, text });
const json = (body: unknown) => answer(JSON.stringify(body));

describe('refusalText', () => {
	it('prefers the correctly spelled header, then the misspelled one, then the third', () => {
		const headers = {
			'x-bamboohr-message': 'third',
			'x-bamboohr-error-messsage': 'misspelled',
			'x-bamboohr-error-message': 'right',
		};
		expect(refusalText(answer('body', headers))).toBe('right');
		expect(refusalText(answer('body', { ...headers, 'x-bamboohr-error-message': '' }))).toBe('misspelled');
		expect(refusalText(answer('body', { 'x-bamboohr-message': 'third' }))).toBe('third');
	});

	it.each([
		['iSpring', { code: 400, message: 'Wrong parameters' }, 'Wrong parameters'],
		['the employee list', { error: { code: 'BadPage', message: 'Bad cursor' } }, 'Bad cursor'],
		['webhooks', { errors: [{ error: 'Invalid request body', issues: ['url'] }] }, 'Invalid request body'],
		['a foreign webhook', { errors: { error: 'No access' } }, 'No access'],
		['a token endpoint', { error: 'invalid_client' }, 'invalid_client'],
		['datasets', { type: 'about:blank', title: 'FORBIDDEN', status: 403, detail: 'No access' }, 'No access'],
		['SOAP in JSON', { fault: { faultstring: 'No key', detail: { errorcode: 'x.NoKey' } } }, 'No key'],
		['a service in capitals', { Errors: [{ Message: 'No', Field: 'email' }] }, 'email: No'],
		['a service with low lines', { error_message: 'Not so' }, 'Not so'],
		['a service with several messages', { messages: ['One', 'Two'] }, 'One; Two'],
		['a service that fails', { exception: 'Out of memory' }, 'Out of memory'],
		['a problem without details', { title: 'FORBIDDEN', status: 403 }, 'FORBIDDEN'],
	])('reads the body of %s', (_who, body, text) => {
		expect(refusalText(json(body))).toBe(text);
	});

	it.each([
		[
			'a list of errors',
			{ errors: [{ field: 'email', message: 'must be unique' }, { message: 'too short' }] },
			'email: must be unique; too short',
		],
		[
			'a list beside a sentence',
			{ message: 'Not valid', errors: [{ name: 'login', error: 'is taken' }] },
			'Not valid; login: is taken',
		],
		[
			'a sentence that says it already',
			{ detail: 'email: must be unique', violations: [{ propertyPath: 'email', message: 'must be unique' }] },
			'email: must be unique',
		],
		[
			'violations',
			{ title: 'Failed', violations: [{ propertyPath: 'fields.email', message: 'must be unique' }] },
			'Failed; fields.email: must be unique',
		],
		[
			'violations by field',
			{ violations: { email: ['must be unique', 'too long'] } },
			'email: must be unique; email: too long',
		],
		[
			'a message that is an object',
			{ code: 400, message: { email: 'must be unique' } },
			'email: must be unique',
		],
		['a message in a message', { message: { message: 'must be unique' } }, 'must be unique'],
		['texts', { errors: ['one', 'two'] }, 'one; two'],
		['errors by field', { errors: { email: [{ message: 'must be unique' }] } }, 'email: must be unique'],
		[
			'fields alone',
			{ email: ['must be unique'], login: ['is taken'] },
			'email: must be unique; login: is taken',
		],
		['a list', [{ message: 'one' }, 'two'], 'one; two'],
		[
			'a token endpoint, in words',
			{ error: 'invalid_grant', error_description: 'Wrong password' },
			'Wrong password',
		],
		['an answer that is wrapped', { response: { code: 400, message: 'must be unique' } }, 'must be unique'],
		[
			'a field in the sentence',
			{ errors: [{ field: 'email', message: 'Field Email must be unique' }] },
			'Field Email must be unique',
		],
		[
			'thousands',
			{ errors: Array.from({ length: 5000 }, (_, i) => `no ${i}`) },
			'no 0; no 1; no 2; no 3; no 4',
		],
	])('reads %s', (_what, body, text) => {
		expect(refusalText(json(body))).toBe(text);
	});

	it.each([
		[
			'<?xml version="1.0"?>\n<response><code>400</code><message>Field email must be unique.</message></response>',
			'Field email must be unique.',
		],
		['<response><message><![CDATA[a < b & c]]></message></response>', 'a < b & c'],
		['<r:response xmlns:r="urn:x"><r:message>Tom &amp; Z&#xEB;</r:message></r:response>', 'Tom & Zë'],
		[
			'<errors><error><field>email</field><message>must be unique</message></error><error>too short</error></errors>',
			'email: must be unique; too short',
		],
		['<errors><error field="email">must be unique</error></errors>', 'email: must be unique'],
		['<errors><error message="must be unique"/></errors>', 'must be unique'],
		[
			'<soap:Envelope><soap:Body><soap:Fault><faultcode>x</faultcode><faultstring>Denied</faultstring></soap:Fault></soap:Body></soap:Envelope>',
			'Denied',
		],
		['<!-- <message>no</message> --><response><message>yes</message>', 'yes'],
		[
			'<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>x</body></html>',
			'502 Bad Gateway',
		],
		['<?xml version="1.0"?><html><title lang="en">Denied</title></html>', 'Denied'],
	])('reads %s', (markup, text) => {
		expect(refusalText(answer(markup))).toBe(text);
	});

	it.each([
		'<',
		'<>',
		'<a',
		'<response/>',
		'<html><p>Sorry</p></html>',
		'<?xml version="1.0"?><error/>',
		'<message></message>',
		'<a></b></a>',
	])('finds nothing in %s', (markup) => {
		expect(refusalText(answer(markup))).toBeUndefined();
	});

	it('returns a repeated header once', () => {
		const twice = { 'x-bamboohr-error-message': 'Duplicate email, Duplicate email' };
		expect(refusalText(answer('', twice))).toBe('Duplicate email');
		expect(refusalText(answer('', { 'x-bamboohr-error-message': 'a, b' }))).toBe('a, b');
	});

	it('is fast with pathological responses', () => {
		const parts = [
			'<',
			'<a ',
			'<a>',
			'<!--',
			'<![CDATA[',
			'<title',
			'a=',
			'<a b="',
			'&',
			'</a>',
			'<!doctype html><title',
			'[',
			'{"a":',
			'{"message":',
		];
		for (const part of parts) {
			const start = performance.now();
			refusalText(answer(part.repeat(200_000)));
			refusalText(answer(`<a>${part.repeat(200_000)}`));
			expect(performance.now() - start).toBeLessThan(2000);
		}
		expect(refusalText(answer(`${'{"message":'.repeat(5000)}1${'}'.repeat(5000)}`))).toBeUndefined();
	});

	it('returns plain text unchanged', () => {
		expect(refusalText(answer('Unknown content item'))).toBe('Unknown content item');
		expect(refusalText(answer(''))).toBe('');
	});

	it.each([{}, [], null, 5, { message: '' }, { message: { nested: true } }, { errors: [] }])(
		'has nothing to say about %j',
		(body) => {
			expect(refusalText(json(body))).toBeUndefined();
		},
	);

	it('never throws', () => {
		const pieces = fc.constantFrom(
			'<a>',
			'</a>',
			'<b x="1"/>',
			'<message>',
			'</message>',
			'<!--',
			']]>',
			'text',
			'<__proto__>',
		);
		const markup = fc.array(pieces).map((some) => `<${some.join('')}`);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.json(),
					fc.string(),
					fc.string().map((text) => `<a>${text}`),
					markup,
				),
				(text) => {
					expect(['string', 'undefined']).toContain(typeof refusalText(answer(text)));
				},
			),
		);
	});
});

describe('requestId', () => {
	it('reads the ID from one of three headers', () => {
		expect(requestId(answer('', { 'request-id': 'c', 'x-bamboohr-request-id': 'b' }))).toBe('b');
		expect(requestId(answer('', { 'request-id': 'c', 'x-request-id': 'a' }))).toBe('a');
		expect(requestId(answer('', { 'request-id': 'c' }))).toBe('c');
		expect(requestId(answer(''))).toBeUndefined();
	});
});
