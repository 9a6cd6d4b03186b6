import type { INodeProperties } from 'n8n-workflow';
import type { DateTime } from 'luxon';
import { z } from 'zod/v3';
import { ParameterError } from '../../../src/errors';
import { uuidShape } from '../../../src/ispring/shapes';
import { readInstant } from '../../../src/run/read-instant';

/** The part of n8n's contexts that knows parameters. Triggers have no items: theirs ignores the number. */
export interface ParameterSource {
	getNodeParameter(name: string, item: number, fallback?: unknown): unknown;
	getTimezone(): string;
}

/** A collection such as Additional Fields, with what stands in it. */
interface Collection {
	displayName: string;
	values: Record<string, unknown>;
}

type Property = Pick<INodeProperties, 'name' | 'displayName'>;

const textShape = z
	.union([z.string(), z.number(), z.boolean()])
	.nullish()
	.transform((value) => (value === null || value === undefined ? '' : String(value).trim()));

/** A resource locator is an object with the value inside; an expression for the whole of it gives the value itself. */
const locatorShape = z.union([z.object({ value: textShape }).transform(({ value }) => value), textShape]);

const textsShape = z
	.union([z.array(textShape), textShape.transform((text) => text.split(','))])
	.transform((texts) => [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))]);

/** Undefined for a text that is none. Spaces are not 0. */
const numberShape = z
	.union([z.number(), z.string().trim().min(1).transform(Number)])
	.pipe(z.number().finite());

const booleanShape = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

const CHOOSE = 'Enter a value, or correct the expression.';

/**
 * The parameters of one item. An expression may give anything, so each is checked where it is read; what cannot be
 * used is refused with the name that the parameter has in the editor.
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

	/** The fields of a collection, read in the same way. */
	within(property: Property): Parameters {
		const values = z.record(z.unknown()).catch({}).parse(this.raw(property));
		return new Parameters(this.#context, this.#item, { displayName: property.displayName, values });
	}

	/** As it is; undefined when it is not there. */
	raw({ name }: Property): unknown {
		if (this.#collection) return this.#collection.values[name];
		return this.#context.getNodeParameter(name, this.#item, null) ?? undefined;
	}

	/** Whether a field was added to the collection at all. */
	has(property: Property): boolean {
		return this.raw(property) !== undefined;
	}

	/** Trimmed; '' when there is nothing. */
	text(property: Property): string {
		const text = textShape.safeParse(this.raw(property));
		return text.success ? text.data : this.refuse(property, 'it is no text.');
	}

	requiredText(property: Property): string {
		return this.text(property) || this.refuse(property, 'it is empty.');
	}

	/** One of some fixed words. */
	choice<Word extends string>(property: Property, words: readonly [Word, ...Word[]]): Word {
		const text = this.text(property);
		const choice = words.find((word) => word === text);
		return choice ?? this.refuse(property, `"${text}" is none of ${words.join(', ')}.`);
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
		if (!value.success) return this.refuse(property, `"${String(raw)}" is no number.`);
		if (min !== undefined && value.data < min) {
			return this.refuse(property, `${value.data} is too small; it must be ${min} or more.`);
		}
		return value.data;
	}

	/** An id of BambooHR, which is a number; '' when it is empty. */
	bambooHrId(property: Property): string {
		const id = this.#locator(property);
		if (id === '' || /^[1-9]\d*$/.test(id)) return id;
		return this.refuse(property, `"${id}" is no ID of BambooHR, which is a number such as 123.`);
	}

	requiredBambooHrId(property: Property): string {
		return this.bambooHrId(property) || this.refuse(property, 'it is empty.', CHOOSE_ONE);
	}

	/** An id of iSpring Learn, which is a UUID; '' when it is empty. */
	iSpringId(property: Property): string {
		const id = this.#locator(property);
		return id === '' ? id : this.#uuid(property, id);
	}

	requiredISpringId(property: Property): string {
		return this.iSpringId(property) || this.refuse(property, 'it is empty.', CHOOSE_ONE);
	}

	/** Texts of a multi-select, or from an expression: a list, or one text with commas. Each only once. */
	texts(property: Property): string[] {
		const texts = textsShape.safeParse(this.raw(property));
		return texts.success ? texts.data : this.refuse(property, 'it is no list of texts.');
	}

	iSpringIds(property: Property): string[] {
		return [...new Set(this.texts(property).map((id) => this.#uuid(property, id)))];
	}

	requiredISpringIds(property: Property): string[] {
		const ids = this.iSpringIds(property);
		return ids.length > 0 ? ids : this.refuse(property, 'it holds no ID.', CHOOSE_ONE);
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
	 * For what only the operation itself can judge.
	 *
	 * @throws ParameterError that starts with the name of the parameter
	 */
	refuse(property: Property, what: string, hint = CHOOSE): never {
		const { displayName } = property;
		const name = this.#collection ? `${this.#collection.displayName} > ${displayName}` : displayName;
		throw new ParameterError(name, what, hint);
	}

	#locator(property: Property): string {
		const value = locatorShape.safeParse(this.raw(property));
		return value.success ? value.data : this.refuse(property, 'it is no ID.', CHOOSE_ONE);
	}

	#uuid(property: Property, text: string): string {
		const id = uuidShape.safeParse(text);
		if (id.success) return id.data;
		const what = `"${text}" is no ID of iSpring Learn, which looks like 3f2504e0-4f89-11d3-9a0c-0305e82c3301.`;
		return this.refuse(property, what, CHOOSE_ONE);
	}

	#dateTime(property: Property): DateTime<true> | undefined {
		const raw = this.raw(property);
		if (raw === undefined || raw === '') return undefined;
		const zone = this.#context.getTimezone();
		const read = readInstant(raw, zone)?.setZone(zone);
		return read?.isValid ? read : this.refuse(property, `"${String(raw)}" is no date.`, ENTER_DATE);
	}
}

const CHOOSE_ONE = 'Choose one from the list, or correct the expression.';
const ENTER_DATE = 'Enter a date such as 2026-03-31, or a time such as 2026-03-31T09:00:00Z.';
