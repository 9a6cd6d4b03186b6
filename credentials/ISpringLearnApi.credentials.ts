import { sleep } from 'n8n-workflow';
import type {
	IAuthenticateRuleResponseCode,
	IAuthenticateRuleResponseSuccessBody,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import {
	iSpringAccountUrl,
	iSpringBaseUrl,
	iSpringTokenUrl,
	OTHER_API_URL,
} from '../src/http/addresses/base-url';
import { assertReachable } from '../src/http/sign-in/assert-reachable';
import { encodeHeaderValue } from '../src/http/sign-in/encode-header-value';
import { authenticateRequest } from '../src/http/sign-in/authenticate-request';
import { withTimeLimit } from '../src/http/requests/time-limit';
import { requestAccessToken } from '../src/ispring/sign-in/access-token';
import {
	isTokenOfOtherScope,
	packToken,
	unpackToken,
	type TokenScope,
} from '../src/ispring/sign-in/stored-token';

const WRONG_SIGN_IN =
	'iSpring Learn rejected the sign-in. Check the Client ID and Client Secret, or the Account URL, Email, and Password. Also check that the API URL is the one for your region.';
const NO_ACCESS =
	'iSpring Learn denied access (HTTP 403). Use an API key of the account owner or an account administrator, and check that your plan includes API access.';
const WRONG_ADDRESS =
	'This is not the iSpring Learn API. Check the API URL, e.g. https://api-learn.ispring.com or https://mycompany.ispringlearn.com/api/v3. On-premise iSpring is not supported.';

const rules: Array<IAuthenticateRuleResponseCode | IAuthenticateRuleResponseSuccessBody> = [
	...[401].map((status) => codeRule(status, WRONG_SIGN_IN)),
	...[403].map((status) => codeRule(status, NO_ACCESS)),
	...[301, 302, 303, 307, 308, 404].map((status) => codeRule(status, WRONG_ADDRESS)),
	...[429, 503].map((status) =>
		codeRule(
			status,
			'iSpring Learn is limiting requests, so the credential was not tested. Try again in a few minutes.',
		),
	),
	// An error in the body despite the status of a success.
	...[401, '401'].map((code) => bodyRule('code', code, WRONG_SIGN_IN)),
	...[403, '403'].map((code) => bodyRule('code', code, NO_ACCESS)),
	// The first character of a web page instead of JSON, as account hosts send for unknown paths.
	...['<', '\n', '\r', ' ', '\uFEFF'].map((first) => bodyRule('0', first, WRONG_ADDRESS)),
	// n8n checks the first element of a list: every account has roles, and each has an ID
	// (docs/apis/ispring-learn.md#roles). An empty body, `{}` and any other object have none.
	bodyRule('roleId', undefined, WRONG_ADDRESS),
];

/** With login and password nothing expires. This text only tells n8n that no token is missing. */
const NO_TOKEN_NEEDED = 'none';

export class ISpringLearnApi implements ICredentialType {
	name = 'iSpringLearnApi';

	displayName = 'iSpring Learn API';

	icon = { light: 'file:../icons/ispring.svg', dark: 'file:../icons/ispring.dark.svg' } as const;

	documentationUrl = 'https://github.com/n8n-nodes-ispring-bamboohr/n8n-nodes-ispring-bamboohr#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'options',
			options: [
				{ name: 'API Key', value: 'apiKey' },
				{ name: 'Login and Password', value: 'login' },
			],
			default: 'apiKey',
		},
		{
			displayName: 'API URL',
			name: 'apiUrl',
			type: 'options',
			options: [
				{ name: 'Europe: https://api-learn.ispringlearn.eu', value: 'https://api-learn.ispringlearn.eu' },
				{ name: 'Global: https://api-learn.ispring.com', value: 'https://api-learn.ispring.com' },
				{
					name: 'Global, Older Accounts: https://api-learn.ispringlearn.com',
					value: 'https://api-learn.ispringlearn.com',
				},
				{ name: 'Russia: https://api-learn.ispringlearn.ru', value: 'https://api-learn.ispringlearn.ru' },
				{ name: 'Other', value: OTHER_API_URL },
			],
			default: 'https://api-learn.ispring.com',
			required: true,
			description:
				'The address of the REST API in your region. Cloud only: on-premise iSpring is not supported.',
			hint: 'The address of your account shows the region: older ones end in ispringlearn.com, .eu, or .ru',
		},
		{
			displayName: 'Other API URL',
			name: 'otherApiUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://mycompany.ispringlearn.com/api/v3',
			displayOptions: { show: { apiUrl: [OTHER_API_URL] } },
			description:
				'The address of the API. The address of your account followed by /api/v3 also works, e.g. https://mycompany.ispringlearn.com/api/v3.',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { authentication: ['apiKey'] } },
			hint: 'In iSpring Learn, the account owner or an account administrator creates an API key in the account settings under API Keys',
			description:
				'An API key consists of a Client ID and a Client Secret. If your account settings have no API Keys section, ask iSpring whether your plan includes API access.',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: { show: { authentication: ['apiKey'] } },
		},
		{
			displayName: 'Account URL',
			name: 'accountUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://mycompany.ispringlearn.com',
			displayOptions: { show: { authentication: ['login'] } },
			description: 'The address where you use iSpring Learn',
		},
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'name@email.com',
			displayOptions: { show: { authentication: ['login'] } },
			description: 'The login of an account administrator',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: { show: { authentication: ['login'] } },
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	/**
	 * Gets the access token that `authenticate` sends. n8n calls this when there is no token, after a 401 response and in the
	 * credential test, and stores the result.
	 *
	 * @throws an Error that names the field to check
	 */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const send = async (options: IHttpRequestOptions): Promise<unknown> =>
			await this.helpers.httpRequest(options);
		if (credentials.authentication === 'login') {
			const baseUrl = iSpringBaseUrl(credentials);
			await assertReachable({ system: 'iSpring Learn', baseUrl, field: 'API URL', send });
			return { accessToken: NO_TOKEN_NEEDED };
		}
		const scope = tokenScope(credentials);
		const token = await requestAccessToken({
			...scope,
			clientSecret: required(credentials, 'clientSecret', 'Client Secret'),
			send,
			clock: { nowMs: () => Date.now(), sleep, random: () => Math.random() },
		});
		return { accessToken: packToken(token, scope) };
	}

	/**
	 * Adds the access token, or the login in the headers of iSpring's older method.
	 *
	 * @throws an Error when a field of the credential is wrong, or when the request is for another host
	 */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> =>
		withTimeLimit(authenticateRequest(request, iSpringBaseUrl(credentials), signInHeaders(credentials)));

	test: ICredentialTestRequest = {
		request: { method: 'GET', url: '/role' },
		// n8n applies each rule by its own type; only its TypeScript type wants all of them to be of one.
		rules: rules as ICredentialTestRequest['rules'],
	};
}

