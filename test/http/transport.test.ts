import {
	CredentialError,
	RefusedError,
	StoppedError,
	SyncError,
	UnexpectedResponseError,
	UnreachableError,
} from '../../src/errors';
import { multipart } from '../../src/http/requests/multipart';
import { MAX_WAIT_MS } from '../../src/http/retry/retry-timing';
import { settle } from '../../src/http/settle';
import type { ApiRequest, Transport } from '../../src/http/types';
import { addEmployee, startBambooHr, type FaultEffect } from '../../tools/simulator/bamboohr/index.mts';
import { bambooTransport } from '../support/clients.mts';
import { networkError, scripted, type Reply, type Scripted } from './scripted.mts';

const GET: ApiRequest = { method: 'GET', path: '/users/v2' };
const CREATE: ApiRequest = { method: 'POST', path: '/user', body: { name: 'Sam Sample' } };
const UPDATE: ApiRequest = { ...CREATE, path: '/user/1', repeatable: true, expectsJson: false };

/** Answers with these in turn; the last one stays. */
const inTurn =
	(...replies: Reply[]) =>
	(_request: unknown, n: number): Reply =>
		replies[Math.min(n, replies.length) - 1] ?? {};

const errorOf = async (transport: Transport, request: ApiRequest = GET): Promise<SyncError> => {
	const error: unknown = await transport.request(request).catch((reason: unknown) => reason);
	if (error instanceof SyncError) return error;
	throw new Error(`No SyncError: ${String(error)}`);
};

describe('A request', () => {
	it('asks for JSON and sends its body as application/json without a charset', async () => {
		const { transport, sent } = scripted(() => ({ json: { ok: true } }));
		expect(await transport.request({ ...CREATE, query: { format: 'json' } })).toEqual({ ok: true });
		expect(sent).toMatchObject([
			{
				method: 'POST',
				path: '/user?format=json',
				headers: { accept: 'application/json', 'content-type': 'application/json' },
				body: '{"name":"Sam Sample"}',
			},
		]);
		await transport.request(GET);
		expect(sent[1]?.headers).toEqual({ accept: 'application/json' });
		expect(sent[1]).not.toHaveProperty('body');
	});

	it('resolves to null when the response has no body, or none that matters', async () => {
		expect(await scripted(() => ({ status: 204 })).transport.request(CREATE)).toBeNull();
		expect(await scripted(() => ({ text: ' \n' })).transport.request(GET)).toBeNull();
		expect(
			await scripted(() => ({ text: 'Web hook has been deleted.' })).transport.request(UPDATE),
		).toBeNull();
	});

	it('has a time limit of 30 seconds, and of 120 seconds for uploads and lists', async () => {
		const { transport, sent } = scripted(() => ({}));
		await transport.request(CREATE);
		const file = { contentType: 'image/png', bytes: new Uint8Array([1]) };
		await transport.request({ method: 'POST', path: '/file', form: await multipart({}, file) });
		await transport.request({ ...GET, isList: true });
		expect(sent.map(({ timeoutMs }) => timeoutMs)).toEqual([30_000, 120_000, 120_000]);
	});

	it('is retried only once after it hit its time limit', async () => {
		const { transport, sent } = scripted(() => networkError('ERR_CANCELED'));
		expect((await errorOf(transport)).message).toContain('no complete response within 30 seconds');
		expect(sent).toHaveLength(2);
	});

	it('is counted as sent, as a write and as a retry', async () => {
		const { transport } = scripted(inTurn({ json: [] }, {}, { status: 429 }, {}, { status: 400 }));
		await transport.request(GET);
		await transport.request({ ...CREATE, readOnly: true });
		await transport.request(CREATE);
		await errorOf(transport, CREATE);
		expect(transport.counts).toEqual({ sent: 5, writes: 1, retries: 1, waitedMs: 750 });
	});
});

