import { termsBody, type EnrollmentTerms } from '../../src/ispring/enrollment-terms';

describe('terms of an enrollment', () => {
	it.each<[EnrollmentTerms, object]>([
		[{ due: { type: 'default' } }, { dueDateType: 'default' }],
		[{ due: { type: 'unlimited' } }, { dueDateType: 'unlimited' }],
		[{ due: { type: 'dueDate', date: '2026-05-31' } }, { dueDateType: 'due_date', dueDate: '2026-05-31' }],
		[{ due: { type: 'duePeriod', days: 2 } }, { dueDateType: 'due_period', duePeriod: 48 }],
		[
			{ due: { type: 'default' }, accessDate: '2026-04-01', lockAfterDueDate: false },
			{ dueDateType: 'default', accessDate: '2026-04-01', lockAfterDueDate: false },
		],
	])('%j are sent as %j', (terms, body) => {
		expect(termsBody(terms)).toEqual(body);
	});
});
