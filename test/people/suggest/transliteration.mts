/** Systems that write Cyrillic in Latin letters, as standards and people do. Written apart from the code under test. */
const RUSSIAN = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

function table(letters: string, spellings: string): Record<string, string> {
	const all = spellings.split(' ').map((spelling) => (spelling === '-' ? '' : spelling));
	return Object.fromEntries([...letters].map((letter, index) => [letter, all[index] ?? '']));
}

const RUSSIAN_SYSTEMS = {
	gost: table(RUSSIAN, "a b v g d e yo zh z i j k l m n o p r s t u f x cz ch sh shh '' y' ' e' yu ya"),
	iso9: table(RUSSIAN, 'a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â'),
	bgn: table(RUSSIAN, 'a b v g d e ë zh z i y k l m n o p r s t u f kh ts ch sh shch ” y ’ e yu ya'),
	passport: table(RUSSIAN, 'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia'),
	/** Of before 1997, by the rules of French. */
	oldPassport: table(
		RUSSIAN,
		'a b v g d e e j z i i k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia',
	),
	colloquial: table(RUSSIAN, 'a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh sch - y - e yu ya'),
	german: table(
		RUSSIAN,
		'a b w g d e jo sch s i j k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja',
	),
};

const UKRAINIAN = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';
const UKRAINIAN_SYSTEMS = {
	resolution2010: table(
		UKRAINIAN,
		'a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch - iu ia',
	),
	bgnUkrainian: table(
		UKRAINIAN,
		'a b v h g d e ye zh z y i yi y k l m n o p r s t u f kh ts ch sh shch ’ yu ya',
	),
	iso9Ukrainian: table(UKRAINIAN, 'a b v g g̀ d e ê ž z i ì ï j k l m n o p r s t u f h c č š ŝ ʹ û â'),
	colloquialUkrainian: table(
		UKRAINIAN,
		'a b v g g d e ye zh z y i yi y k l m n o p r s t u f h ts ch sh sch - yu ya',
	),
};

const BELARUSIAN = 'абвгдеёжзійклмнопрстуўфхцчшыьэюя';
const BELARUSIAN_SYSTEMS = {
	passportBelarusian: table(
		BELARUSIAN,
		'a b v h d e io zh z i i k l m n o p r s t u u f kh ts ch sh y - e iu ia',
	),
	instruction2007: table(BELARUSIAN, 'a b v h d ie io ž z i j k l m n o p r s t u ŭ f ch c č š y - e iu ia'),
	bgnBelarusian: table(
		BELARUSIAN,
		'a b v h d ye yo zh z i y k l m n o p r s t u w f kh ts ch sh y ’ e yu ya',
	),
};

type Tables = typeof RUSSIAN_SYSTEMS & typeof UKRAINIAN_SYSTEMS & typeof BELARUSIAN_SYSTEMS;
export type System = keyof Tables;
export const SYSTEMS_FOR_RUSSIAN = Object.keys(RUSSIAN_SYSTEMS) as System[];
export const SYSTEMS_FOR_UKRAINIAN = Object.keys(UKRAINIAN_SYSTEMS) as System[];
export const SYSTEMS_FOR_BELARUSIAN = Object.keys(BELARUSIAN_SYSTEMS) as System[];
const ALL: Record<string, Record<string, string>> = {
	...RUSSIAN_SYSTEMS,
	...UKRAINIAN_SYSTEMS,
	...BELARUSIAN_SYSTEMS,
};

/** Endings that people shorten: Dmitriy is Dmitry, Chaykovskiy is Chaykovsky. */
const SHORTENED: Partial<Record<System, [RegExp, string]>> = {
	colloquial: [/(ii|iy|yy)$/, 'y'],
};

/** A name in Latin letters. */
export function transliterate(name: string, system: System): string {
	const letters = ALL[system] ?? {};
	const words = name.split(/(?<=[ -])/).map((word) => {
		const latin = [...word.toLowerCase()].map((letter) => letters[letter] ?? letter).join('');
		// BGN/PCGN writes е as ye where it begins a word or follows a vowel.
		const glided = system === 'bgn' ? latin.replace(/(^|[aeiouy])e/g, '$1ye') : latin;
		const [ending, shorter] = SHORTENED[system] ?? [/$^/, ''];
		const text = glided.replace(ending, shorter);
		return text.charAt(0).toUpperCase() + text.slice(1);
	});
	return words.join('');
}
