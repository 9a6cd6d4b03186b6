/** Invented people have real given names; the family names are common ones, so that namesakes occur. */
export interface Culture {
	male: string[];
	female: string[];
	/** Family names; for women of Slavic cultures the ending follows. */
	families: string[];
	/** Given names with a short form, as people type it. */
	short: Record<string, string[]>;
}

const list = (text: string) => text.trim().split(/\s+/);

export const RUSSIAN: Culture = {
	male: list(
		'Александр Алексей Андрей Антон Артём Борис Вадим Валерий Василий Виктор Виталий Владимир Владислав Вячеслав Георгий Григорий Денис Дмитрий Евгений Иван Игорь Илья Кирилл Константин Максим Михаил Никита Николай Олег Павел Пётр Роман Сергей Степан Тимофей Фёдор Юрий Ярослав',
	),
	female: list(
		'Александра Алина Алла Анастасия Анна Валентина Валерия Вера Вероника Виктория Галина Дарья Евгения Екатерина Елена Елизавета Жанна Зоя Инна Ирина Кристина Ксения Лариса Людмила Любовь Маргарита Марина Мария Надежда Наталья Нина Оксана Ольга Полина Светлана София Татьяна Юлия Яна',
	),
	families: list(
		'Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Щербаков Жуков Хохлов Цветков Чернышёв Шишкин Юдин Ершов Быков Тихонов Чайковский Вознесенский Белый Ящук Шевчук Бондаренко Хрущёв Подъячев',
	),
	short: {
		Александр: ['Саша', 'Alex', 'Sasha'], Алексей: ['Лёша', 'Alex'], Екатерина: ['Катя', 'Kate', 'Katya'],
		Мария: ['Маша', 'Masha'], Михаил: ['Миша', 'Michael'], Дмитрий: ['Дима', 'Dima'], Наталья: ['Наташа', 'Natasha'],
		Анастасия: ['Настя'], Владимир: ['Вова', 'Vova'], Елена: ['Лена', 'Helen'], Иван: ['Ваня'], Татьяна: ['Таня', 'Tanya'],
	},
}; // prettier-ignore

export const UKRAINIAN: Culture = {
	male: list(
		'Олександр Олексій Андрій Антон Богдан Василь Віктор Віталій Володимир Гліб Денис Дмитро Євген Іван Ігор Кирило Максим Микола Михайло Олег Павло Петро Роман Сергій Тарас Юрій Ярослав',
	),
	female: list(
		'Олександра Аліна Анастасія Ганна Валентина Вікторія Галина Дарія Євгенія Катерина Олена Ірина Ксенія Лариса Людмила Любов Марина Марія Надія Наталія Оксана Ольга Поліна Світлана Софія Тетяна Юлія Яна',
	),
	families: list(
		'Шевченко Бондаренко Ткаченко Кравченко Коваленко Гончар Гриценко Лисенко Мороз Поліщук Савчук Щербак Хоменко Цимбал Чорний Яценко Юрченко Єфименко Зінченко Жук Ковальчук Олійник Панасюк Руденко Сидоренко Тимошенко Федоренко',
	),
	short: { Олександр: ['Саша', 'Alex'], Катерина: ['Катя', 'Kate'], Марія: ['Masha'], Михайло: ['Misha'], Олена: ['Lena'] },
}; // prettier-ignore

export const ENGLISH: Culture = {
	male: list(
		'James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Zachary Douglas Peter Kyle Noah Ethan',
	),
	female: list(
		'Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Rachel Carolyn Janet Maria Olivia Heather Diane Julie Joyce Victoria Kelly Christina Joan Evelyn',
	),
	families: list(
		"Smith Johnson Williams Brown Jones Garcia Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray James O'Brien McDonald Sullivan Fitzgerald Hawthorne Whitfield Pemberton Ashdown Kingsley Fairbanks",
	),
	short: {
		Robert: ['Bob', 'Rob'], William: ['Bill', 'Will'], Richard: ['Rick'], Michael: ['Mike'], Elizabeth: ['Liz', 'Beth'],
		Katherine: ['Kate', 'Kathy'], Margaret: ['Maggie', 'Peggy'], James: ['Jim'], Christopher: ['Chris'], Thomas: ['Tom'],
		Jennifer: ['Jen'], Anthony: ['Tony'], Daniel: ['Dan'], Samantha: ['Sam'], Edward: ['Ted', 'Ed'], Joseph: ['Joe'],
	},
}; // prettier-ignore

export const GERMAN: Culture = {
	male: list(
		'Jürgen Günter Klaus Wolfgang Michael Thomas Andreas Stefan Christian Martin Matthias Jörg Björn Sören Uwe Ralf Dirk Frank Bernd Holger Markus Hans-Peter Karl-Heinz Lukas Felix Jonas',
	),
	female: list(
		'Ursula Renate Sabine Petra Monika Claudia Birgit Andrea Stefanie Christine Katrin Anja Nicole Heike Anne-Marie Eva-Maria Käthe Bärbel Lena Hannah Sophie Zoë',
	),
	families: list(
		'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Lehmann Köhler Groß Weiß Böhm Jäger Vogel Roth',
	),
	short: { Michael: ['Michi'], Thomas: ['Tom'], Stefanie: ['Steffi'], Christian: ['Chris'] },
};

export const SPANISH: Culture = {
	male: list('José Juan Luis Carlos Jesús Miguel Ángel Francisco Antonio Rafael Andrés Sebastián Íñigo Joaquín'),
	female: list('María Carmen Ana Isabel Lucía Inés Sofía Mónica Verónica Rocío Begoña Concepción Nuria Pilar'),
	families: [
		'García López', 'Martínez Ruiz', 'Fernández Díaz', 'Sánchez', 'Pérez Gómez', 'Rodríguez', 'Núñez Peña', 'Ibáñez',
		'Muñoz', 'de la Cruz', 'Ortiz Vega', 'del Río', 'Álvarez', 'Jiménez Mora', 'Castaño', 'Vázquez',
	],
	short: { Francisco: ['Paco', 'Fran'], José: ['Pepe'] },
}; // prettier-ignore

export const CULTURES = [RUSSIAN, RUSSIAN, UKRAINIAN, ENGLISH, ENGLISH, GERMAN, SPANISH];

/** The form of a family name that a woman has. */
export function feminine(family: string): string {
	return family
		.replace(/([её]в|ов|ин)$/u, '$1а')
		.replace(/аў$/u, 'ава')
		.replace(/([её])ў$/u, '$1ва')
		.replace(/оў$/u, 'ова')
		.replace(/скі$/u, 'ская')
		.replace(/(ск|ńsk|wsk)i$/u, '$1a')
		.replace(/ский$/u, 'ская')
		.replace(/ый$/u, 'ая');
}
