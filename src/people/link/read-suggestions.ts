import { z } from 'zod/v3';
import { ParameterError } from '../../errors';
import { mapSomeAtOnce } from '../../run/map-some';
import { isAsPlanned } from '../../run/seal';
import { suggestionContent, type SealedSuggestion } from '../suggest/SuggestionItem';

const text = z.string();

const shape: z.ZodType<SealedSuggestion, z.ZodTypeDef, unknown> = z.object({
	direction: z.literal('people'),
	kind: z.literal('suggestion'),
	name: text,
	employeeId: text,
	userName: text,
	userLogin: text,
	userId: text,
	situation: z.enum(['unmatched', 'disputed']),
	confidence: z.number(),
	reason: text,
	planId: text,
	seal: text,
	settings: text.optional(),
});

const findingShape = z.object({ direction: z.literal('people'), kind: z.literal('finding') });

/** One input item that is to be linked. */
export interface ReadSuggestion {
	/** Its place in the input. */
	index: number;
	/** Undefined when it is no suggested pair. */
	item?: SealedSuggestion;
	/** False when it was edited since it was suggested. */
	isIntact: boolean;
}

/**
 * Reads the suggested pairs of the input. Findings, which come out of the same operation, are passed over.
 *
 * @param input the JSON of the input items
 * @throws ParameterError when there is neither a suggested pair nor a finding
 */
export async function readSuggestions(input: readonly unknown[]): Promise<ReadSuggestion[]> {
	const indexed = input.map((json, index) => ({ json, index }));
	const others = indexed.filter(({ json }) => !findingShape.safeParse(json).success);
	const read = await mapSomeAtOnce(others, async ({ json, index }): Promise<ReadSuggestion> => {
		const { data } = shape.safeParse(json);
		return data
			? { index, item: data, isIntact: await isAsPlanned(data, suggestionContent(data)) }
			: { index, isIntact: false };
	});
	const isFromAssess = read.length < input.length || read.some(({ item }) => item);
	if (isFromAssess) return read;
	throw new ParameterError(
		'Input',
		'none of the items is a suggested pair.',
		'Connect the Changes output of a node with the Assess operation to the input of this node.',
	);
}
