import { removeInvisible } from '../../../text/invisible';
import { namesOf } from './given-names';
import { plainOf, soundOf } from './sound';

/** One word of a name, in the forms by which it is compared. */
export interface Word {
	/** As it is written. */
	text: string;
	/** Without case and accents. */
	plain: string;
	/** See `soundOf`. */
	sound: string;
	/** The given names that it may be a form of. */
	names: ReadonlySet<string>;
}

/** The given names, or the family name. May be empty. */
export interface NamePart {
	words: Word[];
	/** All words as one: "Anna-Maria" as "Annamaria", "de la Cruz" as "Delacruz". */
	whole: Word;
}

/** A name in two parts. */
export interface PersonName {
	given: NamePart;
	family: NamePart;
}

/** Words that are written or left out as people like. */
const PARTICLES = new Set(
	'von van de der den del della di da dos das du la le el al bin ibn ben mc mac st jr sr ii iii'.split(' '),
);

/** What separates the words of a name. An apostrophe does not: O'Brien is one word. */
const SEPARATORS = /[^\p{L}\p{M}\p{N}'’ʼ`ʹʺ]+/u;

/** The words of a part of a name; without particles where others are left. */
export function wordsIn(text: string | null | undefined): Word[] {
	const words = removeInvisible(text ?? '')
		.split(SEPARATORS)
		.map(toWord)
		.filter(({ sound }) => sound !== '');
	const others = words.filter(({ plain }) => !PARTICLES.has(plain));
	return others.length > 0 ? others : words;
}

function toWord(text: string): Word {
	const sound = soundOf(text);
	return { text, plain: plainOf(text), sound, names: namesOf(sound) };
}

export function partOf(words: Word[]): NamePart {
	const [only, ...others] = words;
	return {
		words,
		whole: only && others.length === 0 ? only : toWord(words.map(({ text }) => text).join('')),
	};
}
