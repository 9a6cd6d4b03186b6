/** Invented names and places, so that nobody mistakes the sample for real data. */
export const FIRST_NAMES = [
	'Abel', 'Ada', 'Alma', 'Anton', 'Bella', 'Bruno', 'Cleo', 'Conrad', 'Dalia', 'Dexter',
	'Edda', 'Emil', 'Fern', 'Finn', 'Gilda', 'Gregor', 'Hanna', 'Hugo', 'Ida', 'Ivo',
	'Jana', 'Jasper', 'Kira', 'Kurt', 'Lena', 'Linus', 'Mara', 'Milo', 'Nina', 'Noel',
	'Olive', 'Otto', 'Petra', 'Quentin', 'Rhea', 'Rufus', 'Selma', 'Silas', 'Tilda', 'Victor',
]; // prettier-ignore

export const LAST_NAMES = [
	'Applewood', 'Birchfield', 'Candlewick', 'Dustweather', 'Elderbrook', 'Fennimore', 'Gooseberry', 'Hazelnutt',
	'Inkwell', 'Juniperson', 'Kettleworth', 'Lanternby', 'Mossgrove', 'Nettleton', 'Oatfield', 'Pepperford',
	'Quillfeather', 'Rainsbottom', 'Saltmarsh', 'Thistlewood', 'Umberton', 'Vinegard', 'Willowbank', 'Yarrowdale',
]; // prettier-ignore

/** Departments, with the job of their people. */
export const DEPARTMENTS = [
	{ name: 'Sales', job: 'Sales Representative' },
	{ name: 'Customer Care', job: 'Care Agent' },
	{ name: 'Production', job: 'Machine Operator' },
	{ name: 'Logistics', job: 'Dispatcher' },
	{ name: 'Finance', job: 'Accountant' },
	{ name: 'Research & Development', job: 'Engineer' },
	{ name: "People's Office", job: 'People Partner' },
	{ name: 'Marketing', job: 'Editor' },
] as const;

export const DIVISIONS = ['North', 'South', 'Overseas'];
export const LOCATIONS = ['Lindenport', 'Easthaven', 'Kestrel Bay'];
