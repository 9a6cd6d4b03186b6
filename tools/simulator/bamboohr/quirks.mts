import type { Throttle } from '../http/throttle.mts';

type Refused = 401 | 403 | 404 | null;

/** What one BambooHR account does and another does not; also what is not known for certain. */
export interface BambooHrQuirks {
	/** `GET employees` is refused; the others likewise. */
	listRefused: Refused;
	datasetRefused: Refused;
	reportRefused: Refused;
	changedRefused: Refused;
	directoryRefused: Refused;
	/**
	 * Fields that the key may not see, by any of their names: left out of a single employee and of reports, null in
	 * the list, an error in the dataset.
	 */
	hiddenFields: string[];
	/** Ids of employees who are shown without a status: null in the list and the dataset, unset in older answers. */
	withoutStatus: string[];
	/** The alias of a sub-field in the lists of fields: its parent's, or none. */
	subFieldAlias: 'parent' | 'none';
	/** What the dataset calls a custom field by; live it is `customField<number>`. */
	customDatasetNames: 'number' | 'alias';
	/** The dataset has no list of its fields. */
	datasetFieldsRefused: Refused;
	/** What reports put behind a field that is asked for by its number. */
	numberedColumns: '.0' | '.1' | '';
	/** `page[limit]` is cut to this. */
	maxPageLimit: number;
	/** Added to `meta.total` of the list and to `meta.totalItems` of the dataset. */
	totalIsWrong: number;
	/** Added to that of the list only. */
	listTotalIsWrong: number;
	/** Added to that of the list only where it is filtered, as if people whose status is hidden counted as well. */
	filteredTotalIsWrong: number;
	throttle: Throttle | null;
	/** What an empty map looks like. */
	emptyAs: '[]' | '{}';
	/** Dates without a value, in a single employee and in reports. */
	unsetDateAs: '0000-00-00' | '' | null;
	/** Texts without a value, in the same places. */
	unsetTextAs: '' | null;
	/** The Training feature is off, or the key may not use it. */
	trainingRefused: 403 | null;
	/** What the company's training settings switch off: null in every record. */
	hiddenTrainingFields: ('instructor' | 'credits' | 'hours' | 'cost')[];
	/** In which form days until a training is due are taken; the schema and its example say two. */
	dueDaysAs: 'any' | 'object' | 'number';
	/** What any other form is answered with, and an amount that is a text. */
	dueDaysRefusedWith: 400 | 422;
	/** An amount that is a text is refused. */
	dueAmountIsNumber: boolean;
	/** The deletion of a webhook answers 406 where `Accept` does not take text. */
	webhookAcceptIsStrict: boolean;
	/** `employees/changed` names no last change. */
	changedWithoutLatest: boolean;
	/** The largest file (bytes). */
	fileLimit: number;
	/** People whose hire date is in the future read as Inactive, whatever their record says. */
	futureHiresInactive: boolean;
	/** Webhooks may also go to http:// on this computer, which BambooHR itself never takes. */
	localWebhooks: boolean;
	/** After so many unknown keys everything is answered with 403; null = never. */
	lockAfterBadTokens: number | null;
}

export const DEFAULT_QUIRKS: BambooHrQuirks = {
	listRefused: null,
	datasetRefused: null,
	reportRefused: null,
	changedRefused: null,
	directoryRefused: null,
	hiddenFields: [],
	withoutStatus: [],
	subFieldAlias: 'parent',
	customDatasetNames: 'number',
	datasetFieldsRefused: null,
	numberedColumns: '.0',
	maxPageLimit: 2500,
	totalIsWrong: 0,
	listTotalIsWrong: 0,
	filteredTotalIsWrong: 0,
	throttle: null,
	emptyAs: '{}',
	unsetDateAs: '0000-00-00',
	unsetTextAs: null,
	trainingRefused: null,
	hiddenTrainingFields: [],
	dueDaysAs: 'any',
	dueDaysRefusedWith: 400,
	dueAmountIsNumber: false,
	webhookAcceptIsStrict: false,
	changedWithoutLatest: false,
	fileLimit: 20 * 1024 * 1024,
	futureHiresInactive: false,
	localWebhooks: false,
	lockAfterBadTokens: null,
};
