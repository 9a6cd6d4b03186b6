import {
	updatedTermsBody,
	termsBody,
	type EnrollmentTerms,
} from '../../../src/ispring/learning/enrollment-terms';

describe('The terms of a new iSpring Learn enrollment', () => {
	it.each<[EnrollmentTerms, object]>([
		[{ due: { type: 'default' } }, { dueDateType: 'default' }],
		[{ due: { type: 'unlimited' } }, { dueDateType: 'unlimited' }],
		[{ due: { type: 'dueDate', date: '2026-05-31' } }, { dueDateType: 'due_date', dueDate: '2026-05-31' }],
		[
			{ due: { type: 'dueDate', date: '2026-05-31T23:59:59+03:00' } },
			{ dueDateType: 'due_date', dueDate: '2026-05-31' },
		],
		[{ due: { type: 'duePeriod', days: 2 } }, { dueDateType: 'due_period', duePeriod: 48 }],
		[
			{ due: { type: 'default' }, accessDate: '2026-04-01', lockAfterDueDate: false },
			{ dueDateType: 'default', accessDate: '2026-04-01', lockAfterDueDate: false },
		],
	])('%j are sent as %j', (terms, body) => {
		expect(termsBody(terms)).toEqual(body);
	});
});

describe('The terms of an existing iSpring Learn enrollment', () => {
	const accessDateOf = (accessDate: string, present?: string) =>
		updatedTermsBody({ due: { type: 'unlimited' }, accessDate, lockAfterDueDate: true }, present).accessDate;

	it.each([
		['2026-01-15', '2026-01-15 00:00:00'],
		['2026-01-15T09:30:10+00:00', '2026-01-15 09:30:10'],
		['2026-01-15T09:30:10.250Z', '2026-01-15 09:30:10'],
		['2026-01-15T23:30:00+03:00', '2026-01-15 23:30:00'],
		['2026-01-15T23:30:00+0300', '2026-01-15 23:30:00'],
		['2026-01-15 09:30:10', '2026-01-15 09:30:10'],
		['2026-01-15T09:30', '2026-01-15 09:30:00'],
		['some day', 'some day'],
	])('send the access date %j as %j', (read, sent) => {
		expect(accessDateOf(read)).toBe(sent);
	});

	it.each([
		['2026-03-01T09:30:00+01:00', '2026-01-15T00:00:00+00:00', '2026-03-01 08:30:00'],
		['2026-03-01T09:30:00+01:00', '2026-01-15T00:00:00+03:00', '2026-03-01 11:30:00'],
		['2026-03-01T23:30:00-05:00', '2026-01-15', '2026-03-02 04:30:00'],
		['2026-03-01', '2026-01-15T09:00:00+03:00', '2026-03-01 00:00:00'],
	])('convert the access date %j to the time zone of %j', (given, present, sent) => {
		expect(accessDateOf(given, present)).toBe(sent);
	});

	it('send the due date without a time', () => {
		const due = { type: 'dueDate', date: '2026-05-31T12:00:00+00:00' } as const;
		expect(updatedTermsBody({ due, accessDate: '2026-01-15', lockAfterDueDate: false })).toEqual({
			dueDateType: 'due_date',
			dueDate: '2026-05-31',
			accessDate: '2026-01-15 00:00:00',
			lockAfterDueDate: false,
		});
	});
});
