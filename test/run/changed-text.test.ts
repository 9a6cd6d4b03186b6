import { changedText } from '../../src/run/changed-text';

describe('The text of the changes of an item', () => {
	it('names each field with its former and its new value', () => {
		const changes = [
			{ field: 'jobTitle', from: 'Clerk', to: 'Lead' },
			{ field: 'supervisor', from: 'Ann Exemplar', to: null },
			{ field: 'cost_center', from: null, to: '4711' },
		];
		expect(changedText({ action: 'update', changes })).toBe(
			'Job title: Clerk → Lead; Supervisor: Ann Exemplar → empty; cost_center: empty → 4711',
		);
	});

	it('gives only the new values of something new', () => {
		const changes = [
			{ field: 'firstName', from: null, to: 'Ann' },
			{ field: 'email', from: null, to: 'ann@example.com' },
		];
		expect(changedText({ action: 'create', changes })).toBe('First name: Ann; Email: ann@example.com');
	});

	it('is one line without invisible characters, and empty without changes', () => {
		const changes = [{ field: 'notes', from: '', to: 'First line\nsecond\u202E line' }];
		expect(changedText({ action: 'update', changes })).toBe('Notes: empty → First line second line');
		expect(changedText({ action: 'none', changes: [] })).toBe('');
	});
});