function signInHeaders(credentials: ICredentialDataDecryptedObject): Record<string, string> {
	if (credentials.authentication !== 'login') {
		const stored = required(credentials, 'accessToken', 'Access Token');
		if (isTokenOfOtherScope(stored, tokenScope(credentials))) throw new ForeignTokenError();
		return { Authorization: `Bearer ${unpackToken(stored)}` };
	}
	return {
		'X-Auth-Account-Url': iSpringAccountUrl(credentials),
		'X-Auth-Email': encodeHeaderValue(required(credentials, 'email', 'Email'), 'Email'),
		'X-Auth-Password': encodeHeaderValue(required(credentials, 'password', 'Password'), 'Password'),
	};
}

function tokenScope(credentials: ICredentialDataDecryptedObject): TokenScope {
	return {
		tokenUrl: iSpringTokenUrl(credentials),
		clientId: required(credentials, 'clientId', 'Client ID'),
	};
}

/** The URL or the key was changed after the token was stored. As after any 401 response, n8n requests a new token. */
class ForeignTokenError extends Error {
	readonly response = { status: 401 };

	constructor() {
		super('The API URL or the Client ID was changed. Test the iSpring Learn credential to sign in again.');
	}
}

function required(credentials: ICredentialDataDecryptedObject, field: string, label: string): string {
	const value = credentials[field];
	const text = typeof value === 'string' ? value.trim() : '';
	if (text === '') throw new Error(`${label} is empty. Enter it in the iSpring Learn credential.`);
	return text;
}

function bodyRule(key: string, value: unknown, message: string): IAuthenticateRuleResponseSuccessBody {
	return { type: 'responseSuccessBody', properties: { key, value, message } };
}

function codeRule(value: number, message: string): IAuthenticateRuleResponseCode {
	return { type: 'responseCode', properties: { value, message } };
}