describe('A throttled request', () => {
	it.each([429, 503])(
		'with %i waits as long as Retry-After says and is repeated, even if it is a write',
		async (status) => {
			const { transport, clock } = scripted(
				inTurn({ status, headers: { 'retry-after': '7' } }, { json: 'id' }),
			);
			expect(await transport.request(CREATE)).toBe('id');
			expect(clock.waits).toEqual([7000]);
			expect(transport.counts).toEqual({ sent: 2, writes: 1, retries: 1, waitedMs: 7000 });
		},
	);

	it('waits until the date in Retry-After by the local clock', async () => {
		const { transport, clock } = scripted(
			inTurn({ status: 429, headers: { 'retry-after': 'Tue, 10 Mar 2026 09:00:20 GMT' } }, { json: [] }),
		);
		await transport.request(GET);
		expect(clock.waits).toEqual([20_000]);
	});

	it('gives up in bounded time when the system never stops throttling', async () => {
		const { transport, clock, sent } = scripted(() => ({ status: 429, headers: { 'retry-after': '86400' } }));
		const error = await errorOf(transport, CREATE);
		expect(error).toMatchObject({ status: 429, mayHaveActed: false });
		expect(error.hint).toContain('Concurrency');
		expect(sent).toHaveLength(6);
		expect(clock.waits).toEqual([1, 2, 3, 4, 5].map(() => MAX_WAIT_MS));
	});

	it('pauses new requests, lets those in flight finish and counts the wait once', async () => {
		const script: Scripted = scripted(
			async (request, n) => {
				if (n === 1) return { status: 429, headers: { 'retry-after': '30' } };
				// Under way when the first is told to wait.
				if (n <= 3) await script.clock.sleep(0);
				return { json: request.path };
			},
			{ concurrency: 3 },
		);
		const { transport, sent } = script;
		const start = transport.clock.nowMs();
		const paths = Array.from({ length: 12 }, (_, index) => `/user/${index}`);
		const answers = await Promise.all(paths.map(async (path) => await transport.request({ ...GET, path })));
		expect(answers).toEqual(paths);
		expect(sent.slice(0, 3).map(({ atMs }) => atMs)).toEqual([start, start, start]);
		expect(sent.slice(3).every(({ atMs }) => atMs >= start + 30_000)).toBe(true);
		expect(transport.counts).toMatchObject({ sent: 13, retries: 1, waitedMs: 30_000 });
	});

	it('is sent within the concurrency limit', async () => {
		let underWay = 0;
		let most = 0;
		const { transport, clock } = scripted(
			async () => {
				most = Math.max(most, ++underWay);
				await clock.sleep(0);
				underWay--;
				return { json: [] };
			},
			{ concurrency: 3 },
		);
		await Promise.all(Array.from({ length: 20 }, async () => await transport.request(GET)));
		expect(most).toBe(3);
	});
});

const NO_ANSWER: Array<[string, Reply]> = [
	['500', { status: 500 }],
	['502', { status: 502 }],
	['504', { status: 504 }],
	['a reset', networkError('ECONNRESET')],
	['a time-out', networkError('ECONNABORTED')],
	['a body cut short', { text: '{"userId": "12' }],
];

describe.each(NO_ANSWER)('after %s', (_what, fault) => {
	it('is attempted four times at most when it only reads', async () => {
		const passing = scripted(inTurn(fault, fault, fault, { json: [1] }));
		expect(await passing.transport.request(GET)).toEqual([1]);
		expect(passing.clock.waits).toEqual([750, 1500, 3000]);

		const staying = scripted(() => fault);
		await errorOf(staying.transport);
		expect(staying.sent).toHaveLength(4);
	});

	it('is never repeated when it must not be done twice, and its error says that it may have been carried out', async () => {
		const { transport, sent } = scripted(() => fault);
		expect((await errorOf(transport, CREATE)).mayHaveActed).toBe(true);
		expect(sent).toHaveLength(1);
		expect(transport.counts).toMatchObject({ writes: 0, retries: 0, waitedMs: 0 });
	});

	it('is repeated when that is safe, and counts as one write', async () => {
		const passing = scripted(inTurn(fault, { json: 'id' }));
		await passing.transport.request({ ...CREATE, repeatable: true });
		expect(passing.transport.counts).toEqual({ sent: 2, writes: 1, retries: 1, waitedMs: 750 });
	});
});

