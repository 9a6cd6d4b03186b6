import { escapeMarkup } from '../http/xml.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';

/** The ID of something else, as it is shown. */
export function reference({ quirks }: ISpringSimulator, id: string): string {
	return quirks.upperCaseReferences ? id.toUpperCase() : id;
}

/** A name or title, as it is shown. */
export function shownName({ quirks }: ISpringSimulator, name: string): string {
	return quirks.namesAsHtml ? escapeMarkup(name) : name;
}
