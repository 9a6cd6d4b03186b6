import type { TrainingType } from '../../../src/bamboohr/training/training-types';
import { differencesOfType, findWantedTypes, valuesOf } from '../../../src/learning/apply/upsert-type';

const type: TrainingType = {
	id: '7',
	name: 'Fire Safety',
	description: 'For all [C-1]',
	linkUrl: 'https://learn.example.com/fire',
	frequencyMonths: null,
	required: true,
	dueDays: 10,
	category: { id: '3', name: 'Safety' },
	allowEmployeesToMarkComplete: false,
};
const byName = (values = {}) => ({ name: 'Fire Safety', marker: '', values });
const byMarker = (values = {}) => ({ name: 'Fire Safety', marker: 'C-1', values });

describe('A training type to upsert', () => {
	it('matches an existing type by name in any case, or by marker, but not by a part of either', () => {
		expect(findWantedTypes({ ...byName(), name: ' fire  SAFETY' }, [type])).toEqual([type]);
		expect(findWantedTypes({ ...byName(), name: 'Fire' }, [type])).toEqual([]);
		expect(findWantedTypes({ ...byMarker(), name: 'Other' }, [type])).toEqual([type]);
		expect(findWantedTypes({ ...byMarker(), marker: 'C' }, [type])).toEqual([]);
	});

	it('does not differ in omitted values, nor in equal values with another notation', () => {
		expect(differencesOfType(type, byName()).changes).toEqual([]);
		const same = {
			description: ' For all [C-1]\n',
			linkUrl: type.linkUrl,
			frequencyMonths: 0,
			required: true,
			dueDays: 10,
			categoryId: '3',
			allowEmployeesToMarkComplete: false,
		};
		expect(differencesOfType(type, byName(same))).toEqual({ values: {}, changes: [] });
		expect(differencesOfType(type, byMarker({ description: 'For all' })).changes).toEqual([]);
		expect(differencesOfType(type, byMarker()).changes).toEqual([]);
		expect(differencesOfType({ ...type, category: null }, byName({ categoryId: '' })).changes).toEqual([]);
	});

	it.each([
		['description', 'New', 'For all [C-1]', 'New'],
		['linkUrl', '', 'https://learn.example.com/fire', null],
		['frequencyMonths', 12, null, '12'],
		['required', false, 'true', 'false'],
		['dueDays', 0, '10', '0'],
		['categoryId', '', '3', null],
		['categoryId', '4', '3', '4'],
		['allowEmployeesToMarkComplete', true, 'false', 'true'],
	])('differs only in its %s: %j', (field, value, from, to) => {
		expect(differencesOfType(type, byName({ [field]: value }))).toEqual({
			values: { [field]: value },
			changes: [{ field, from, to }],
		});
	});

	it('differs in its name, and in a category that the existing type does not have', () => {
		expect(
			differencesOfType({ ...type, category: null }, { ...byName({ categoryId: '3' }), name: 'New' }),
		).toEqual({
			values: { name: 'New', categoryId: '3' },
			changes: [
				{ field: 'name', from: 'Fire Safety', to: 'New' },
				{ field: 'categoryId', from: null, to: '3' },
			],
		});
	});

	it('is created with its marker, with or without a description', () => {
		expect(valuesOf(byMarker())).toEqual({ name: 'Fire Safety', description: '[C-1]' });
		expect(valuesOf(byMarker({ description: 'For all' }))).toMatchObject({ description: 'For all [C-1]' });
		expect(valuesOf(byName({ dueDays: 3 }))).toEqual({ name: 'Fire Safety', dueDays: 3 });
	});
});
