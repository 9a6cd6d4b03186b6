import type { FastifyReply } from 'fastify';
import { isRecord } from '../http/values.mts';
import { toXml } from '../http/xml.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';

/** Element names of lists that are not the list's name without its final s (docs/apis/ispring-learn.md#shapes). */
const ITEM_NAMES = {
	response: 'item',
	userProfiles: 'userProfile',
	courseIds: 'id',
	userIds: 'id',
	groups: 'id',
	manageableDepartmentIds: 'id',
};

/** An error with iSpring's `{code, message}`, which the error handler turns into the answer. */
export class ApiError extends Error {
	readonly status: number;

	constructor(status: number, message: string) {
		super(message);
		this.status = status;
	}
}

/** 400 "Wrong parameters", the general error, with what was wrong. */
export function wrong(what: string): ApiError {
	return new ApiError(400, `Wrong parameters: ${what}`);
}

/** Sends data as JSON, or as XML to clients that did not request JSON. Some accounts omit `null` values. */
export function answer(
	sim: ISpringSimulator,
	reply: FastifyReply,
	data: unknown,
	status = 200,
): FastifyReply {
	const shown = asShown(sim, data);
	reply.code(status);
	if (wantsJson(sim, reply)) return reply.type('application/json; charset=utf-8').send(JSON.stringify(shown));
	return reply.type('application/xml; charset=utf-8').send(toXml(shown, 'response', ITEM_NAMES));
}

/** A single object, plain or wrapped as in the vendor's file. */
export function answerSingle(
	sim: ISpringSimulator,
	reply: FastifyReply,
	data: unknown,
	wrapper = 'response',
): FastifyReply {
	const isWrapped = sim.quirks.wrapSingles && (wantsJson(sim, reply) || wrapper !== 'response');
	return answer(sim, reply, isWrapped ? { [wrapper]: data } : data);
}

/** A list without pages. */
export function answerList(
	sim: ISpringSimulator,
	reply: FastifyReply,
	items: unknown[],
	wrapper: string,
): FastifyReply {
	if (isOdd(sim, items)) return answerOddList(sim, reply, items, wrapper);
	return answer(sim, reply, sim.quirks.rootArrays ? items : { [wrapper]: items });
}

/** A page of a list. */
export function answerPage(
	sim: ISpringSimulator,
	reply: FastifyReply,
	key: string,
	items: unknown[],
	paging: Record<string, unknown> = {},
): FastifyReply {
	if (isOdd(sim, items)) return answerOddList(sim, reply, items, key, paging);
	return answer(sim, reply, { [key]: items, ...paging });
}

function isOdd({ quirks }: ISpringSimulator, { length }: unknown[]): boolean {
	return (length === 0 && quirks.emptyListAs !== 'list') || (length === 1 && quirks.oneRowAsObject);
}

function answerOddList(
	sim: ISpringSimulator,
	reply: FastifyReply,
	[row]: unknown[],
	key: string,
	paging: Record<string, unknown> = {},
): FastifyReply {
	if (row !== undefined) return answer(sim, reply, { [key]: row, ...paging });
	switch (sim.quirks.emptyListAs) {
		case 'empty':
			return answerEmpty(reply, 200);
		case 'noContent':
			return answerEmpty(reply, 204);
		case 'null':
			return answer(sim, reply, null);
		case 'text':
			return answer(sim, reply, { [key]: '', ...paging });
		case 'wrapper':
			return answer(sim, reply, { response: {} });
		default:
			return answer(sim, reply, {});
	}
}

/** 201 with the new id, plain or as an object. */
export function answerNewId(
	sim: ISpringSimulator,
	reply: FastifyReply,
	name: string,
	id: string,
): FastifyReply {
	const { changeAnswers } = sim.quirks;
	if (changeAnswers === 'text') return reply.code(201).type('text/plain').send(id);
	if (changeAnswers === 'xml') return reply.code(201).type('application/xml').send(toXml(id, 'response'));
	const isAsked = reply.request.headers['x-return-object'] === 'true';
	return answer(sim, reply, isAsked || sim.quirks.returnObject ? { [name]: id } : id, 201);
}

/** A success without content. */
export function answerEmpty(
	reply: FastifyReply,
	status: 200 | 201 | 204,
	changeAnswers: ISpringSimulator['quirks']['changeAnswers'] = 'json',
): FastifyReply {
	if (status !== 204 && changeAnswers !== 'json') {
		return reply.code(status).type('application/xml').send('<response/>');
	}
	return reply.code(status).send();
}

export function answerError(
	sim: ISpringSimulator,
	reply: FastifyReply,
	status: number,
	message: string,
): FastifyReply {
	return answer(sim, reply, { code: status, message }, status);
}

function wantsJson(sim: ISpringSimulator, reply: FastifyReply): boolean {
	return !sim.quirks.xmlWithoutAccept || (reply.request.headers.accept ?? '').includes('json');
}

function asShown(sim: ISpringSimulator, data: unknown): unknown {
	if (typeof data === 'boolean' && sim.quirks.booleansAsNumbers) return data ? 1 : 0;
	if (Array.isArray(data)) return data.map((item) => asShown(sim, item));
	if (!isRecord(data)) return data;
	const entries = Object.entries(data).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries.map(([key, value]) => [key, asShown(sim, value)]));
}
