/** The values of a training type that can be set. */
export interface TrainingTypeValues {
	name: string;
	description: string;
	linkUrl: string;
	/** 0 = not renewable. */
	frequencyMonths: number;
	required: boolean;
	/** Only for required types. */
	dueDays: number;
	/** '' = none. */
	categoryId: string;
	allowEmployeesToMarkComplete: boolean;
}

/**
 * How a request specifies the days until a training is due: a number according to the schema, an object in the example,
 * which is also what responses contain (docs/apis/bamboohr.md#training-types). The amount is a text in the example and a
 * number in the vendor's own client.
 */
export type DueForm = 'object' | 'number';

/** The request body with only the given values. */
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
