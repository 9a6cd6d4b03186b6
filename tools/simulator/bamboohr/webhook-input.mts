import { propertiesOf, textOf, textsOf } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { fieldByName, isHidden } from './fields.mts';
import type { SimWebhook } from './state.mts';

type Input = Omit<SimWebhook, 'id' | 'created' | 'lastSent' | 'privateKey' | 'isForeign'>;
const DEFAULT_EVENTS = ['created', 'updated', 'deleted'].map((event) => `employee_with_fields.${event}`);
const OTHER_EVENTS = ['company.updated', 'company.deleted', 'company-integrations.updated'];

/** The answer to a webhook with fields that the key cannot see or that do not exist. */
export function refusedFields(sim: BambooHrSimulator, { monitorFields, postFields }: Input): unknown {
	const hidden = (names: string[]) =>
		names.flatMap((asked) => {
			const field = fieldByName(sim, asked);
			return field && isHidden(sim, field) ? [{ id: String(field.id ?? asked), name: field.label }] : [];
		});
	const posted = Object.keys(postFields);
	const refused = {
		monitorFields: hidden(monitorFields),
		postFields: hidden(posted),
		unknownFields: [...monitorFields, ...posted].filter((asked) => !fieldByName(sim, asked)),
	};
	if (Object.values(refused).every((fields) => fields.length === 0)) return undefined;
	return { errors: [{ error: 'No permission for one or more of these', ...refused }] };
}

/** A complete webhook, because an update replaces everything; or what is wrong with it. */
export function input(sim: BambooHrSimulator, body: Record<string, unknown>): Input | string {
	const [name, url, format] = [textOf(body.name), textOf(body.url), textOf(body.format)];
	const events = textsOf(body.events) ?? DEFAULT_EVENTS;
	const monitorFields = Array.isArray(body.monitorFields) ? body.monitorFields.map(textOf) : [];
	if (name === '') return 'name is required';
	const isLocal = sim.quirks.localWebhooks && /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(url);
	if (!url.startsWith('https://') && !isLocal) return 'url must start with https://';
	if (!['json', 'form-encoded'].includes(format)) return 'format must be json or form-encoded';
	const withFields = events.filter((event) => DEFAULT_EVENTS.includes(event));
	const plain = events.filter((event) => /^employee\.(created|updated|deleted)$/.test(event));
	if (withFields.length > 0 && plain.length > 0) return 'the two kinds of employee events cannot be mixed';
	const known = [...withFields, ...plain, ...OTHER_EVENTS];
	if (!events.every((event) => known.includes(event))) return 'there is no such event';
	const isUpdate = events.some((event) => /^employee.*\.updated$/.test(event));
	if (isUpdate && monitorFields.length === 0) return 'monitorFields is required';
	const postFields = Object.entries(propertiesOf(body.postFields)).map(([key, value]) => [
		key,
		textOf(value),
	]);
	return {
		name,
		url,
		format,
		events,
		monitorFields,
		postFields: Object.fromEntries(postFields),
		includeCompanyDomain: body.includeCompanyDomain === true,
	};
}
