import { areSimilarNames } from '../../../src/people/assess/similar-names';

it.each([
	['Customer Care', 'Costumer Care'],
	['Human Resources', 'Human Ressources'],
	['Human Resources', 'HR'],
	['R&D', 'Research and Development'],
	['R & D', 'R&D'],
	['Sales', 'Sales Department'],
	['Sales and Marketing', 'Marketing & Sales'],
	['Sales, Marketing', 'Marketing and Sales'],
	['Sales und Marketing', 'Sales & Marketing'],
	['Продажи и маркетинг', 'Продажи & маркетинг'],
	['Back-Office', 'Backoffice'],
	['Logistik', 'Логистик'],
	['Маркетинг', 'Marketing'],
	['Отдел продаж', 'Продаж'],
	['Pêche', 'Peche'],
])('%s and %s may be one department.', (one, other) => {
	expect(areSimilarNames(one, other)).toBe(true);
	expect(areSimilarNames(other, one)).toBe(true);
});

it.each([
	['IT', 'HR'],
	['Sales', 'Logistics'],
	['Region 1', 'Region 2'],
	['North Sales', 'South Sales'],
	['Finance', 'Finance and Legal'],
	['Production', 'Promotion'],
	['East', 'West'],
])('%s and %s are two departments.', (one, other) => {
	expect(areSimilarNames(one, other)).toBe(false);
	expect(areSimilarNames(other, one)).toBe(false);
});
