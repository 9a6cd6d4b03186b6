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
import { bambooHrBaseUrl, bambooHrUrl } from '../src/http/addresses/base-url';
import { assertReachable } from '../src/http/sign-in/assert-reachable';
import { authenticateRequest, requestedUrl } from '../src/http/sign-in/authenticate-request';
import { withTimeLimit } from '../src/http/requests/time-limit';
import { baseUrlProperty, subdomainProperty } from './shared/bamboohr-address';

const WRONG_TOKEN =
	'BambooHR rejected the API key. Create a new one (your photo > API Keys > Add New Key) and enter it as the Access Token. After several wrong keys, BambooHR rejects all keys for a while.';
const NO_ACCESS =
	"BambooHR denied access (HTTP 403). Check the permissions of the API key's user. After several wrong keys, BambooHR also rejects valid ones for a while.";
const WRONG_ADDRESS =
	'There is no BambooHR account at this address. Check the Subdomain: the part before ".bamboohr.com" of your BambooHR address, e.g. mycompany.';

const rules: Array<IAuthenticateRuleResponseCode | IAuthenticateRuleResponseSuccessBody> = [
	...[401].map((status) => codeRule(status, WRONG_TOKEN)),
	...[403].map((status) => codeRule(status, NO_ACCESS)),
	// The response for an unknown subdomain is not documented: a missing page, a redirect to the sign-in, or a page.
	...[301, 302, 303, 307, 308, 404].map((status) => codeRule(status, WRONG_ADDRESS)),
	...[429, 503].map((status) =>
		codeRule(
			status,
			'BambooHR is limiting requests, so the API key was not tested. Try again in a few minutes.',
		),
	),
	{
		type: 'responseSuccessBody',
		properties: { key: 'id', value: undefined, message: WRONG_ADDRESS },
	},
];

export class BambooHrTokenApi implements ICredentialType {
	name = 'bambooHrTokenApi';

	displayName = 'BambooHR Access Token API';

	icon = { light: 'file:../icons/bamboohr.svg', dark: 'file:../icons/bamboohr.dark.svg' } as const;

	documentationUrl = 'https://github.com/n8n-nodes-ispring-bamboohr/n8n-nodes-ispring-bamboohr#credentials';

	properties: INodeProperties[] = [
		subdomainProperty,
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			hint: 'Your photo at the top right > API Keys > Add New Key',
			description:
				'A BambooHR API key: your photo at the top right > API Keys > Add New Key. An API key has the permissions of its user.',
		},
		baseUrlProperty,
		{
			// n8n calls `preAuthentication` only for a credential with an expirable field: before each request while the field is
			// empty, which this one never is, and in the credential test.
			displayName: 'Reachability',
			name: 'reachability',
			type: 'hidden',
			typeOptions: { expirable: true },
			default: 'checkedWhenTested',
		},
	];

	/**
	 * Lets the credential test explain that nothing responds at the address.
	 *
	 * @returns nothing to store, so that n8n does not repeat requests because of it
	 * @throws an Error that names the field to check
	 */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		await assertReachable({
			system: 'BambooHR',
			baseUrl: bambooHrBaseUrl(credentials),
			field: 'Subdomain or Base URL',
			send: async (options) => await this.helpers.httpRequest(options),
		});
		return {};
	}

	/**
	 * Adds the token as the user name of Basic authentication, with any password (docs/apis/bamboohr.md#sign-in).
	 *
	 * @throws an Error when a field of the credential is wrong, or when the request is for another host
	 */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const base = bambooHrBaseUrl(credentials);
		const token = typeof credentials.accessToken === 'string' ? credentials.accessToken.trim() : '';
		if (token === '') throw new Error('Access Token is empty. Enter a BambooHR API key.');
		const authorization = `Basic ${Buffer.from(`${token}:x`).toString('base64')}`;
		// n8n retries a request after a 401. BambooHR counts wrong tokens and then locks out all of them.
		if (request.headers?.Authorization === authorization) throw new Error(WRONG_TOKEN);
		const path = requestedUrl(request);
		const isOwnPath = request.baseURL === undefined && path.startsWith('/api/');
		const url = isOwnPath ? bambooHrUrl(base, path) : path;
		return withTimeLimit(authenticateRequest({ ...request, url }, base, { Authorization: authorization }));
	};

	test: ICredentialTestRequest = {
		// 0 is the owner of the API key and also works when the owner is not an employee.
		request: { method: 'GET', url: '/api/v1/employees/0?fields=firstName' },
		// n8n applies each rule by its own type; only its TypeScript type wants all of them to be of one.
		rules: rules as ICredentialTestRequest['rules'],
	};
}

function codeRule(value: number, message: string): IAuthenticateRuleResponseCode {
	return { type: 'responseCode', properties: { value, message } };
}