describe('An unusable response', () => {
	it.each([
		'<!DOCTYPE html><html><body>Sign in</body></html>',
		'\uFEFF <?xml version="1.0"?><response/>',
		'\n<html></html>',
	])('is not requested again when it is %j', async (text) => {
		const { transport, sent } = scripted(() => ({ text }));
		const error = await errorOf(transport);
		expect(error).toBeInstanceOf(UnexpectedResponseError);
		expect(error.message).toContain('to GET /users/v2: it is a web page or XML, not JSON');
		expect(sent).toHaveLength(1);
	});

	it.each([
		'd48b1f2a-fa51-11e9-95f0-0a580af40a83',
		'OK',
		'<response/>',
		'<response></response>',
		'<?xml version="1.0" encoding="UTF-8"?>\n<response>d48b1f2a-fa51-11e9-95f0-0a580af40a83</response>',
	])('confirms a write when it is %j', async (text) => {
		const { transport, sent } = scripted(() => ({ status: 201, text }));
		for (let n = 1; n <= 5; n++) {
			expect(await transport.request(CREATE)).toBeNull();
			expect(await transport.request(UPDATE)).toBeNull();
		}
		expect([sent.length, transport.counts.writes]).toEqual([10, 10]);
		await expect(transport.request(GET)).rejects.toBeInstanceOf(SyncError);
		await expect(transport.request({ ...CREATE, readOnly: true })).rejects.toBeInstanceOf(SyncError);
	});

	it.each([
		'<response><code>401</code><message>Unauthorized</message></response>',
		'<error>no</error>',
		'<html><head><title>Sign in</title></head></html>',
	])('does not confirm a write when it is %j', async (text) => {
		const { transport } = scripted(() => ({ text }));
		for (const request of [CREATE, UPDATE]) {
			expect(await errorOf(transport, request)).toMatchObject({
				kind: 'unexpectedResponse',
				mayHaveActed: true,
			});
		}
	});

	it('is reported differently when it is cut off than when the connection breaks', async () => {
		const { transport } = scripted(() => ({ text: '{"userId": "12' }));
		expect((await errorOf(transport)).message).toBe(
			'BambooHR could not be reached: GET /users/v2: the response was cut off or is not JSON',
		);
	});

	it.each([0, 199, 300])('with the status %i is not a success', async (status) => {
		const { transport } = scripted(() => ({ status, json: [] }));
		expect(await errorOf(transport)).toMatchObject({ kind: 'refused', status });
	});

	it('does not include a response with status 299', async () => {
		expect(await scripted(() => ({ status: 299, json: [] })).transport.request(GET)).toEqual([]);
	});

	it.each([301, 302, 307, 308])('that redirects (HTTP %i) is refused, not followed', async (status) => {
		const { transport, sent } = scripted(() => ({ status, headers: { location: 'https://example.com/' } }));
		const error = await errorOf(transport);
		expect(error).toBeInstanceOf(RefusedError);
		expect(error.hint).toContain('redirects to another one');
		expect(sent).toHaveLength(1);
	});
});

describe('A failed sign-in', () => {
	it('is not retried with BambooHR, which locks keys', async () => {
		const { transport, sent } = scripted(inTurn({ json: [] }, { status: 401 }));
		await transport.request(GET);
		expect(await errorOf(transport)).toMatchObject({ status: 401 });
		expect(sent).toHaveLength(2);
	});

	it('is retried once with iSpring Learn after an earlier success, because another request may have renewed the token', async () => {
		const renewed = scripted(inTurn({ json: [] }, { status: 401 }, { json: ['new'] }), {
			system: 'iSpring Learn',
		});
		await renewed.transport.request(GET);
		expect(await renewed.transport.request(CREATE)).toEqual(['new']);

		const throttled = inTurn({ json: [] }, { status: 429 }, { status: 401 }, { json: ['new'] });
		const late = scripted(throttled, { system: 'iSpring Learn' });
		await late.transport.request(GET);
		expect(await late.transport.request(GET)).toEqual(['new']);

		const ended = scripted(inTurn({ json: [] }, { status: 401 }), { system: 'iSpring Learn' });
		await ended.transport.request(GET);
		expect(await errorOf(ended.transport)).toMatchObject({ status: 401 });
		expect(ended.sent).toHaveLength(3);

		const wrong = scripted(() => ({ status: 401 }), { system: 'iSpring Learn' });
		await errorOf(wrong.transport);
		expect(wrong.sent).toHaveLength(1);
	});

	it('ends the request with the same error when it happens before the request', async () => {
		const failed = new CredentialError('iSpring Learn', 'The Client ID is wrong.');
		const { transport, sent } = scripted(() => failed);
		expect(await errorOf(transport)).toBe(failed);
		expect(sent).toHaveLength(1);
	});

	it('is not repeated for every request', async () => {
		const failed = new CredentialError('iSpring Learn', 'The Client ID is wrong.');
		const { transport, sent } = scripted(() => failed, { system: 'iSpring Learn', concurrency: 4 });
		const errors = await Promise.all(
			Array.from({ length: 50 }, async () => await errorOf(transport, CREATE)),
		);
		expect(sent).toHaveLength(4);
		expect(new Set(errors)).toEqual(new Set([failed]));
	});
});

