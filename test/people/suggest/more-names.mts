import type { Culture } from './names.mts';

const list = (text: string) => text.trim().split(/\s+/);

/** The Belarusian form of a name is what BambooHR has; accounts often have the Russian one. */
export const BELARUSIAN: Culture = {
	male: list(
		'Аляксандр Аляксей Андрэй Антон Васіль Віктар Віталь Уладзімір Дзмітрый Яўген Ігар Кірыл Максім Мікалай Міхаіл Павел Пётр Сяргей Юрый Ягор',
	),
	female: list(
		"Аляксандра Алена Анастасія Ганна Вольга Вікторыя Дар'я Ірына Кацярына Марыя Наталля Святлана Таццяна Юлія",
	),
	families: list(
		'Каваленка Новік Кавалёў Казлоў Жук Васілеўскі Лукашэнка Шаўчэнка Баранаў Марозаў Савіцкі Пятроў Зайцаў Карповіч Кузьміч Янкоўскі Бялоў Ганчароў Хадкевіч Рагозін Шчарбакоў Цыбульскі',
	),
	short: {
		Аляксандр: ['Александр', 'Саша'], Дзмітрый: ['Дмитрий'], Сяргей: ['Сергей'], Яўген: ['Евгений'], Вольга: ['Ольга'],
		Ганна: ['Анна'], Кацярына: ['Екатерина'], Уладзімір: ['Владимир'], Мікалай: ['Николай'], Святлана: ['Светлана'],
	},
}; // prettier-ignore

export const POLISH: Culture = {
	male: list(
		'Łukasz Paweł Michał Krzysztof Grzegorz Tomasz Piotr Jakub Wojciech Zbigniew Stanisław Bartłomiej Jędrzej Sławomir',
	),
	female: list(
		'Małgorzata Agnieszka Katarzyna Elżbieta Joanna Żaneta Grażyna Bożena Aleksandra Zofia Wiśka Świętosława',
	),
	families: list(
		'Wiśniewski Kowalczyk Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Jabłoński Król Wróbel Sączek Grzybowski Żurek Błaszczyk Pawlak',
	),
	short: { Katarzyna: ['Kasia'], Małgorzata: ['Gosia'], Aleksandra: ['Ola'] },
};

export const TURKISH: Culture = {
	male: list('Çağrı Işık Şükrü Gökhan Özgür İbrahim Yiğit Uğur Barış Oğuz Eren Emre Kaan'),
	female: list('Ayşegül Şebnem Gülşah Özlem İpek Işıl Çiğdem Büşra Tuğba Elif Esra Ebru'),
	families: list(
		'Yılmaz Şahin Çelik Öztürk Güneş Kılıç Aydın Doğan Özdemir Yıldız Aslan Çetin Koç Kurt Şimşek',
	),
	short: {},
};

/** Names that no list of forms has, many of them alike. */
export const INDIAN: Culture = {
	male: list('Arjun Arun Anil Amit Amar Ravi Rohit Rohan Rahul Rakesh Ramesh Suresh Mahesh Vijay Vinay Sanjay Sandeep'),
	female: list('Anita Anjali Anjana Priya Priyanka Pooja Puja Kavita Kavitha Savita Sunita Lakshmi Deepa Deepika Meena'),
	families: list('Sharma Verma Gupta Agarwal Iyer Nair Pillai Reddy Rao Patel Shah Desai Joshi Kulkarni Chatterjee Banerjee Mukherjee Singh'),
	short: {},
}; // prettier-ignore

export const OTHER_CULTURES = [BELARUSIAN, BELARUSIAN, POLISH, TURKISH, INDIAN];
