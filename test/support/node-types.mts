import { NodeHelpers } from 'n8n-workflow';
import type { IDataObject, INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';

export type AnyNodeType = INodeType | IVersionedNodeType;

/** The node types of a test, by the full type that workflows use. */
export class NodeTypeRegistry implements INodeTypes {
	private readonly types: Map<string, AnyNodeType>;

	constructor(types: Record<string, AnyNodeType>) {
		this.types = new Map(Object.entries(types));
	}

	getByName(type: string): AnyNodeType {
		const found = this.types.get(type);
		if (found === undefined) throw new Error(`The test has no node type "${type}"`);
		return found;
	}

	getByNameAndVersion(type: string, version?: number): INodeType {
		return NodeHelpers.getVersionedNodeType(this.getByName(type), version);
	}

	getKnownTypes(): IDataObject {
		return {};
	}
}
