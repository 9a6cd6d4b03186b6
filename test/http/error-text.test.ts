import fc from 'fast-check';
import { errorText, requestId } from '../../src/http/error-text';

const answer = (text: string, headers: Record<string, string> = {}) => ({ status: 400, headers, text });
const json = (body: unknown) => answer(JSON.stringify(body));

describe('errorText', () => {
	it('prefers the header spelt right, then the misspelt one, then the third', () => {
		const headers = {
			'x-bamboohr-message': 'third',
			'x-bamboohr-error-messsage': 'misspelt',
			'x-bamboohr-error-message': 'right',
		};
		expect(errorText(answer('body', headers))).toBe('right');
		expect(errorText(answer('body', { ...headers, 'x-bamboohr-error-message': '' }))).toBe('misspelt');
		expect(errorText(answer('body', { 'x-bamboohr-message': 'third' }))).toBe('third');
	});

	it.each([
		['iSpring', { code: 400, message: 'Wrong parameters' }, 'Wrong parameters'],
		['the employee list', { error: { code: 'BadPage', message: 'Bad cursor' } }, 'Bad cursor'],
		['webhooks', { errors: [{ error: 'Invalid request body', issues: ['url'] }] }, 'Invalid request body'],
		['a foreign webhook', { errors: { error: 'No access' } }, 'No access'],
		['a token endpoint', { error: 'invalid_client' }, 'invalid_client'],
		['datasets', { type: 'about:blank', title: 'FORBIDDEN', status: 403, detail: 'No access' }, 'No access'],
		['a problem without details', { title: 'FORBIDDEN', status: 403 }, 'FORBIDDEN'],
	])('reads the body of %s', (_who, body, text) => {
		expect(errorText(json(body))).toBe(text);
	});

	it('takes plain text as it is', () => {
		expect(errorText(answer('Unknown content item'))).toBe('Unknown content item');
		expect(errorText(answer(''))).toBe('');
	});

	it.each([{}, [], null, 5, { message: '' }, { message: { nested: true } }, { errors: [] }])(
		'has nothing to say about %j',
		(body) => {
			expect(errorText(json(body))).toBeUndefined();
		},
	);

	it('never throws', () => {
		fc.assert(
			fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
				expect(['string', 'undefined']).toContain(typeof errorText(answer(text)));
			}),
		);
	});
});

describe('requestId', () => {
	it('is in one of three headers', () => {
		expect(requestId(answer('', { 'request-id': 'c', 'x-bamboohr-request-id': 'b' }))).toBe('b');
		expect(requestId(answer('', { 'request-id': 'c', 'x-request-id': 'a' }))).toBe('a');
		expect(requestId(answer('', { 'request-id': 'c' }))).toBe('c');
		expect(requestId(answer(''))).toBeUndefined();
	});
});
