import type { INodeProperties } from 'n8n-workflow';
import type { DateTime } from 'luxon';
import { z } from 'zod/v3';
import { ParameterError } from '../../../src/errors';
import { uuidShape } from '../../../src/ispring/shapes';
import { readInstant } from '../../../src/run/read-instant';

/** The part of n8n's contexts that reads parameters. Triggers have no items, so theirs ignores the item. */
export interface ParameterSource {
	getNodeParameter(name: string, item: number, fallback?: unknown): unknown;
	getTimezone(): string;
}

/** A collection such as Additional Fields, with its values. */
interface Collection {
	displayName: string;
	values: Record<string, unknown>;
}

type Property = Pick<INodeProperties, 'name' | 'displayName'>;

const textShape = z
	.union([z.string(), z.number(), z.boolean()])
	.nullish()
	.transform((value) => (value === null || value === undefined ? '' : String(value).trim()));

/** A resource locator is an object with the value inside; an expression for the whole locator gives the value itself. */
const locatorShape = z.union([z.object({ value: textShape }).transform(({ value }) => value), textShape]);

const textsShape = z
	.union([z.array(textShape), textShape.transform((text) => text.split(','))])
	.transform((texts) => [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))]);

/** A number, also as text. Blanks are not 0. */
const numberShape = z
	.union([z.number(), z.string().trim().min(1).transform(Number)])
	.pipe(z.number().finite());

const booleanShape = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

const CHOOSE = 'Enter a value, or correct the expression.';

/**
 * The parameters of one item. An expression may give anything, so each value is checked where it is read. Every method
 * that reads throws a ParameterError with the display name of the parameter when the value cannot be used.
 */
export class Parameters {
	readonly #context: ParameterSource;
	readonly #item: number;
	readonly #collection: Collection | undefined;

	constructor(context: ParameterSource, item: number, collection?: Collection) {
		this.#context = context;
		this.#item = item;
		this.#collection = collection;
	}

	/** The fields of a collection, read the same way. */
	within(property: Property): Parameters {
		const values = z.record(z.unknown()).catch({}).parse(this.raw(property));
		return new Parameters(this.#context, this.#item, { displayName: property.displayName, values });
	}

	/** Unchecked; undefined when the parameter is not set. */
	raw({ name }: Property): unknown {
		if (this.#collection) return this.#collection.values[name];
		return this.#context.getNodeParameter(name, this.#item, null) ?? undefined;
	}

	/** Whether a field has been added to the collection. */
	has(property: Property): boolean {
		return this.raw(property) !== undefined;
	}

	/** Trimmed; '' when it is empty. */
	text(property: Property): string {
		const text = textShape.safeParse(this.raw(property));
		return text.success ? text.data : this.refuse(property, 'it is not text.');
	}

	requiredText(property: Property): string {
		return this.text(property) || this.refuse(property, 'it is empty.');
	}

	/** One of the given words. */
	choice<Word extends string>(property: Property, words: readonly [Word, ...Word[]]): Word {
		const text = this.text(property);
		const choice = words.find((word) => word === text);
		return choice ?? this.refuse(property, `"${text}" is not one of ${words.join(', ')}.`);
	}

	boolean(property: Property): boolean {
		const value = this.raw(property) ?? false;
		const parsed = booleanShape.safeParse(value);
		return parsed.success ? parsed.data : this.refuse(property, 'it is neither true nor false.');
	}

	/** Undefined when it is empty. */
	number(property: Property, { min }: { min?: number } = {}): number | undefined {
		const raw = this.raw(property);
		if (raw === undefined || raw === '') return undefined;
		const value = numberShape.safeParse(raw);
		if (!value.success) return this.refuse(property, `"${String(raw)}" is not a number.`);
		if (min !== undefined && value.data < min) {
			return this.refuse(property, `${value.data} is too small; it must be ${min} or more.`);
		}
		return value.data;
	}

	/** A BambooHR ID, which is a number; '' when it is empty. */
	bambooHrId(property: Property): string {
		const id = this.#locator(property);
		if (id === '' || /^[1-9]\d*$/.test(id)) return id;
		return this.refuse(property, `"${id}" is not a valid BambooHR ID, which is a number such as 123.`);
	}

	requiredBambooHrId(property: Property): string {
		return this.bambooHrId(property) || this.refuse(property, 'it is empty.', CHOOSE_ONE);
	}

	/** An iSpring Learn ID, which is a UUID; '' when it is empty. */
	iSpringId(property: Property): string {
		const id = this.#locator(property);
		return id === '' ? id : this.#uuid(property, id);
	}

	requiredISpringId(property: Property): string {
		return this.iSpringId(property) || this.refuse(property, 'it is empty.', CHOOSE_ONE);
	}

	/** The values of a multi-select, each once. An expression may give a list, or one text with commas. */
	texts(property: Property): string[] {
		const texts = textsShape.safeParse(this.raw(property));
		return texts.success ? texts.data : this.refuse(property, 'it is not a list of text values.');
	}

	iSpringIds(property: Property): string[] {
		return [...new Set(this.texts(property).map((id) => this.#uuid(property, id)))];
	}

	requiredISpringIds(property: Property): string[] {
		const ids = this.iSpringIds(property);
		return ids.length > 0 ? ids : this.refuse(property, 'it contains no ID.', CHOOSE_ONE);
	}

	/** `yyyy-mm-dd`, in the workflow's time zone; '' when it is empty. */
	date(property: Property): string {
		return this.#dateTime(property)?.toISODate() ?? '';
	}

	requiredDate(property: Property): string {
		return this.date(property) || this.refuse(property, 'it is empty.', ENTER_DATE);
	}

	/** ISO 8601 with an offset; '' when it is empty. */
	instant(property: Property): string {
		return this.#dateTime(property)?.toISO({ suppressMilliseconds: true }) ?? '';
	}

	requiredInstant(property: Property): string {
		return this.instant(property) || this.refuse(property, 'it is empty.', ENTER_DATE);
	}

	/**
	 * Refuses a value for a reason that only the operation knows.
	 *
	 * @param what the sentence after the display name of the parameter
	 * @param hint what to do
	 * @throws ParameterError
	 */
	refuse(property: Property, what: string, hint = CHOOSE): never {
		const { displayName } = property;
		const name = this.#collection ? `${this.#collection.displayName} > ${displayName}` : displayName;
		throw new ParameterError(name, what, hint);
	}

	#locator(property: Property): string {
		const value = locatorShape.safeParse(this.raw(property));
		return value.success ? value.data : this.refuse(property, 'it is not an ID.', CHOOSE_ONE);
	}

	#uuid(property: Property, text: string): string {
		const id = uuidShape.safeParse(text);
		if (id.success) return id.data;
		const what = `"${text}" is not a valid iSpring Learn ID, which looks like 3f2504e0-4f89-11d3-9a0c-0305e82c3301.`;
		return this.refuse(property, what, CHOOSE_ONE);
	}

	#dateTime(property: Property): DateTime<true> | undefined {
		const raw = this.raw(property);
		if (raw === undefined || raw === '') return undefined;
		const zone = this.#context.getTimezone();
		const read = readInstant(raw, zone)?.setZone(zone);
		return read?.isValid ? read : this.refuse(property, `"${String(raw)}" is not a date.`, ENTER_DATE);
	}
}

const CHOOSE_ONE = 'Choose one from the list, or correct the expression.';
const ENTER_DATE = 'Enter a date such as 2026-03-31, or a time such as 2026-03-31T09:00:00Z.';
