import type { INode } from 'n8n-workflow';
import { toNodeError } from '../../nodes/shared/to-node-error';
import { toActivationError } from '../../nodes/shared/triggers/to-activation-error';
import * as errors from '../../src/errors';
import { codesOfN8n } from './n8n-codes.mts';

const node: INode = {
	id: 'a',
	name: 'Node',
	type: 'test',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const CODES = codesOfN8n();
const cause = (text: string) => new errors.UnreachableError('BambooHR', text, true);

/** Every class, with a text from elsewhere wherever it takes one. */
const everyError = (text: string): errors.SyncError[] => [
	new errors.CallbackError(text, text),
	new errors.CredentialError('BambooHR', text),
	new errors.IncompleteListError(text, text),
	new errors.LeaverLimitError(text),
	new errors.CleanupError('BambooHR', text, cause(text), text),
	new errors.MissingIdError('BambooHR', text, text),
	new errors.ParameterError(text, text, text),
	new errors.RefusedError({
		system: 'BambooHR',
		method: 'GET',
		path: '/a',
		status: 400,
		explanation: text,
		requestId: text,
	}),
	new errors.UnexpectedResponseError('BambooHR', text, text, true, text),
	cause(text),
];

it('All error codes that n8n searches for are known.', () => {
	expect(CODES.length).toBeGreaterThan(10);
	expect(Object.keys(errors.ERROR_CODES)).toEqual(expect.arrayContaining(CODES));
});

describe.each(CODES)('The error code %s', (code) => {
	const holdsCode = (text: string) => text.toUpperCase().includes(code);

	it.each([code, `connect ${code} 10.0.0.1:443`, `{"code":"${code.toLowerCase()}"}`, `(${code})`])(
		'is in no message or hint when it comes as %s',
		(text) => {
			for (const error of everyError(text)) {
				expect([error.name, error.message, error.hint].filter(holdsCode)).toEqual([]);
				for (const shown of [toNodeError(node, error, 3), toActivationError(node, error)]) {
					expect(shown.message).toContain(error.message.replace(/\.$/, ''));
					expect(shown.messages).toEqual([]);
				}
			}
			const plain = toNodeError(node, new Error(`Getting the file: ${text}`));
			expect(plain.message).toMatch(/^Getting the file: /);
			expect(holdsCode(plain.message)).toBe(false);
		},
	);

	it('is kept inside another word, and never replaces the rest of a message', () => {
		const name = `Pre${code.toLowerCase()}ible`;
		const error = new errors.ParameterError('Course', `There is no course "${name}".`, 'Choose another one.');
		expect(error.message).toBe(`Course: There is no course "${name}".`);
		expect(toNodeError(node, error).message).toBe(error.message);
		expect(toActivationError(node, error).message).toBe(`${error.message} Choose another one.`);
	});
});
