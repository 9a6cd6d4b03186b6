import { escapeMarkup } from '../http/xml.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';

/** The ID of another object, as the account writes it. */
export function reference({ quirks }: ISpringSimulator, id: string): string {
	return quirks.upperCaseReferences ? id.toUpperCase() : id;
}

/** A name or title, as the account writes it. */
export function shownName({ quirks }: ISpringSimulator, name: string): string {
	return quirks.namesAsHtml ? escapeMarkup(name) : name;
}
