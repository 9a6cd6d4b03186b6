import { isRecord } from '../../tools/simulator/http/values.mts';
import { closeSchemas } from './close-schemas.mts';

export interface Parameter {
	name: string;
	in: string;
	required: boolean;
	/** `form`, `deepObject` … */
	style: string;
	explode: boolean;
	/** Its place in the document, as a JSON pointer. */
	pointer: string;
}

export interface Operation {
	/** `POST /user/{userId}` */
	name: string;
	pathValues: Record<string, string>;
	parameters: Parameter[];
	/** The JSON pointer of each content type's schema. Undefined when the operation has no body. */
	body?: { required: boolean; byType: Record<string, string> };
}

/** Escapes a part of a JSON pointer. */
const part = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The operations of an OpenAPI document. */
export class Description {
	/** The document, with objects that allow no other properties than those they name. */
	readonly document: Record<string, unknown>;

	constructor(document: unknown) {
		this.document = closeSchemas(recordOf(document));
	}

	/** Finds the operation of a request. A path with fewer parameters wins, as in OpenAPI. */
	find(method: string, path: string): Operation | undefined {
		const paths = recordOf(this.document.paths);
		const candidates = Object.keys(paths)
			.filter((template) => recordOf(paths[template])[method.toLowerCase()] !== undefined)
			.flatMap((template) => {
				const pathValues = matchPath(template, path);
				return pathValues === undefined ? [] : [{ template, pathValues }];
			})
			.sort((one, other) => Object.keys(one.pathValues).length - Object.keys(other.pathValues).length);
		const [best] = candidates;
		return best && this.#operation(method, best.template, best.pathValues);
	}

	#operation(method: string, template: string, pathValues: Record<string, string>): Operation {
		const ofPath = `/paths/${part(template)}`;
		const ofMethod = `${ofPath}/${method.toLowerCase()}`;
		const parameters = [ofPath, ofMethod].flatMap((owner) => {
			const list = this.#at(`${owner}/parameters`);
			return Array.isArray(list)
				? list.map((_, index) => this.#parameter(`${owner}/parameters/${index}`))
				: [];
		});
		const bodyPointer = this.#resolve(`${ofMethod}/requestBody`);
		const body = this.#at(bodyPointer);
		const name = `${method} ${template}`;
		if (!isRecord(body)) return { name, pathValues, parameters };
		const types = Object.keys(recordOf(body.content));
		const byType = Object.fromEntries(types.map((type) => [type, `${bodyPointer}/content/${part(type)}`]));
		return { name, pathValues, parameters, body: { required: body.required === true, byType } };
	}

	#parameter(at: string): Parameter {
		const pointer = this.#resolve(at);
		const found = recordOf(this.#at(pointer));
		const style = typeof found.style === 'string' ? found.style : 'form';
		return {
			name: String(found.name),
			in: String(found.in),
			required: found.required === true,
			style,
			explode: typeof found.explode === 'boolean' ? found.explode : style === 'form',
			pointer,
		};
	}

	/** The target of a reference, or the place itself. */
	#resolve(pointer: string): string {
		const { $ref } = recordOf(this.#at(pointer));
		return typeof $ref === 'string' ? this.#resolve($ref.slice(1)) : pointer;
	}

	#at(pointer: string): unknown {
		const names = pointer.split('/').slice(1);
		return names.reduce<unknown>((inside, name) => {
			const plain = name.replaceAll('~1', '/').replaceAll('~0', '~');
			if (Array.isArray(inside)) return inside[Number(plain)];
			return recordOf(inside)[plain];
		}, this.document);
	}
}

/** The values of a template's parameters, or undefined when the path does not match. */
function matchPath(template: string, path: string): Record<string, string> | undefined {
	const wanted = template.split('/');
	const given = path.split('/');
	if (wanted.length !== given.length) return undefined;
	const values: Record<string, string> = {};
	for (const [index, name] of wanted.entries()) {
		const value = given[index] ?? '';
		const gap = /^\{(.+)\}$/.exec(name)?.[1];
		if (gap !== undefined && value !== '') values[gap] = decodeURIComponent(value);
		else if (name !== value) return undefined;
	}
	return values;
}

function recordOf(value: unknown): Record<string, unknown> {
	return isRecord(value) ? value : {};
}
