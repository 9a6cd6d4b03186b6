import { upperFirst } from 'lodash';
import { isTransliterated, textOf } from './names/compare-names';
import type { Comparison } from './names/compare-words';
import type { Pair } from './weigh-pair';

/** Why a pair may be one person, and what speaks against it, as sentences. */
export function explainPair({ name, others }: Pair): string {
	const { given, family, reading } = name;
	const isInTwoScripts = isTransliterated(name);
	const isSameName = given.is === 'exact' && family.is === 'exact';
	const names = isSameName
		? ['the same name']
		: [
				partWords('first name', given, [textOf(name.name.given), textOf(reading.given)], isInTwoScripts),
				partWords('last name', family, [textOf(name.name.family), textOf(reading.family)], isInTwoScripts),
			];
	const agree = [
		...names,
		...others.filter(({ weight, words }) => weight > 0 && words !== '').map(({ words }) => words),
	];
	const differ = others.filter(({ weight, words }) => weight < 0 && words !== '').map(({ words }) => words);
	return [
		`${upperFirst(agree.join(', '))}.`,
		...(reading.isSwapped ? ['First and last name are swapped.'] : []),
		...(differ.length > 0 ? [`But: ${differ.join(', ')}.`] : []),
	].join(' ');
}

function partWords(
	part: string,
	{ is }: Comparison,
	[one, other]: [string, string],
	isInTwoScripts: boolean,
): string {
	const both = `"${one}" and "${other}"`;
	switch (is) {
		case 'exact':
			return `the same ${part}`;
		case 'spelling':
			return `${part} ${both}: the same ${isInTwoScripts ? 'in Cyrillic and Latin letters' : 'in another spelling'}`;
		case 'form':
			return `${part} ${both}: two forms of one name`;
		case 'part':
			return `${part} ${both}: one has more parts`;
		case 'close':
			return `${part} ${both}: nearly the same`;
		case 'initial':
			return `${part} ${both}: the same first letter`;
		case 'unknown':
			return `no ${part} in one of the systems`;
		case 'different':
		case 'otherName':
			return `${part} ${both}: not the same`;
	}
}
