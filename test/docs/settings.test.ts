import type { INodeProperties } from 'n8n-workflow';
import { choicesOf, nodes, optionsOf, propertiesOf, shortName } from './described.mts';
import { tablesOf, type Table } from './markdown.mts';
import { textOf } from './repository.mts';

/** Described in the text above the tables. */
const NOT_A_SETTING = ['resource', 'operation', 'scope', 'employeeId'];

const EMPTY = ['', '[]'];

const RESOURCES = ['people', 'enrollment', 'learning', 'compliance'];
const LANGUAGES = [
	['README.md', 'Setting', { on: true, off: false }],
	['docs/README.ru.md', 'Настройка', { вкл: true, выкл: false }],
] as const;

interface Setting extends INodeProperties {
	/** The display name of its collection; empty = at the top level. */
	place: string;
}

function settingsOf(resource: string): Setting[] {
	const [sync] = nodes;
	const properties = sync ? propertiesOf(sync, resource) : [];
	return properties
		.filter(({ name, type }) => type !== 'notice' && !NOT_A_SETTING.includes(name))
		.flatMap((property) =>
			property.type === 'collection'
				? optionsOf(property).map((option) => ({ ...option, place: property.displayName }))
				: [{ ...property, place: '' }],
		);
}

/**
 * Each setting of a table with its stated place and default. A row in bold names the collection of the rows below it;
 * several settings in one row list their defaults in the same order.
 */
function entriesOf(table: Table | undefined): Array<{ name: string; place: string; documented: string }> {
	let place = '';
	return (table?.rows ?? []).flatMap(([first = '', second = '']) => {
		if (first.startsWith('**')) {
			place = first.replaceAll('*', '');
			return [];
		}
		const defaults = second.split(', ');
		return first.split(', ').map((name, index) => ({
			name: name.replace(/ \((Sync|Apply)\)$/, ''),
			place,
			documented: defaults[index] ?? defaults.at(-1) ?? '',
		}));
	});
}

const plain = (text: string) => text.toLowerCase().replaceAll('-', '');

/** The default as a page states it; undefined if it is empty, which a page puts into words. */
function defaultOf(property: INodeProperties): string | undefined {
	const { default: value } = property;
	if (typeof value === 'number') return String(value);
	const choice = choicesOf(property).find((one) => one.value === value);
	if (choice) return choice.name;
	return typeof value === 'string' && !EMPTY.includes(value) ? value : undefined;
}

describe.each(LANGUAGES)('%s', (page, header, switches: Record<string, boolean>) => {
	const tables = tablesOf(textOf(page)).filter((table) => table.header[0] === header);

	describe.each(RESOURCES.map((resource, place) => [resource, tables[place]] as const))(
		'%s',
		(resource, table) => {
			const settings = settingsOf(resource);
			const entries = entriesOf(table);

			it('describes exactly the settings of the node', () => {
				const described = entries.map(({ name }) => shortName(name));
				expect(described.sort()).toEqual(
					[...new Set(settings.map(({ displayName }) => shortName(displayName)))].sort(),
				);
			});

			it('says in which collection each setting is', () => {
				for (const { name, place } of entries) {
					const setting = settings.find(({ displayName }) => shortName(displayName) === shortName(name));
					expect([name, place]).toEqual([name, setting?.place]);
				}
			});

			it('states the default of every setting', () => {
				for (const { name, documented } of entries.filter((entry) => entry.documented !== '')) {
					const property = settings.find(({ displayName }) => shortName(displayName) === shortName(name));
					if (typeof property?.default === 'boolean')
						expect([name, switches[documented]]).toEqual([name, property.default]);
					const value = property && defaultOf(property);
					if (value !== undefined)
						expect([name, plain(documented)]).toEqual([name, expect.stringContaining(plain(value))]);
				}
			});
		},
	);
});
