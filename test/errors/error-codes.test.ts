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
const cause = (says: string) => new errors.UnreachableError('BambooHR', says, true);

/** Every class, with a text from elsewhere wherever it takes one. */
const everyError = (says: string): errors.SyncError[] => [
	new errors.CallbackError(says, says),
	new errors.CredentialError('BambooHR', says),
	new errors.IncompleteListError(says, says),
	new errors.LeaverLimitError(says),
	new errors.CleanupError('BambooHR', says, cause(says), says),
	new errors.MissingIdError('BambooHR', says, says),
	new errors.ParameterError(says, says, says),
	new errors.RefusedError({
		system: 'BambooHR',
		method: 'GET',
		path: '/a',
		status: 400,
		explanation: says,
		requestId: says,
	}),
	new errors.UnexpectedResponseError('BambooHR', says, says, true, says),
	cause(says),
];

it('All error codes that n8n searches for are known.', () => {
	expect(CODES.length).toBeGreaterThan(10);
	expect(Object.keys(errors.ERROR_CODES)).toEqual(expect.arrayContaining(CODES));
});

describe.each(CODES)('The error code %s', (code) => {
	const holdsCode = (text: string) => text.toUpperCase().includes(code);

	it.each([code, `connect ${code} 10.0.0.1:443`, `{"code":"${code.toLowerCase()}"}`, `(${code})`])(
		'is in no message or hint when it comes as %s',
		(says) => {
			for (const error of everyError(says)) {
				expect([error.name, error.message, error.hint].filter(holdsCode)).toEqual([]);
				for (const shown of [toNodeError(node, error, 3), toActivationError(node, error)]) {
					expect(shown.message).toContain(error.message.replace(/\.$/, ''));
					expect(shown.messages).toEqual([]);
				}
			}
			const plain = toNodeError(node, new Error(`Getting the file: ${says}`));
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
