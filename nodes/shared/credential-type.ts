import type { INode } from 'n8n-workflow';
import type { SystemName } from '../../src/SystemName';

interface NodeContext {
	getNode(): INode;
}

/** Whether a node signs in to BambooHR with OAuth 2. Workflows saved before there was a choice do not. */
export function usesOAuth2(context: NodeContext): boolean {
	const { authentication, bambooHrAuthentication } = context.getNode().parameters;
	return (bambooHrAuthentication ?? authentication) === 'oAuth2';
}

/** The type of the credential that a node uses for a system. */
export function credentialType(context: NodeContext, system: SystemName): string {
	if (system === 'iSpring Learn') return 'iSpringLearnApi';
	return usesOAuth2(context) ? 'bambooHrOAuth2Api' : 'bambooHrTokenApi';
}
