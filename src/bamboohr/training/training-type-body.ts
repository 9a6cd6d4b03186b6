/** What can be set for a training type. */
export interface TrainingTypeValues {
	name: string;
	description: string;
	linkUrl: string;
	/** 0 = it is not renewed. */
	frequencyMonths: number;
	required: boolean;
	/** Only for one that is required. */
	dueDays: number;
	/** '' = none. */
	categoryId: string;
	allowEmployeesToMarkComplete: boolean;
}

/**
 * How the days until a training is due go out: the schema says a number, the example beside it an object, which is
 * also what comes back (docs/apis/bamboohr.md#training-types). Its amount is a text in the example and a number in the
 * vendor's own client.
 */
export type DueForm = 'object' | 'number';

/** What is given, and nothing else, in BambooHR's words. */
export function typeBody(values: Partial<TrainingTypeValues>, form: DueForm): Record<string, unknown> {
	const { frequencyMonths, dueDays, categoryId, ...same } = values;
	return {
		...same,
		...(frequencyMonths === undefined ? {} : renewal(frequencyMonths)),
		...(dueDays === undefined ? {} : { dueFromHireDate: form === 'number' ? dueDays : dueAfter(dueDays) }),
		...(categoryId === undefined ? {} : { category: categoryId === '' ? '' : { id: Number(categoryId) } }),
	};
}

function renewal(months: number): Record<string, unknown> {
	return months > 0 ? { renewable: true, frequency: months } : { renewable: false };
}

function dueAfter(days: number): Record<string, unknown> {
	return { unit: 'day', amount: days };
}
