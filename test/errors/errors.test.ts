import * as errors from '../../src/errors';
import type { Refusal } from '../../src/errors/RefusedError';

const refusal = (more: Partial<Refusal> = {}): Refusal => ({
	system: 'BambooHR',
	method: 'GET',
	path: '/api/v1/employees',
	status: 400,
	...more,
});

const ALL: errors.SyncError[] = [
	new errors.CallbackError('n8n has no address.', 'Set one.'),
	new errors.CredentialError('BambooHR', 'Subdomain is empty.'),
	new errors.IncompleteListError('BambooHR returned no employees.'),
	new errors.LeaverLimitError('60 people would be deactivated; the limit is 50.'),
	new errors.CleanupError('BambooHR', 'The webhook "n8n"', new errors.StoppedError(), 'Remove it.'),
	new errors.MissingIdError('BambooHR', 'POST /x', 'id'),
	new errors.ParameterError('Default Role', 'there is no such role.', 'Choose one of the list.'),
	new errors.RefusedError(refusal()),
	new errors.StoppedError(),
	new errors.UnexpectedResponseError('BambooHR', 'GET /x', 'a web page came'),
	new errors.UnreachableError('BambooHR', 'the connection was reset', false),
];

describe('An error', () => {
	it.each(ALL.map((error): [string, errors.SyncError] => [error.name, error]))(
		'%s says what happened and what to do',
		(name, error) => {
			expect(error).toBeInstanceOf(errors.SyncError);
			expect(error).toBeInstanceOf(Error);
			expect(name).toBe(error.constructor.name);
			expect(error.message).not.toBe('');
			expect(error.hint).toMatch(/^[A-Z].*[.;]/);
		},
	);

	it('knows whether the request may have been carried out', () => {
		expect(ALL.filter(({ mayHaveActed }) => mayHaveActed).map(({ name }) => name)).toEqual([
			'MissingIdError',
		]);
		expect(new errors.UnreachableError('BambooHR', 'x', true).mayHaveActed).toBe(true);
		expect(new errors.UnexpectedResponseError('BambooHR', 'x', 'y', true).mayHaveActed).toBe(true);
	});

	it('names the parameter first', () => {
		expect(new errors.ParameterError('Default Role', 'there is no such role.', '').message).toMatch(
			/^Default Role: /,
		);
	});
});

describe('A refusal', () => {
	const refused = (more: Partial<Refusal>) => new errors.RefusedError(refusal(more));

	it('says who refused which request and why', () => {
		expect(refused({ explanation: 'Duplicate email', requestId: 'r-1' }).message).toBe(
			'BambooHR answered 400 to GET /api/v1/employees: Duplicate email (request ID r-1)',
		);
		expect(refused({}).message).toBe('BambooHR answered 400 to GET /api/v1/employees');
	});

	it.each([408, 500, 502, 504, 598])('may hide that a write was carried out (HTTP %d)', (status) => {
		expect(refused({ method: 'POST', status }).mayHaveActed).toBe(true);
		expect(refused({ method: 'PUT', status }).mayHaveActed).toBe(true);
		expect(refused({ method: 'GET', status }).mayHaveActed).toBe(false);
	});

	it.each([302, 400, 401, 403, 404, 409, 422, 429, 503])(
		'means that nothing was done (HTTP %d)',
		(status) => {
			expect(refused({ method: 'POST', status }).mayHaveActed).toBe(false);
		},
	);

	it.each([
		[401, 'GET', '/api/v1/employees', /API Keys/],
		[403, 'GET', '/api/v1/employees', /permission/],
		[403, 'GET', '/api/v1/training/type', /Training/],
		[404, 'GET', '/api/v1/employees', /address/],
		[429, 'GET', '/api/v1/employees', /Concurrency/],
		[503, 'GET', '/api/v1/employees', /Run again/],
		[302, 'GET', '/api/v1/employees', /final address/],
		[500, 'POST', '/api/v1/employees', /internal problem/],
		[400, 'POST', '/api/v1/employees', /value/],
	])('gives advice for HTTP %d to %s %s', (status, method, path, hint) => {
		expect(refused({ status, method, path }).hint).toMatch(hint);
	});

	it.each([400, 409, 410, 422])('quotes the reason only if the response had one (HTTP %d)', (status) => {
		expect(refused({ status }).hint).toMatch(/^BambooHR gave no reason\. /);
		expect(refused({ status, explanation: 'Field email must be unique' }).hint).toMatch(
			/^Correct this in the parameters/,
		);
		expect(refused({ status, explanation: 'No' }).hint).not.toMatch(/did not say|names/);
	});

	it('suggests login and password when iSpring Learn refuses the sign-in for webhooks', () => {
		const at = (path: string) => refused({ system: 'iSpring Learn', status: 401, path }).hint;
		expect(at('/webhook/subscriber/info')).toMatch(/Login and Password.*publish again/);
		expect(at('/webhook/register')).not.toMatch(/Client ID/);
		expect(at('/users/v2')).not.toMatch(/Login and Password/);
	});

	it('mentions the API keys of iSpring Learn', () => {
		expect(refused({ system: 'iSpring Learn', status: 401 }).hint).toMatch(/Client Secret/);
		expect(refused({ system: 'iSpring Learn', status: 403 }).hint).toMatch(/administrator/);
	});
});
