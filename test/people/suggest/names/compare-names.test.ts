import {
	compareNames,
	isTransliterated,
	readingsOf,
} from '../../../../src/people/suggest/names/compare-names';
import { partOf, wordsIn, type PersonName } from '../../../../src/people/suggest/names/PersonName';

/** "Given|Family". */
function name(text: string): PersonName {
	const [given, family] = text.split('|');
	return { given: partOf(wordsIn(given)), family: partOf(wordsIn(family)) };
}

const compared = (one: string, other: string) => compareNames([name(one)], readingsOf(name(other)));

describe('Two names of one person', () => {
	it.each([
		['Евгений|Щербаков', 'Yevgeny|Shcherbakov'],
		['Евгений|Щербаков', 'Evgenij|Scherbakov'],
		['Евгений|Щербаков', 'Jewgeni|Schtscherbakow'],
		['Юлия|Хрущёва', 'Julija|Hruŝëva'],
		['Юлия|Хрущёва', 'Yuliya|Khrushcheva'],
		['Юлия|Хрущёва', 'Iuliia|Khrushcheva'],
		['Юлия|Хрущёва', 'Julia|Hruscheva'],
		['Алексей|Цыганков', 'Alexey|Tsygankov'],
		['Сергей|Гусев', 'Serguei|Goussev'],
		['Дмитрий|Подъячев', 'Dmitry|Podyachev'],
		['Илья|Грибоедов', 'Ilya|Griboyedov'],
		['Ксения|Объедкова', 'Xenia|Obyedkova'],
		['Андрій|Щасний', 'Andrii|Shchasnyi'],
		['Олександр|Зінченко', 'Oleksandr|Zinchenko'],
		['Жанна|Цой', 'Zhanna|Tsoi'],
	])('%s is %s in Latin letters.', (one, other) => {
		const found = compared(one, other);
		expect([found.given.is, found.family.is]).toEqual(['spelling', 'spelling']);
		expect(isTransliterated(found)).toBe(true);
	});

	it.each([
		['Алексей|Цыганков', "Aleksei|Czy'gankov"],
		['Михаил|Жуков', 'Michail|Schukow'],
		['Ганна|Гриценко', 'Hanna|Hrytsenko'],
		['Наталья|Соловьёва', 'Natalia|Solovyova'],
		['Эмма|Уилсон', 'Emma|Wilson'],
		['Джон|Смит', 'John|Smith'],
		['Майкл|Джонсон', 'Michael|Johnson'],
	])('%s is nearly %s where a letter stands for another sound.', (one, other) => {
		const found = compared(one, other);
		for (const { is } of [found.given, found.family]) expect(['spelling', 'form', 'close']).toContain(is);
	});

	it.each([
		['Björn|Ångström', 'bjorn|ANGSTROM', 'exact', 'exact'],
		['Jürgen|Groß', 'Juergen|Gross', 'spelling', 'spelling'],
		['Łukasz|Wiśniewski', 'Lukasz|Wisniewski', 'spelling', 'exact'],
		["Mary Ann|O'Neil", 'Maryann|O’Neil', 'exact', 'exact'],
		['Jean-Pierre|de la Cruz', 'Jean Pierre|Cruz', 'exact', 'exact'],
		['José María|García López', 'Jose|Garcia', 'part', 'part'],
		['Anna|Schmidt-Müller', 'Anna|Müller', 'exact', 'part'],
		['Robert|Smith', 'Bob|Smyth', 'form', 'spelling'],
		['Katja|Schulz', 'Ekaterina|Schulz', 'form', 'exact'],
		['Sasha|Petrov', 'Александр|Петров', 'form', 'spelling'],
		['Anna|Ivanova', 'Anna|Ivanov', 'exact', 'spelling'],
		['E.|Exemplar', 'Emily|Exemplar', 'initial', 'exact'],
		['Ann|Exemplar', 'Ann|Exmeplar', 'exact', 'close'],
	])('%s and %s: the first name is %3$s, the last name %4$s.', (one, other, given, family) => {
		const found = compared(one, other);
		expect([found.given.is, found.family.is]).toEqual([given, family]);
	});

	it.each([
		['Li|Wei', 'Wei|Li'],
		['Мария|Иванова', 'Ivanova|Maria'],
	])('%s is found with its parts swapped: %s.', (one, other) => {
		const found = compared(one, other);
		expect(found.reading.isSwapped).toBe(true);
		expect(['exact', 'spelling']).toContain(found.family.is);
	});

	it.each([['Ann Exemplar|'], ['|Ann Exemplar'], ['Exemplar Ann|'], ['|Exemplar Ann']])(
		'Everything in one field is read from either end: "%s".',
		(other) => {
			const found = compared('Ann|Exemplar', other);
			expect([found.given.is, found.family.is]).toEqual(['exact', 'exact']);
		},
	);
});

describe('Names of two people', () => {
	it.each([
		['Мария|Иванова', 'Marina|Ivanova'],
		['Александр|Петров', 'Aleksandra|Petrova'],
		['Daniel|Lee', 'Daniela|Lee'],
		['Martin|Braun', 'Martina|Braun'],
		['Igor|Volkov', 'Oleg|Volkov'],
		['Michael|Johnson', 'Michelle|Johnson'],
		['Anna|Volkova', 'Inna|Volkova'],
	])('The first names are known to be two: %s and %s.', (one, other) => {
		expect(compared(one, other).given.is).toBe('otherName');
	});

	it.each([
		['Ann|Exemplar', 'Ann|Sample'],
		['Иван|Петров', 'Иван|Сидоров'],
		['Li|Wu', 'Li|Xu'],
	])('The last names are different: %s and %s.', (one, other) => {
		expect(compared(one, other).family.is).toBe('different');
	});
});
