import {
	getCredentialOwnRequestAllowedDomains,
	ICredentialsHelper,
	isExpression,
	NodeHelpers,
	UnexpectedError,
	UserError,
	Workflow,
} from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentials,
	ICredentialsExpressionResolveValues,
	ICredentialType,
	IExecuteData,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
	INodeParameters,
	INodeProperties,
	IRequestOptionsSimplified,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { Credentials } from 'n8n-core';
import { BambooHrOAuth2Api } from '../../credentials/BambooHrOAuth2Api.credentials.ts';
import { BambooHrTokenApi } from '../../credentials/BambooHrTokenApi.credentials.ts';
import { ISpringLearnApi } from '../../credentials/ISpringLearnApi.credentials.ts';
import { NodeTypeRegistry } from './node-types.mts';

export type StoredCredentials = Record<string, ICredentialDataDecryptedObject>;

/** The fields of n8n's base credential for OAuth 2 that its own types do not replace. */
const INHERITED: INodeProperties[] = ['clientId', 'clientSecret'].map((name) => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
}));

/**
 * The part of n8n's server that stores and applies credentials, which n8n-core leaves to its caller. Follows the rules of
 * `credentials-helper.js` in n8n 2.41.1 (when `preAuthentication` is called, what is stored, that every request reads the
 * credential again), with a map instead of the database. There is one credential of each type, whose id is the type.
 */
export class CredentialStore extends ICredentialsHelper {
	private readonly types: Map<string, ICredentialType>;
	private readonly stored = new Map<string, string>();

	constructor(
		credentials: StoredCredentials = {},
		types: ICredentialType[] = [new BambooHrTokenApi(), new BambooHrOAuth2Api(), new ISpringLearnApi()],
	) {
		super();
		this.types = new Map(types.map((type) => [type.name, type]));
		for (const [type, data] of Object.entries(credentials)) this.stored.set(type, JSON.stringify(data));
	}

	/** The `credentials` of a node: a reference to every stored credential. */
	references(): Record<string, INodeCredentialsDetails> {
		return Object.fromEntries([...this.stored.keys()].map((type) => [type, { id: type, name: type }]));
	}

	/** All credentials as they are stored now. */
	contents(): StoredCredentials {
		return Object.fromEntries([...this.stored.keys()].map((type) => [type, this.read(type)]));
	}

	override getParentTypes(typeName: string): string[] {
		return this.type(typeName).extends ?? [];
	}

	override isCredentialUsableByNode(): boolean {
		return true;
	}

	override getCredentialsProperties(typeName: string): INodeProperties[] {
		const { properties, extends: parents = [] } = this.type(typeName);
		const all: INodeProperties[] = parents.includes('oAuth2Api') ? [...INHERITED] : [];
		NodeHelpers.mergeNodeProperties(all, properties);
		return all;
	}