describe('A system that is down', () => {
	const manyOutcomes = async (transport: Transport, request: ApiRequest, count = 100) =>
		await Promise.all(Array.from({ length: count }, async () => await errorOf(transport, request)));

	it.each<[string, Reply, ApiRequest, number]>([
		['no network', networkError('ECONNREFUSED'), GET, 16],
		['no network when writing', networkError('ECONNRESET'), CREATE, 4],
		['a key that was withdrawn', { status: 401 }, GET, 4],
		['a page for people', { text: '<html>Back soon</html>' }, CREATE, 4],
		['a proxy without a server', { status: 502 }, CREATE, 4],
		['throttling without end', { status: 429, headers: { 'retry-after': '1' } }, GET, 15],
	])('gets no more requests after four failures in a row: %s', async (_what, reply, request, requests) => {
		const { transport, sent } = scripted(() => reply);
		expect(await manyOutcomes(transport, request)).toHaveLength(100);
		expect(sent).toHaveLength(requests);
	});

	it('fails requests that were not sent with an error that excludes any effect', async () => {
		const { transport } = scripted(() => networkError('ECONNRESET'));
		const errors = await manyOutcomes(transport, CREATE, 6);
		expect(errors.map(({ mayHaveActed }) => mayHaveActed)).toEqual([true, true, true, true, false, false]);
		expect(errors[5]).toBeInstanceOf(UnreachableError);
		expect(errors[5]?.message).toContain('no more requests were sent');
		expect(errors[5]?.message).toContain('the connection was reset');
	});

	it('excludes an effect of requests not sent even after refusals that may have had one', async () => {
		const { transport } = scripted(() => ({ status: 502 }));
		const errors = await manyOutcomes(transport, CREATE, 5);
		expect(errors.map(({ mayHaveActed }) => mayHaveActed)).toEqual([true, true, true, true, false]);
		expect(errors[4]).toBeInstanceOf(UnreachableError);
	});

	it('fails requests that were not sent even if the earlier ones only read', async () => {
		const { transport } = scripted(() => networkError('ECONNREFUSED'));
		const last = (await manyOutcomes(transport, GET, 5)).at(-1);
		expect(last?.message).toContain('no more requests were sent after 4 failures in a row');
	});

	it('keeps the reason when the run was stopped', async () => {
		const stopped = new StoppedError();
		const errors = await manyOutcomes(scripted(() => stopped).transport, CREATE, 6);
		expect(new Set(errors)).toEqual(new Set([stopped]));
	});

	it('keeps the hint when the API key is the cause', async () => {
		const { transport } = scripted(() => ({ status: 401 }));
		const last = (await manyOutcomes(transport, GET, 6)).at(-1);
		expect(last).toMatchObject({ status: 401, hint: expect.stringContaining('Create a new key') });
	});

	it.each([400, 403, 404, 409, 500])(
		'is not assumed after HTTP %i, which may concern one employee only',
		async (status) => {
			const { transport, sent } = scripted(() => ({ status }));
			await manyOutcomes(transport, CREATE, 20);
			expect(sent).toHaveLength(20);
		},
	);

	it('is not assumed because of single failures between successes', async () => {
		const { transport, sent } = scripted((_request, n) => (n % 4 === 0 ? {} : networkError('ECONNRESET')));
		for (let n = 1; n <= 40; n++) await transport.request(CREATE).catch(() => null);
		expect(sent).toHaveLength(40);
	});
});

