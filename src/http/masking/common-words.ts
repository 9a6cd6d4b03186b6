/**
 * Words that error messages consist of. A department may be called "Department Management" and a group "Email", which is
 * no reason to mask the word in "Department not found" or "Field email must be unique".
 */
const WORDS =
	'a all an and any api are as at be by can for has id in is it key may new no not of on one or the to too url use was ' +
	'yes you about account active address administrator allowed already another archived authorization because been before ' +
	'being cannot changed character characters company contact could course custom data date deleted department ' +
	'description does duplicate duplicated email employee employees empty enrollment error exist exists expected ' +
	'expired failed field fields file first format found from given group groups have hire identifier inactive ' +
	'incorrect information internal invalid invited invitation json last learner length limit list location login ' +
	'manager manual maximum message minimum missing more must name names null number only organization parameter ' +
	'parameters password permission permissions person phone please position profile property provided record refused ' +
	'registered rejected request required resource role roles same schema server service should status string ' +
	'subordination such supervisor system text than that their there this time title token training type unable ' +
	'unauthorized unexpected unique unknown unsupported user username users valid validation value values when which ' +
	'will with work wrong your';

const KNOWN = new Set(WORDS.split(' '));

/**
 * Whether a word of a message is a common one. A capitalized word such as Will may be a name, except at the start of a
 * sentence.
 *
 * @param before the text before the word
 */
export function isCommonWord(word: string, before: string): boolean {
	const isLikeName = word !== word.toLowerCase();
	const isFirst = /(?:^|[.!?]\s)$/.test(before);
	return KNOWN.has(word.toLowerCase()) && (!isLikeName || isFirst);
}
