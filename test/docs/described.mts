import type {
	ICredentialType,
	INodeProperties,
	INodePropertyOptions,
	INodeTypeDescription,
} from 'n8n-workflow';
import { z } from 'zod/v3';
import { BambooHrOAuth2Api } from '../../credentials/BambooHrOAuth2Api.credentials';
import { BambooHrTokenApi } from '../../credentials/BambooHrTokenApi.credentials';
import { ISpringLearnApi } from '../../credentials/ISpringLearnApi.credentials';
import { BambooHrLearning } from '../../nodes/BambooHrLearning/BambooHrLearning.node';
import { BambooHrLearningTrigger } from '../../nodes/BambooHrLearningTrigger/BambooHrLearningTrigger.node';
import { ISpringLearn } from '../../nodes/ISpringLearn/ISpringLearn.node';
import { ISpringLearnTrigger } from '../../nodes/ISpringLearnTrigger/ISpringLearnTrigger.node';
import { LearningSync } from '../../nodes/LearningSync/LearningSync.node';
import { SyncScheduleTrigger } from '../../nodes/SyncScheduleTrigger/SyncScheduleTrigger.node';
import { filesIn, textOf } from './repository.mts';

export const nodes: INodeTypeDescription[] = [
	new LearningSync(),
	new BambooHrLearning(),
	new ISpringLearn(),
	new BambooHrLearningTrigger(),
	new ISpringLearnTrigger(),
	new SyncScheduleTrigger(),
].map(({ description }) => description);

const credentials: ICredentialType[] = [
	new BambooHrTokenApi(),
	new BambooHrOAuth2Api(),
	new ISpringLearnApi(),
];

type Inner = NonNullable<INodeProperties['options']>[number];
/** Hidden ones only tell that an option is where it is not read. */
const isProperty = (option: Inner): option is INodeProperties => 'type' in option && option.type !== 'hidden';
const isChoice = (option: Inner): option is INodePropertyOptions => 'value' in option && !isProperty(option);

/** The choices of a property. */
export const choicesOf = (property: INodeProperties): INodePropertyOptions[] =>
	(property.options ?? []).filter(isChoice);

/** The options of a collection. */
export const optionsOf = (property: INodeProperties): INodeProperties[] =>
	(property.options ?? []).filter(isProperty);

/** The properties that a node shows for this resource. */
export const propertiesOf = ({ properties }: INodeTypeDescription, resource: string): INodeProperties[] =>
	properties.filter(({ displayOptions }) => displayOptions?.show?.resource?.includes(resource));

/** The operations of each resource of a node, by their display names. */
export function operationsOf(node: INodeTypeDescription): Record<string, string[]> {
	const resources = node.properties.filter(({ name }) => name === 'resource').flatMap(choicesOf);
	return Object.fromEntries(
		resources.map(({ name, value }) => [
			name,
			propertiesOf(node, String(value))
				.filter((property) => property.name === 'operation')
				.flatMap(choicesOf)
				.map((operation) => operation.name)
				.sort(),
		]),
	);
}

/** The name without the suffix that n8n's guidelines require for lists, which pages leave out. */
export const shortName = (name: string): string => name.replace(/ Names? or IDs?$/, '');

function namesIn(property: INodeProperties): string[] {
	const inner = (property.options ?? []).flatMap((option) => {
		if (isProperty(option)) return namesIn(option);
		return 'values' in option ? [option.displayName, ...option.values.flatMap(namesIn)] : [option.name];
	});
	return [property.displayName, shortName(property.displayName), ...inner];
}

const workflowShape = z.object({ name: z.string(), nodes: z.array(z.object({ name: z.string() })) });

/** Every name of this package that n8n shows: nodes, credentials, parameters, choices, outputs, bundled workflows. */
export function shownNames(): Set<string> {
	const ofNodes = nodes.flatMap(({ displayName, properties, outputNames = [] }) => [
		displayName,
		...outputNames,
		...properties.flatMap(namesIn),
	]);
	const ofCredentials = credentials.flatMap(({ displayName, properties }) => [
		displayName,
		...properties.flatMap(namesIn),
	]);
	const ofWorkflows = filesIn('workflows', /\.json$/).flatMap((path) => {
		const workflow = workflowShape.parse(JSON.parse(textOf(path)));
		return [workflow.name, ...workflow.nodes.map(({ name }) => name)];
	});
	return new Set([...ofNodes, ...ofCredentials, ...ofWorkflows]);
}
