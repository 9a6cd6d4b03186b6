import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

/** How to sign in to BambooHR. An API key is enough for a company's own n8n, so it is the default. */
export const authenticationProperty: INodeProperties = {
	displayName: 'BambooHR Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Access Token', value: 'accessToken', description: 'With an API key of a BambooHR user' },
		{ name: 'OAuth2', value: 'oAuth2', description: 'With an app that is registered in BambooHR' },
	],
	default: 'accessToken',
};

/**
 * Shows a credential only for one way to sign in. n8n sends the parameters of a saved node as they are when it loads a
 * list, and those saved before there was a choice have none.
 */
export function shownFor(
	authentication: 'accessToken' | 'oAuth2',
): Pick<INodeCredentialDescription, 'displayOptions'> {
	const isDefault = authentication === authenticationProperty.default;
	return {
		displayOptions: { show: { authentication: [authentication, ...(isDefault ? [undefined] : [])] } },
	};
}
