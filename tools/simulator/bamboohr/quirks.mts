import type { Throttle } from '../http/throttle.mts';

type Refused = 401 | 403 | 404 | null;

/** Behavior that differs between BambooHR accounts, or that is not known for certain. */
export interface BambooHrQuirks {
	/** The status with which `GET employees` is rejected; the fields below do the same for other endpoints. */
	listRefused: Refused;
	datasetRefused: Refused;
	reportRefused: Refused;
	changedRefused: Refused;
	directoryRefused: Refused;
	/**
	 * Fields that the key cannot see, by any of their names: omitted from a single employee and from reports, null in the
	 * list, and an error in the dataset.
	 */
	hiddenFields: string[];
	/** Ids of employees without a status: null in the list and the dataset, empty in older endpoints. */
	withoutStatus: string[];
	/** Where the IDs of departments are: with each employee of the list and in the company's lists, only there, or nowhere. */
	departmentIds: 'everywhere' | 'companyLists' | 'nowhere';
	/** The values of the company's other lists have IDs. */
	optionIds: boolean;
	/** The alias of a sub-field in the lists of fields: that of its parent, or none. */
	subFieldAlias: 'parent' | 'none';
	/** The names of custom fields in the dataset; live accounts use `customField<number>`. */
	customDatasetNames: 'number' | 'alias';
	/**
	 * What the dataset shows of training records (docs/apis/bamboohr.md#training-history): nothing; all of them; only the
	 * latest of each employee; all of them without dates.
	 */
	trainingHistory: 'absent' | 'present' | 'onePerPerson' | 'nullDates';
	/** The endpoint for the fields of the dataset does not exist. */
	datasetFieldsRefused: Refused;
	/** What reports append to the name of a field that was requested by its number. */
	numberedColumns: '.0' | '.1' | '';
	/** The maximum for `page[limit]`. */
	maxPageLimit: number;
	/** Added to `meta.total` of the list and to `meta.totalItems` of the dataset. */
	totalIsWrong: number;
	/** Added to `meta.total` of the list only. */
	listTotalIsWrong: number;
	/** Added to `meta.total` of a filtered list, as if employees with a hidden status counted as well. */
	filteredTotalIsWrong: number;
	throttle: Throttle | null;
	/** How an empty map is written. */
	emptyAs: '[]' | '{}';
	/** How an empty date is written in a single employee and in reports. */
	unsetDateAs: '0000-00-00' | '' | null;
	/** How an empty text is written in the same places. */
	unsetTextAs: '' | null;
	/** The Training feature is off, or the key has no access to it. */
	trainingRefused: 403 | null;
	/** The status with which time off and its types are rejected. */
	timeOffRefused: Refused;
	/** The same for the company's calendar, which can be switched off by itself. */
	whosOutRefused: Refused;
	/** Ids of employees whose requests for time off the key cannot see; the calendar shows them all the same. */
	hiddenTimeOff: string[];
	/** Fields that are switched off in the company's training settings: null in every record. */
	hiddenTrainingFields: ('instructor' | 'credits' | 'hours' | 'cost')[];
	/** The accepted format of the days until a training is due; the schema and its example differ. */
	dueDaysAs: 'any' | 'object' | 'number';
	/** The status for any other format, and for an amount that is text. */
	dueDaysRefusedWith: 400 | 422;
	/** An amount that is text is rejected. */
	dueAmountIsNumber: boolean;
	/** Deleting a webhook returns 406 unless `Accept` allows text. */
	webhookAcceptIsStrict: boolean;
	/** `employees/changed` omits the time of the last change. */
	changedWithoutLatest: boolean;
	/** The maximum file size, in bytes. */
	fileLimit: number;
	/** Employees with a hire date in the future are shown as Inactive, whatever their record says. */
	futureHiresInactive: boolean;
	/** Webhooks can have an http address on this machine, which BambooHR itself never accepts. */
	localWebhooks: boolean;
	/** After this many unknown keys, every request is answered with 403; null = never. */
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
	departmentIds: 'everywhere',
	optionIds: true,
	subFieldAlias: 'parent',
	customDatasetNames: 'number',
	trainingHistory: 'absent',
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
	timeOffRefused: null,
	whosOutRefused: null,
	hiddenTimeOff: [],
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
