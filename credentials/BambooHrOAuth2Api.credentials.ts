import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { signInAddress } from '../src/http/addresses/oauth-address';
import { baseUrlProperty, subdomainProperty } from './shared/bamboohr-address';

/** What the nodes of this package may need (docs/apis/bamboohr.md#oauth-2). Without `offline_access`, access ends after an hour. */
const SCOPES = [
	'employee',
	'employee:name',
	'employee:job',
	'employee:contact',
	'employee:custom_fields',
	'employee:custom_fields.write',
	'employee:education',
	'employee:education.write',
	'employee:file',
	'employee:file.write',
	'employee_directory',
	'field',
	'public.user',
	'report',
	'time_off',
	'training',
	'training.write',
	'webhooks',
	'webhooks.write',
	'offline_access',
];

/** A sign-in for users whose company does not hand out API keys. n8n sends the token, and renews it. */
export class BambooHrOAuth2Api implements ICredentialType {
	name = 'bambooHrOAuth2Api';

	displayName = 'BambooHR OAuth2 API';

	extends = ['oAuth2Api'];

	icon = { light: 'file:../icons/bamboohr.svg', dark: 'file:../icons/bamboohr.dark.svg' } as const;

	documentationUrl = 'https://github.com/n8n-nodes-ispring-bamboohr/n8n-nodes-ispring-bamboohr#credentials';

	properties: INodeProperties[] = [
		subdomainProperty,
		baseUrlProperty,
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'authorizationCode' },
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: signInAddress('/authorize.php?request=authorize'),
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: signInAddress('/token.php?request=token'),
		},
		{
			displayName: 'Scopes',
			name: 'enabledScopes',
			type: 'string',
			default: SCOPES.join(' '),
			description:
				'What n8n may do in BambooHR, separated by spaces. The app in BambooHR must allow each of them. Remove what you do not use, but keep <code>offline_access</code>: without it, access ends after an hour.',
		},
		{ displayName: 'Scope', name: 'scope', type: 'hidden', default: '={{ $self["enabledScopes"] }}' },
		{ displayName: 'Auth URI Query Parameters', name: 'authQueryParameters', type: 'hidden', default: '' },
		// BambooHR documents form fields, not Basic authentication, for the client ID and the secret.
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
	];
}
