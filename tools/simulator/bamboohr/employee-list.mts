import type { FastifyInstance, FastifyReply } from 'fastify';
import { isRecord, listOf, oneOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { isRefused } from './answers.mts';
import { FIELDS, isHidden, valueIn } from './fields.mts';
import type { Field } from './fields.mts';
import type { SimEmployee } from './state.mts';

const ALWAYS = ['employeeId', 'firstName', 'lastName', 'preferredName', 'jobTitleName', 'status'];
const SORTABLE = ['employeeId', 'firstName', 'lastName', 'preferredName', 'jobTitleName', 'status'];
const NOT_FILTERABLE = ['bestEmail'];
const DEFAULT_LIMIT = 250;

class BadRequest extends Error {
	readonly status: number;
	readonly code: string;

	constructor(message: string, code = 'BadRequest', status = 400) {
		super(message);
		this.status = status;
		this.code = code;
	}
}

/** `GET employees`: pages by cursor (docs/apis/bamboohr.md#employee-list). */
export function employeeList(app: FastifyInstance, sim: BambooHrSimulator): void {
	app.get<{ Querystring: Query }>('/api/v1/employees', (request, reply) => {
		if (isRefused(reply, sim.quirks.listRefused)) return reply;
		try {
			return reply.send(page(sim, request.query, reply));
		} catch (error) {
			if (!(error instanceof BadRequest)) throw error;
			return reply.code(error.status).send({ error: { code: error.code, message: error.message } });
		}
	});
}

function page(sim: BambooHrSimulator, query: Query, reply: FastifyReply): unknown {
	const matching = sorted(sim, query, filtered(sim, query));
	const limit = Math.min(limitOf(query), sim.quirks.maxPageLimit);
	const [after, before] = [cursorOf(query, 'after'), cursorOf(query, 'before')];
	if (after !== undefined && before !== undefined)
		throw new BadRequest('Use page[after] or page[before]', 'BadPage');
	const boundary = after ?? before;
	const at = matching.findIndex((employee) => employee.id === boundary);
	if (boundary !== undefined && at < 0) throw new BadRequest('The page cursor is no longer valid', 'BadPage');
	const start = before === undefined ? at + 1 : Math.max(0, at - limit);
	const end = before === undefined ? start + limit : at;
	const people = matching.slice(start, end);
	const next = end < matching.length ? cursor(people.at(-1), 'after') : null;
	const previous = start > 0 ? cursor(people[0], 'before') : null;
	const asked = listOf(query, 'fields').flatMap((names) => names.split(','));
	const isFiltered = Object.keys(query).some((key) => key.startsWith('filter['));
	const { totalIsWrong, listTotalIsWrong, filteredTotalIsWrong } = sim.quirks;
	const surplus = totalIsWrong + listTotalIsWrong + (isFiltered ? filteredTotalIsWrong : 0);
	const links = {
		self: { href: reply.request.originalUrl },
		...(next ? { next: { href: nextLink(reply, next) } } : {}),
	};
	return {
		data: people.map((employee) => row(sim, employee, asked)),
		meta: {
			total: matching.length + surplus,
			page: { limit, nextCursor: next, prevCursor: previous },
		},
		_links: links,
	};
}

function row(sim: BambooHrSimulator, employee: SimEmployee, asked: string[]): Record<string, unknown> {
	const shown: Record<string, unknown> = { photoUrl: null };
	const restricted: string[] = [];
	for (const name of new Set([...ALWAYS, ...asked.map((one) => one.trim())])) {
		const field = fieldOf(name);
		if (!field || (name === 'departmentId' && sim.quirks.departmentIds !== 'everywhere')) continue;
		const isRestricted = isHidden(sim, field);
		if (isRestricted) restricted.push(name);
		shown[name] = isRestricted ? null : valueIn(sim, field, employee) || null;
	}
	return { ...shown, _restrictedFields: restricted };
}

function filtered(sim: BambooHrSimulator, query: Query): SimEmployee[] {
	let people = [...sim.state.employees.values()];
	for (const key of Object.keys(query)) {
		const name = /^filter\[(\w+)\](\[\])?$/.exec(key)?.[1];
		if (name === undefined) continue;
		const values = [query[key] ?? []].flat();
		people = people.filter(matcher(sim, name, values));
	}
	return people;
}

function matcher(sim: BambooHrSimulator, name: string, values: string[]): (employee: SimEmployee) => boolean {
	if (name === 'ids') {
		const ids = new Set(values.flatMap((value) => value.split(',')));
		if (ids.has('0')) throw new BadRequest('filter[ids] does not take 0');
		return (employee) => ids.has(employee.id);
	}
	const field = fieldOf(name);
	if (!field || NOT_FILTERABLE.includes(name))
		throw new BadRequest(`${name} is no filter`, 'BadRequest', 422);
	const wanted = values.at(-1) ?? '';
	if (name === 'status' && !['active', 'inactive'].includes(wanted)) {
		throw new BadRequest('filter[status] must be active or inactive');
	}
	// A filter on a field that the key cannot see finds nobody.
	if (isHidden(sim, field)) return () => false;
	const isExact = /Id$/.test(name) || field.type === 'date' || field.type === 'status';
	return (employee) => {
		const value = field.value(employee, sim).toLowerCase();
		return isExact ? value === wanted.toLowerCase() : value.includes(wanted.toLowerCase());
	};
}

function sorted(sim: BambooHrSimulator, query: Query, people: SimEmployee[]): SimEmployee[] {
	const keys = (oneOf(query, 'sort') ?? 'employeeId').split(',').map((key) => {
		const name = key.replace(/^-/, '');
		const field = fieldOf(name);
		if (!field || !SORTABLE.includes(name)) throw new BadRequest(`The list cannot be sorted by ${name}`);
		return { field, factor: key.startsWith('-') ? -1 : 1 };
	});
	return people.sort((a, b) => {
		for (const { field, factor } of keys) {
			const order = field.value(a, sim).localeCompare(field.value(b, sim), 'en', { numeric: true });
			if (order !== 0) return order * factor;
		}
		return Number(a.id) - Number(b.id);
	});
}

function limitOf(query: Query): number {
	const limit = Number(oneOf(query, 'page[limit]') ?? DEFAULT_LIMIT);
	if (!Number.isInteger(limit) || limit < 1) throw new BadRequest('page[limit] must be a positive number');
	return limit;
}

/** The id of the boundary employee in `page[after]` or `page[before]`. */
function cursorOf(query: Query, direction: 'after' | 'before'): string | undefined {
	const text = oneOf(query, `page[${direction}]`);
	if (text === undefined) return undefined;
	try {
		const decoded: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
		if (isRecord(decoded) && typeof decoded[direction] === 'string') return decoded[direction];
	} catch {
		// Not a cursor of this list: rejected below, like a cursor for the other direction.
	}
	throw new BadRequest(`page[${direction}] is no cursor`, 'BadPage');
}

function cursor(employee: SimEmployee | undefined, direction: 'after' | 'before'): string | null {
	return employee ? Buffer.from(JSON.stringify({ [direction]: employee.id })).toString('base64url') : null;
}

function nextLink(reply: FastifyReply, next: string): string {
	const link = new URL(reply.request.originalUrl, 'http://localhost');
	link.searchParams.set('page[after]', next);
	return `${link.pathname}${link.search}`;
}

function fieldOf(name: string): Field | undefined {
	return FIELDS.find((field) => field.list === name);
}