describe('The message of an error', () => {
	const withSecrets = (reply: Reply) =>
		scripted(() => reply, { secrets: async () => ['0123456789abcdef0123456789abcdef'] });

	it('contains the explanation of the system, the request and its ID', async () => {
		const headers = { 'x-bamboohr-error-message': 'Duplicate email', 'x-request-id': 'r-42' };
		const error = await errorOf(withSecrets({ status: 409, headers }).transport, CREATE);
		expect(error.message).toBe('BambooHR answered 409 to POST /user: Duplicate email (request ID r-42)');
	});

	it.each<[string, Reply, string]>([
		[
			'the key in a header',
			{ headers: { 'x-bamboohr-error-message': 'Bad 0123456789ABCDEF0123456789abcdef' } },
			': Bad ***',
		],
		['the key in a body', { json: { message: 'No key 0123456789abcdef0123456789abcdef' } }, ': No key ***'],
		['the key as a request id', { headers: { 'x-request-id': '0123456789abcdef0123456789abcdef' } }, ''],
		['the body', { text: 'Could not process {"name":"Sam Sample"}' }, ': Could not process {"name":"***"}'],
		['the query', { json: { error: { message: 'Nobody has sam@example.com' } } }, ': Nobody has ***'],
		['a whole page', { text: '<html>Sam Sample 0123456789abcdef0123456789abcdef</html>' }, ''],
	])('contains the words of a response that repeats %s, but no values', async (_what, reply, says) => {
		if (reply instanceof Error) return;
		const { transport } = withSecrets({ ...reply, status: 400 });
		const error = await errorOf(transport, { ...CREATE, query: { emails: ['sam@example.com'] } });
		expect(error.message).toBe(`BambooHR answered 400 to POST /user${says}`);
	});

	it('describes the code of a network error but never shows its text, which may contain the address', async () => {
		const known = await errorOf(scripted(() => networkError('ENOTFOUND')).transport);
		expect(known.message).toBe('BambooHR could not be reached: GET /users/v2: the host does not exist');
		const strange = await errorOf(scripted(() => networkError('EPROTO')).transport);
		expect(strange.message).toContain('the connection was lost (EPROTO)');
		expect(strange.message).not.toContain('secret');
		const nameless = await errorOf(scripted(() => new Error('socket hang up at example.com')).transport);
		expect(nameless.message).toMatch(/the connection was lost$/);
		const numbered = await errorOf(scripted(() => Object.assign(new Error('?'), { code: 5 })).transport);
		expect(numbered.message).toMatch(/the connection was lost$/);
	});

	it.each([
		['ECONNREFUSED', 'nothing answers at this address'],
		['ECONNRESET', 'the connection was reset'],
		['ETIMEDOUT', 'the request timed out'],
		['ERR_BAD_RESPONSE', 'the response was cut off'],
		['ECONNABORTED', 'no response within 30 seconds'],
		['ERR_CANCELED', 'no complete response within 30 seconds'],
	])('describes what %s means', async (code, meaning) => {
		const error = await errorOf(scripted(() => networkError(code)).transport);
		expect(error.message).toContain(`could not be reached: GET /users/v2: ${meaning}`);
	});

	it('is built without looking up secrets unless there is something to mask', async () => {
		const secrets = jest.fn(async () => ['secret']);
		await scripted(() => ({ json: [] }), { secrets }).transport.request(GET);
		expect(secrets).not.toHaveBeenCalled();
	});

	it('is built after pausing all requests, so none is sent while the secrets are looked up', async () => {
		const secrets = jest.fn(async () => ['secret']);
		const throttled: Reply = { status: 429, headers: { 'retry-after': '30' } };
		const script = (_request: unknown, n: number): Reply => (n === 1 ? throttled : { json: n });
		const { transport, sent, clock } = scripted(script, { secrets });
		const startMs = clock.nowMs();
		await Promise.all([transport.request(GET), transport.request(GET)]);
		expect(sent.map(({ atMs }) => atMs - startMs)).toEqual([0, 30_000, 30_000]);
		expect(secrets).not.toHaveBeenCalled();
	});
});

