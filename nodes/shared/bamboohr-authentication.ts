import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

type Way = 'accessToken' | 'oAuth2';

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

/** The same for a node with a second system. */
export const bambooHrAuthenticationProperty: INodeProperties = {
	...authenticationProperty,
	name: 'bambooHrAuthentication',
};

/**
 * Shows a credential only for one way to sign in. n8n sends the parameters of a saved node as they are when it loads a
 * list, and those saved before there was a choice have none.
 */
export function shownFor(way: Way): Pick<INodeCredentialDescription, 'displayOptions'> {
	const isDefault = way === authenticationProperty.default;
	return { displayOptions: { show: { authentication: [way, ...(isDefault ? [undefined] : [])] } } };
}

/**
 * The same for a node with a second system. With `show`, n8n's editor would take the parameter for a choice between all
 * credentials of the node: it would leave it out of the panel, and nobody could select that of the other system.
 */
export function hiddenUnless(way: Way): Pick<INodeCredentialDescription, 'displayOptions'> {
	const others = way === 'oAuth2' ? ['accessToken', undefined] : ['oAuth2'];
	return { displayOptions: { hide: { [bambooHrAuthenticationProperty.name]: others } } };
}
