import fc from 'fast-check';
import { Workflow } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';
import { bambooHrBaseUrl } from '../../../src/http/addresses/base-url';
import { signInAddress } from '../../../src/http/addresses/oauth-address';
import { NodeTypeRegistry } from '../../support/node-types.mts';

const node: INode = {
	id: '1',
	name: 'Node',
	type: 'test.node',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const nodeTypes = new NodeTypeRegistry({});
const workflow = new Workflow({ nodes: [], connections: {}, active: false, nodeTypes });

/** What n8n makes of the expression in a credential with these fields. */
function addressOf(fields: { subdomain: string; baseUrl?: string }): unknown {
	const { expression } = workflow;
	const value = signInAddress('/token.php');
	return expression.getComplexParameterValue(node, value, 'internal', {}, undefined, undefined, fields);
}

const INVALID = 'invalid Subdomain or Base URL';

describe('The addresses of the sign-in', () => {
	it.each([
		'mycompany',
		' MyCompany\n',
		'mycompany.bamboohr.com',
		'https://mycompany.bamboohr.com/home?a=b#c',
	])('are those of the company for the subdomain %p', (subdomain) => {
		expect(addressOf({ subdomain })).toBe('https://mycompany.bamboohr.com/token.php');
	});

	it.each([
		['https://proxy.example.com', 'https://proxy.example.com/token.php'],
		[' https://proxy.example.com/bamboo// ', 'https://proxy.example.com/bamboo/token.php'],
		['http://127.0.0.1:8081', 'http://127.0.0.1:8081/token.php'],
		['http://localhost/x', 'http://localhost/x/token.php'],
		['http://[::1]:80', 'http://[::1]:80/token.php'],
	])('are under the Base URL %p', (baseUrl, address) => {
		expect(addressOf({ subdomain: 'mycompany', baseUrl })).toBe(address);
	});

	it('are those of the company when the Base URL is a gateway, which has no sign-in', () => {
		const baseUrl = 'https://api.bamboohr.com/api/gateway.php/mycompany';
		expect(addressOf({ subdomain: 'mycompany', baseUrl })).toBe('https://mycompany.bamboohr.com/token.php');
	});

	it.each([
		[''],
		['evil.example/'],
		['mycompany.bamboohr.com@evil.example'],
		['my.company'],
		['mycompany', 'http://proxy.example.com'],
		['mycompany', 'http://127.0.0.1.evil.example'],
		['mycompany', 'http://127.0.0.1@evil.example'],
		['mycompany', 'https://user:pass@proxy.example.com'],
		['mycompany', 'https://proxy.example.com?x=1'],
		['', 'https://proxy.example.com'],
	])('are none for the subdomain %p and the Base URL %p', (subdomain, baseUrl = '') => {
		expect(addressOf({ subdomain, baseUrl })).toBe(INVALID);
		expect(URL.canParse(INVALID)).toBe(false);
	});

	it('lead to no other host than requests do, whatever is entered', () => {
		const part = fc.constantFrom(
			...['mycompany', '.bamboohr.com', 'https://', 'http://', 'evil.example', '127.0.0.1', '@', ':', '/'],
			...['\\', '?', '#', ' ', '\n', '%2f', '[::1]', 'localhost', '8080', 'é', '"', '`', '}}', '${x}'],
		);
		const text = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, text, (subdomain, baseUrl) => {
				const address = String(addressOf({ subdomain, baseUrl }));
				if (address === INVALID) return;
				expect(new URL(address).host).toBe(new URL(bambooHrBaseUrl({ subdomain, baseUrl })).host);
			}),
		);
	});
});
