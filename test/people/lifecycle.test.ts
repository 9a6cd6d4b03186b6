import { mapField } from './world.mts';
import type { Action, Lifecycle, Situation } from '../../src/people/ChangeItem';
import { lifecycleOf } from '../../src/people/lifecycle';

const fieldMapping = [
	mapField('location', 'office_city'),
	mapField('division', 'job_title'),
	mapField('costCenter', 'cost_center'),
];

describe('What happens in the working life of a person', () => {
	it.each<[action: Action, fields: string[], lifecycle: Lifecycle | null]>([
		['create', ['firstName', 'department'], 'joiner'],
		['activate', ['status'], 'returner'],
		['activate', ['status', 'department', 'jobTitle'], 'returner'],
		['deactivate', ['status'], 'leaver'],
		['terminate', ['status'], 'leaver'],
		['update', ['department'], 'mover'],
		['update', ['division'], 'mover'],
		['update', ['jobTitle'], 'mover'],
		['update', ['supervisor'], 'mover'],
		['update', ['phone', 'supervisor'], 'mover'],
		['update', ['locationGroup'], 'mover'],
		['update', ['jobTitleGroup'], 'mover'],
		['update', ['employmentHistoryStatusGroup'], null],
		['update', ['customShiftGroup', '4020 group'], null],
		['update', ['office_city'], 'mover'],
		['update', ['Office_City'], 'mover'],
		['update', ['email', 'login'], null],
		['update', ['lastName'], null],
		['update', ['cost_center'], null],
		['none', [], null],
	])('%s with changes in %j makes a %s', (action, fields, lifecycle) => {
		const changes = fields.map((field) => ({ field, from: 'a', to: 'b' }));
		expect(lifecycleOf({ action, changes, situation: 'linked' }, { fieldMapping })).toBe(lifecycle);
	});

	it.each(['division', 'locationGroup'])('is no move when a user only joins a group: %s', (field) => {
		const changes = [{ field, from: null, to: 'b' }];
		expect(lifecycleOf({ action: 'update', changes, situation: 'linked' }, { fieldMapping: [] })).toBeNull();
	});

	it('is no move when a field of that name gets something else', () => {
		const changes = [{ field: 'office_city', from: 'a', to: 'b' }];
		expect(lifecycleOf({ action: 'update', changes, situation: 'linked' }, { fieldMapping: [] })).toBeNull();
	});

	it.each<[situation: Situation, lifecycle: Lifecycle | null]>([
		['linked', 'leaver'],
		['matched', 'leaver'],
		['orphaned', 'leaver'],
		['excluded', null],
	])('is leaving the company only for somebody who has left it (%s)', (situation, lifecycle) => {
		const changes = [{ field: 'status', from: 'active', to: 'inactive' }];
		expect(lifecycleOf({ action: 'deactivate', changes, situation }, { fieldMapping })).toBe(lifecycle);
	});
});