describe('A refusal with status 200', () => {
	const isRefusal = (json: unknown) => typeof json === 'object' && json !== null && 'error' in json;
	const DELETE: ApiRequest = { method: 'DELETE', path: '/row/1', isRefusal };

	it('is reported with its reason and without secrets', async () => {
		const unsuccessful = scripted(() => ({ json: { success: false, error: 'There is no such row' } }));
		const error = await errorOf(unsuccessful.transport, DELETE);
		expect(error).toBeInstanceOf(RefusedError);
		expect(error).toMatchObject({ status: 200, mayHaveActed: false });
		expect(error.message).toBe('BambooHR answered 200 to DELETE /row/1: There is no such row');
		expect(unsuccessful.transport.counts).toMatchObject({ sent: 1, writes: 0 });

		const secrets = async () => ['0123456789abcdef'];
		const echo = scripted(() => ({ json: { error: 'No 0123456789abcdef' } }), { secrets });
		expect((await errorOf(echo.transport, DELETE)).message).toMatch(/DELETE \/row\/1: No \*\*\*$/);
	});

	it('is not assumed when the body contains no error', async () => {
		const { transport } = scripted(() => ({ json: { success: true } }));
		expect(await transport.request(DELETE)).toEqual({ success: true });
		expect(transport.counts.writes).toBe(1);
	});
});

describe('A file', () => {
	const bytes = new Uint8Array([0, 255, 60, 13, 10]);
	const headers = { 'content-type': 'application/pdf' };

	it('is requested in any format and returned unchanged with its headers', async () => {
		const { transport, sent } = scripted(() => ({ bytes, headers }));
		expect(await transport.fetchFile('/file/1')).toEqual({ bytes, headers });
		expect(sent).toMatchObject([{ method: 'GET', headers: { accept: '*/*' }, expects: 'bytes' }]);
		expect(sent[0]?.timeoutMs).toBeGreaterThan(60_000);
		expect(transport.counts).toMatchObject({ sent: 1, writes: 0 });
	});

	it('is retried and counted like any other request', async () => {
		const throttled = { status: 429, headers: { 'retry-after': '2' } };
		const passing = scripted(
			inTurn(networkError('ECONNRESET'), throttled, { status: 502 }, { bytes, headers }),
		);
		await passing.transport.fetchFile('/file/1');
		expect(passing.transport.counts).toEqual({ sent: 4, writes: 0, retries: 3, waitedMs: 5750 });
	});

	it('is refused with the explanation of the system', async () => {
		const secrets = async () => ['0123456789abcdef'];
		const refused = scripted(() => ({ status: 404, json: { error: 'Archived' } }), { secrets });
		await expect(refused.transport.fetchFile('/file/1')).rejects.toThrow('404 to GET /file/1: Archived');
		const echo = scripted(() => ({ status: 403, text: 'Key 0123456789abcdef' }), { secrets });
		await expect(echo.transport.fetchFile('/file/1')).rejects.toThrow(/GET \/file\/1: Key \*\*\*$/);
	});

	it('is not a sign-in page, but may be a web page sent as an attachment', async () => {
		const html = { 'content-type': 'text/html; charset=utf-8' };
		const page = scripted(() => ({ bytes, headers: html }));
		const refused = await settle(page.transport.fetchFile('/file/1'));
		expect(refused).toMatchObject({ error: expect.any(UnexpectedResponseError) });
		expect(refused).toMatchObject({
			error: { message: expect.stringContaining('to GET /file/1: it is a web page, not a file') },
		});
		expect(page.sent).toHaveLength(1);
		const attached = { ...html, 'content-disposition': 'attachment; filename="a.html"' };
		const file = await scripted(() => ({ bytes, headers: attached })).transport.fetchFile('/file/1');
		expect(file.bytes).toBe(bytes);
	});

	it('may come without a content type', async () => {
		const { transport } = scripted(() => ({ bytes }));
		expect(await transport.fetchFile('/file/1')).toEqual({ bytes, headers: {} });
	});
});

describe('Over a real connection, a request', () => {
	it.each<FaultEffect>([
		{ kind: 'hang' },
		{ kind: 'resetBefore' },
		{ kind: 'resetAfter' },
		{ kind: 'truncate' },
	])('is retried after %j', async (effect) => {
		const bamboo = await startBambooHr();
		try {
			addEmployee(bamboo);
			bamboo.faults.push({ when: () => true, effect });
			const transport = bambooTransport(bamboo, { timeoutMs: 100 });
			const json = await transport.request({
				method: 'GET',
				path: '/api/v1/employees/101',
				query: { fields: 'firstName' },
			});
			expect(json).toEqual({ id: '101', firstName: 'Sam' });
			expect(transport.counts).toEqual({ sent: 2, writes: 0, retries: 1, waitedMs: 750 });
		} finally {
			await bamboo.close();
		}
	});
});
