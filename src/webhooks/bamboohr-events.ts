import { z } from 'zod/v3';
import { readForm } from './form-body';
import { toInstant } from './timestamp';

export const EMPLOYEE_ACTIONS = ['created', 'deleted', 'updated'] as const;
export type EmployeeAction = (typeof EMPLOYEE_ACTIONS)[number];

/** What a delivery says about one employee. */
export interface EmployeeEvent {
	employeeId: string;
	action: EmployeeAction;
	/** As BambooHR names them: aliases, or labels when values are sent along. */
	changedFields: string[];
	/** The values that were sent along, by the names that were ordered. */
	fields: Record<string, unknown>;
	/** ISO 8601 in UTC; null when it does not say. */
	timestamp: string | null;
	companyId: string | null;
}

export interface ParsedDelivery {
	events: EmployeeEvent[];
	/** Events of which it cannot be read whom they are about. */
	unreadable: number;
}

const idShape = z
	.union([z.string(), z.number()])
	.transform((id) => String(id).trim())
	.pipe(z.string().min(1));

const optionalIdShape = idShape
	.nullish()
	.catch(null)
	.transform((id) => id ?? null);

const instantShape = z
	.union([z.string(), z.number()])
	.nullish()
	.catch(null)
	.transform((value) => (value === null || value === undefined ? null : toInstant(String(value))));

/** A list, also in the form that a list has in a form: an object with numbers for keys. */
const listShape = z.union([
	z.array(z.unknown()),
	z.record(z.unknown()).transform((list) => Object.values(list)),
]);

const textsShape = listShape.catch([]).transform((list) => list.filter((text) => typeof text === 'string'));

/** Values come plain or as `{"value": …}` (docs/apis/bamboohr.md#deliveries). */
const valueShape = z.union([
	z
		.object({ value: z.unknown() })
		.strict()
		.transform(({ value }) => value),
	z.unknown(),
]);
const fieldsShape = z.record(valueShape).catch({});

/** `employee.updated` and the like (docs/apis/bamboohr.md#deliveries). */
const eventBasedShape = z
	.object({
		type: z.string(),
		timestamp: instantShape,
		data: z.object({ employeeId: idShape, companyId: optionalIdShape, changedFields: textsShape }),
	})
	.transform(({ type, timestamp, data }) => ({ ...data, said: type, fields: {}, timestamp }));

/** One of `employees` (docs/apis/bamboohr.md#deliveries). */
const fieldBasedShape = z
	.object({
		id: idShape,
		action: z.string().nullish().catch(null),
		timestamp: instantShape,
		changedFields: textsShape,
		fields: fieldsShape,
	})
	.transform(({ id, action, ...rest }) => ({ ...rest, employeeId: id, said: action ?? '', companyId: null }));

const eventShape = z.union([eventBasedShape, fieldBasedShape]).transform(
	// A delivery of 2022 had no action (docs/apis/bamboohr.md#deliveries); it was of a change, and "read this person
	// again" fits all.
	({ said, ...event }): EmployeeEvent => ({ ...event, action: actionOf(said) ?? 'updated' }),
);

const employeesShape = z.object({ employees: listShape });
const otherEventShape = z.object({ type: z.string().regex(/^(?!employee)[\w-]+\.[\w-]+$/) });

/**
 * What a delivery says, in either of BambooHR's two forms, as JSON or as a form. One event that cannot be read does
 * not take the others with it: BambooHR does not send again what was refused.
 *
 * @returns undefined when it is none of these
 */
export function parseBambooHrDelivery(body: string, contentType: string): ParsedDelivery | undefined {
	const json = isForm(contentType) ? parseForm(body) : parseJson(body);
	if (json === undefined) return undefined;
	if (otherEventShape.safeParse(json).success) return { events: [], unreadable: 0 };
	const employees = employeesShape.safeParse(json);
	const said = employees.success ? employees.data.employees : [json].flat();
	const events = said.flatMap((one) => {
		const event = eventShape.safeParse(one);
		return event.success ? [event.data] : [];
	});
	const unreadable = said.length - events.length;
	return events.length > 0 || unreadable === 0 ? { events, unreadable } : undefined;
}

export function isForm(contentType: string): boolean {
	return /^\s*application\/x-www-form-urlencoded\b/i.test(contentType);
}

/**
 * The content type is not signed. JSON read as a form would be what somebody has written into a field of theirs, such
 * as `&employees[0][id]=1`; no form of BambooHR begins like JSON, and no form is JSON.
 */
function parseForm(text: string): unknown {
	return /^[\s\uFEFF]*[{["]/.test(text) ? undefined : readForm(text);
}

function actionOf(said: string): EmployeeAction | undefined {
	const word = said.toLowerCase().split('.').at(-1);
	return EMPLOYEE_ACTIONS.find((action) => action === word);
}

/** Undefined for what is no JSON; nobody sends that on purpose. */
function parseJson(text: string): unknown {
	try {
		const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
		return json;
	} catch {
		return undefined;
	}
}