	override async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.type(typeName);
		const options: IHttpRequestOptions = { url: '', ...requestOptions };
		if (typeof authenticate === 'function') return await authenticate(credentials, options);
		if (authenticate === undefined) return options;
		if (!workflow || !node)
			throw new UnexpectedError('Expressions in a credential need a workflow and a node');
		const resolve = (text: string) =>
			isExpression(text)
				? String(
						workflow.expression.getSimpleParameterValue(
							node,
							text,
							'internal',
							{ $credentials: credentials },
							undefined,
							'',
						) ?? '',
					)
				: text;
		for (const [part, values] of Object.entries(authenticate.properties)) {
			const resolved = Object.entries(values ?? {}).map(([key, value]) => [
				resolve(key),
				resolve(String(value)),
			]);
			const before: unknown = Reflect.get(options, part);
			Reflect.set(options, part, { ...Object(before ?? {}), ...Object.fromEntries(resolved) });
		}
		return options;
	}

	override async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const type = this.type(typeName);
		const expirable = type.properties.find(
			(property) => property.type === 'hidden' && property.typeOptions?.expirable,
		);
		if (expirable === undefined || type.preAuthentication === undefined) return undefined;
		// This is how the server recognizes its own credential test.
		const isTest = node.parameters.temp === '' && node.type === 'n8n-nodes-base.noOp';
		if (credentials[expirable.name] !== '' && !credentialsExpired && !isTest) return undefined;
		const output = await this.runPreAuthentication(helpers, credentials, typeName);
		if (output?.[expirable.name] === undefined || !node.credentials) return undefined;
		const before = this.read(typeName);
		const saved = Object.entries(output).filter(
			([key]) => key === expirable.name || !isExpression(before[key]),
		);
		await this.updateCredentials({ id: typeName, name: typeName }, typeName, {
			...before,
			...Object.fromEntries(saved),
		});
		return Object.assign(credentials, output);
	}

	override async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const output = await this.type(typeName).preAuthentication?.call(
			ownDomainsOnly(helpers, credentials),
			credentials,
		);
		return output === undefined ? undefined : JSON.parse(JSON.stringify(output));
	}

	override async getCredentials(details: INodeCredentialsDetails, typeName: string): Promise<ICredentials> {
		const credentials = new Credentials({ id: details.id, name: details.name }, typeName);
		await credentials.setData(this.read(typeName));
		return credentials;
	}

	override async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_details: INodeCredentialsDetails,
		typeName: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		raw?: boolean,
		resolveValues?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const data = this.read(typeName);
		if (raw === true) return data;
		const complete = plainParameters(this.withDefaults(typeName, data));
		if (resolveValues === undefined) return withExpressions(complete, mode);
		const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = resolveValues;
		const resolved = workflow.expression.getParameterValue(
			complete,
			runExecutionData,
			runIndex,
			itemIndex,
			node.name,
			connectionInputData,
			mode,
			{},
			executeData,
			false,
			complete,
		);
		return JSON.parse(JSON.stringify(resolved));
	}

	override async updateCredentials(
		_details: INodeCredentialsDetails,
		typeName: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		this.stored.set(typeName, JSON.stringify(data));
	}

	override async updateCredentialsOauthTokenData(
		_details: INodeCredentialsDetails,
		typeName: string,
		{ oauthTokenData }: ICredentialDataDecryptedObject,
	): Promise<void> {
		const before = this.read(typeName);
		this.stored.set(typeName, JSON.stringify({ ...before, oauthTokenData }));
	}

	/** The fields as the editor would save them: missing ones get their default. */
	withDefaults(typeName: string, data: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject {
		const properties = this.getCredentialsProperties(typeName);
		const parameters = NodeHelpers.getNodeParameters(
			properties,
			plainParameters(data),
			true,
			false,
			null,
			null,
		);
		// It is no field of the credential.
		const { oauthTokenData } = data;
		return JSON.parse(JSON.stringify({ ...parameters, oauthTokenData }));
	}

	private type(typeName: string): ICredentialType {
		const type = this.types.get(typeName);
		if (type === undefined) throw new UnexpectedError(`Unknown credential type "${typeName}"`);
		return type;
	}

	private read(typeName: string): ICredentialDataDecryptedObject {
		const data = this.stored.get(typeName);
		if (data === undefined) throw new UserError(`No credential of type "${typeName}" is stored`);
		return JSON.parse(data);
	}
}

/** Like the server where no workflow runs: without a node's data, fields can refer to each other only. */
function withExpressions(fields: INodeParameters, mode: WorkflowExecuteMode): ICredentialDataDecryptedObject {
	const node: INode = { id: '', name: '', type: '', typeVersion: 1, position: [0, 0], parameters: {} };
	const nodeTypes = new NodeTypeRegistry({});
	const { expression } = new Workflow({ nodes: [], connections: {}, active: false, nodeTypes });
	const resolved = expression.getComplexParameterValue(node, fields, mode, {}, undefined, undefined, fields);
	return JSON.parse(JSON.stringify(resolved));
}

/** Converts between two types for the same JSON. */
function plainParameters(data: ICredentialDataDecryptedObject): INodeParameters {
	return JSON.parse(JSON.stringify(data));
}

/** "Allowed HTTP Request Domains" also applies to the credential's own requests. */
function ownDomainsOnly(
	helpers: IHttpRequestHelper,
	data: ICredentialDataDecryptedObject,
): IHttpRequestHelper {
	const allowedDomains = getCredentialOwnRequestAllowedDomains(data);
	if (allowedDomains === undefined) return helpers;
	return {
		helpers: {
			httpRequest: async (options: IHttpRequestOptions): Promise<unknown> =>
				await helpers.helpers.httpRequest({ ...options, allowedDomains }),
		},
	};
}
