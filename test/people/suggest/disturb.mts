import { Random } from '../../../tools/simulator/company/random.mts';
import { BELARUSIAN } from './more-names.mts';
import { feminine, UKRAINIAN, type Culture } from './names.mts';
import {
	SYSTEMS_FOR_BELARUSIAN,
	SYSTEMS_FOR_RUSSIAN,
	SYSTEMS_FOR_UKRAINIAN,
	transliterate,
} from './transliteration.mts';

export interface Name {
	given: string;
	family: string;
}

export const isCyrillic = (text: string) => /\p{Script=Cyrillic}/u.test(text);

/** What becomes of a name when somebody enters it by hand. */
export const DISTURBANCES = [
	'none', 'none', 'none', 'typo', 'typoInGiven', 'maiden', 'transliterated', 'transliterated', 'transliterated',
	'swapped', 'short', 'doubled', 'noAccents', 'oneField', 'middleName', 'capitals', 'swappedAndTransliterated',
	'patronymic', 'halfTransliterated',
] as const; // prettier-ignore
export type Disturbance = (typeof DISTURBANCES)[number];

/** Applies a disturbance where it makes sense for this name; otherwise the name stays. */
export function disturb(
	name: Name,
	kind: Disturbance,
	culture: Culture,
	isFemale: boolean,
	random: Random,
): Name {
	const { given, family } = name;
	switch (kind) {
		case 'none':
			return name;
		case 'typo':
			return { given, family: typo(family, random) };
		case 'typoInGiven':
			return { given: typo(given, random), family };
		case 'maiden':
			return isFemale ? { given, family: feminine(random.pick(culture.families)) } : name;
		case 'transliterated':
			return inLatin(name, culture, random);
		case 'swapped':
			return { given: family, family: given };
		case 'swappedAndTransliterated': {
			const latin = inLatin(name, culture, random);
			return { given: latin.family, family: latin.given };
		}
		case 'short':
			return { given: culture.short[given] ? random.pick(culture.short[given]) : given, family };
		case 'doubled':
			return isFemale ? { given, family: `${family}-${feminine(random.pick(culture.families))}` } : name;
		case 'noAccents':
			return { given: plain(given, random), family: plain(family, random) };
		case 'oneField':
			return { given: random.below(2) === 0 ? `${given} ${family}` : `${family} ${given}`, family: '' };
		case 'middleName':
			return { given: `${given} ${random.pick(isFemale ? culture.female : culture.male)}`, family };
		case 'patronymic':
			return isCyrillic(given)
				? { given: `${given} ${patronymic(culture, isFemale, random)}`, family }
				: name;
		case 'halfTransliterated':
			return { given, family: inLatin(name, culture, random).family };
		case 'capitals':
			return { given: given.toUpperCase(), family: family.toUpperCase() };
	}
}

function inLatin(name: Name, culture: Culture, random: Random): Name {
	if (!isCyrillic(name.family)) return name;
	const system = random.pick(systemsFor(culture));
	return { given: transliterate(name.given, system), family: transliterate(name.family, system) };
}

function systemsFor(culture: Culture) {
	if (culture === BELARUSIAN) return SYSTEMS_FOR_BELARUSIAN;
	return culture === UKRAINIAN ? SYSTEMS_FOR_UKRAINIAN : SYSTEMS_FOR_RUSSIAN;
}

function patronymic({ male }: Culture, isFemale: boolean, random: Random): string {
	const father = random.pick(male).replace(/(ий|ій|ый|ей|й|а|я|о)$/u, '');
	return father + (isFemale ? 'овна' : 'ович');
}

/** As Germans write umlauts without the keys for them, or everybody else. */
function plain(text: string, random: Random): string {
	const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
	const spelt = random.below(2) === 0 ? text.replace(/[äöüß]/g, (letter) => german[letter] ?? letter) : text;
	return isCyrillic(spelt)
		? spelt.replace(/ё/g, 'е')
		: spelt.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
}

/** One letter too many, too few, another one, or two in the wrong order; never the first letter. */
function typo(text: string, random: Random): string {
	const at = 1 + random.below(Math.max(1, text.length - 2));
	const [before, letter, rest] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
	const other = isCyrillic(text) ? random.pick([...'аеионрстлв']) : random.pick([...'aeionrstlm']);
	switch (random.below(4)) {
		case 0:
			return before + rest;
		case 1:
			return before + letter + letter + rest;
		case 2:
			return before + other + rest;
		default:
			return before + rest.charAt(0) + letter + rest.slice(1);
	}
}
