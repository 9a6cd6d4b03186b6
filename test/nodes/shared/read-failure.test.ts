import { NodeApiError } from 'n8n-workflow';
import { readFailure } from '../../../nodes/shared/read-failure';

const node = {
	id: '1',
	name: 'Node',
	type: 'test.node',
	typeVersion: 1,
	position: [0, 0] as [number, number],
	parameters: {},
};

/** n8n 2.20 keeps the texts of the original error, and no cause. */
const byOlderN8n = (message: string) => ({
	message: 'Own words of n8n',
	messages: [message],
	cause: undefined,
});

describe('A failed request of n8n 2.20', () => {
	it.each([
		['connect ECONNREFUSED 127.0.0.1:443', 'ECONNREFUSED'],
		['getaddrinfo EAI_AGAIN learn.example.com', 'EAI_AGAIN'],
		['read ECONNRESET', 'ECONNRESET'],
		['socket hang up', 'ECONNRESET'],
		['canceled', 'ERR_CANCELED'],
		['timeout of 30000ms exceeded', 'ECONNABORTED'],
		['stream has been aborted', 'ERR_BAD_RESPONSE'],
	])('has a code when the HTTP library says "%s": %s.', (message, code) => {
		expect(readFailure(byOlderN8n(message))).toEqual({ message, code });
	});

	it.each([
		'iSpring Learn rejected the sign-in. Check the Client ID and Client Secret.',
		'Access Token is empty. Enter a BambooHR API key.',
		'EMAIL is empty. Enter it in the iSpring Learn credential.',
	])('has no code when the credential says "%s".', (message) => {
		expect(readFailure(byOlderN8n(message))).toEqual({ message, code: undefined });
	});
});

it('The cause decides where n8n keeps it.', () => {
	const cause = { message: 'canceled', code: 'ERR_CANCELED', response: { status: 502, headers: { A: 1 } } };
	expect(readFailure({ messages: ['other'], cause })).toEqual({
		...cause,
		response: { status: 502, headers: { a: '1' } },
	});
});

it.each([undefined, null, 'text', {}, { messages: [] }, { messages: [7] }])(
	'Nothing is known of %j.',
	(error) => {
		expect(readFailure(error)).toEqual({ message: '' });
	},
);

it('The text of a credential arrives from the n8n that is tested.', () => {
	const original = new Error('Client ID is wrong.');
	// n8n's own type wants plain JSON; it is handed errors.
	const error = Reflect.construct(NodeApiError, [node, original]);
	expect(readFailure(error)).toEqual({ message: 'Client ID is wrong.', code: undefined });
});
