import { z } from 'zod/v3';
import { inCollection, optionCollections } from '../../../../nodes/LearningSync/shared/options/collections';
import { option } from '../../../../nodes/LearningSync/shared/options/option';

const toggle = (displayName: string) =>
	option(z.boolean().default(false).describe(displayName), { type: 'boolean' });

describe('optionCollections', () => {
	const who = inCollection('who', { departments: toggle('Departments'), admins: toggle('Admins') });
	const advanced = inCollection('options', { since: toggle('Since') });
	const moreWho = inCollection('who', { before: toggle('Before Hire') });

	it('shows each option in the collection of its file, in alphabetical order of their display names', () => {
		const collections = optionCollections({ ...advanced, ...who, ...moreWho });
		expect(collections.map(({ name, displayName }) => [name, displayName])).toEqual([
			['who', 'Who'],
			['options', 'Advanced'],
		]);
		const shown = collections.map(({ options = [] }) =>
			options.filter((one) => !('type' in one && one.type === 'hidden')).map(({ name }) => name),
		);
		expect(shown).toEqual([['admins', 'before', 'departments'], ['since']]);
	});

	it('declares hidden options in Advanced for all that stand elsewhere, because n8n drops what is not declared', () => {
		const collections = optionCollections({ ...advanced, ...who, limit: toggle('Limit') });
		const hidden = collections.map(({ options = [] }) =>
			options.filter((one) => 'type' in one && one.type === 'hidden').map(({ name }) => name),
		);
		expect(hidden).toEqual([[], ['departments', 'admins', 'limit']]);
	});

	it('shows no option of the top level in a collection', () => {
		expect(optionCollections({ limit: toggle('Limit') })).toEqual([]);
	});
});
