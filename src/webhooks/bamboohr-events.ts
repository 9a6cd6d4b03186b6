import { z } from 'zod/v3';
import { readForm } from './form-body';
import { toInstant } from './timestamp';

export const EMPLOYEE_ACTIONS = ['created', 'deleted', 'updated'] as const;
export type EmployeeAction = (typeof EMPLOYEE_ACTIONS)[number];

/** An event about one employee. */
export interface EmployeeEvent {
	employeeId: string;
	action: EmployeeAction;
	/** BambooHR's names: aliases, or labels when values are included. */
	changedFields: string[];
	/** The included values, by the configured names. */
	fields: Record<string, unknown>;
	/** ISO 8601 in UTC; null when missing. */
	timestamp: string | null;
	companyId: string | null;
}

export interface ParsedDelivery {
	events: EmployeeEvent[];
	/** The number of events without a readable employee ID. */
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

/** A list, or an object with numbers as keys, which a list becomes in a form. */
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
	.transform(({ type, timestamp, data }) => ({ ...data, actionText: type, fields: {}, timestamp }));

/** One of `employees` (docs/apis/bamboohr.md#deliveries). */
const fieldBasedShape = z
	.object({
		id: idShape,
		action: z.string().nullish().catch(null),
		timestamp: instantShape,
		changedFields: textsShape,
		fields: fieldsShape,
	})
	.transform(({ id, action, ...rest }) => ({
		...rest,
		employeeId: id,
		actionText: action ?? '',
		companyId: null,
	}));

const eventShape = z.union([eventBasedShape, fieldBasedShape]).transform(
	// A delivery from 2022 had no action (docs/apis/bamboohr.md#deliveries). It was an update, which is also a safe
	// default: the workflow reads the employee again.
	({ actionText, ...event }): EmployeeEvent => ({ ...event, action: actionOf(actionText) ?? 'updated' }),
);

const employeesShape = z.object({ employees: listShape });
const otherEventShape = z.object({ type: z.string().regex(/^(?!employee)[\w-]+\.[\w-]+$/) });

/**
 * Parses a delivery in either of BambooHR's two formats, as JSON or as a form. One unreadable event does not fail the
 * others, because BambooHR does not resend a refused delivery.
 *
 * @returns undefined when the body is not a delivery
 */
export function parseBambooHrDelivery(body: string, contentType: string): ParsedDelivery | undefined {
	const json = isForm(contentType) ? parseForm(body) : parseJson(body);
	if (json === undefined) return undefined;
	if (otherEventShape.safeParse(json).success) return { events: [], unreadable: 0 };
	const employees = employeesShape.safeParse(json);
	const entries = employees.success ? employees.data.employees : [json].flat();
	const events = entries.flatMap((one) => {
		const event = eventShape.safeParse(one);
		return event.success ? [event.data] : [];
	});
	const unreadable = entries.length - events.length;
	return events.length > 0 || unreadable === 0 ? { events, unreadable } : undefined;
}

/** Whether a content type is that of a form. */
export function isForm(contentType: string): boolean {
	return /^\s*application\/x-www-form-urlencoded\b/i.test(contentType);
}

/**
 * Parses a form, but never JSON as a form. The content type is not signed, so an attacker could otherwise smuggle in events
 * through a field value such as `&employees[0][id]=1`. No form from BambooHR starts like JSON.
 */
function parseForm(text: string): unknown {
	return /^[\s\uFEFF]*[{["]/.test(text) ? undefined : readForm(text);
}

function actionOf(text: string): EmployeeAction | undefined {
	const word = text.toLowerCase().split('.').at(-1);
	return EMPLOYEE_ACTIONS.find((action) => action === word);
}

/** Undefined when the text is not JSON. */
function parseJson(text: string): unknown {
	try {
		const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
		return json;
	} catch {
		return undefined;
	}
}
