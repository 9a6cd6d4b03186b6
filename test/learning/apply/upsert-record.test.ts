import type { TrainingRecord } from '../../../src/bamboohr/training/training-records';
import {
	changedRecordValues,
	compareRecord,
	findWantedRecords,
	isCreated,
	newRecordValues,
	notKept,
} from '../../../src/learning/apply/upsert-record';

const record: TrainingRecord = {
	id: '5',
	typeId: '3',
	completed: '2026-03-02',
	notes: 'Passed [E-1]',
	instructor: 'Ira Novak',
	hours: 2,
	credits: null,
	cost: { amount: 50, currency: 'EUR' },
};
const wanted = { typeId: '3', completed: '2026-03-02', marker: '', values: {} };

describe('A training record to upsert', () => {
	it('matches an existing record by training type and date', () => {
		const withTime = { ...record, completed: '2026-03-02 00:00:00' };
		expect(findWantedRecords(wanted, [record, withTime])).toEqual([record, withTime]);
		expect(findWantedRecords({ ...wanted, typeId: '4' }, [record])).toEqual([]);
		expect(findWantedRecords({ ...wanted, completed: '2026-03-03' }, [record])).toEqual([]);
	});

	it('matches an existing record by marker on any date', () => {
		expect(findWantedRecords({ ...wanted, completed: '2026-05-01', marker: 'e-1' }, [record])).toEqual([
			record,
		]);
		expect(findWantedRecords({ ...wanted, marker: 'E-2' }, [record])).toEqual([]);
	});

	it('keeps the currency of the existing record, and uses the default for a new one', () => {
		expect(changedRecordValues(record, { cost: { amount: 60 } }).cost).toEqual({
			amount: 60,
			currency: 'EUR',
		});
		expect(changedRecordValues(record, { cost: { amount: 60, currency: 'CHF' } }).cost?.currency).toBe('CHF');
		expect(changedRecordValues({ ...record, cost: null }, { cost: { amount: 1 } }).cost?.currency).toBe(
			'USD',
		);
		expect(newRecordValues({ cost: { amount: 1 } }).cost).toEqual({ amount: 1, currency: 'USD' });
	});

	it('keeps the marker of the existing record', () => {
		expect(changedRecordValues(record, { notes: 'New' }, 'E-1').notes).toBe('New [E-1]');
		expect(changedRecordValues(record, {}, 'E-1').notes).toBeUndefined();
		expect(changedRecordValues(record, { notes: 'New' })).toEqual({ notes: 'New' });
		expect(newRecordValues({}, 'E-1').notes).toBe('[E-1]');
		expect(newRecordValues({ notes: 'n' }).notes).toBe('n');
	});

	it.each([
		[{ completed: '2026-03-04' }, 'completed', '2026-03-02', '2026-03-04'],
		[{ notes: '' }, 'notes', 'Passed [E-1]', null],
		[{ instructor: 'Ivy' }, 'instructor', 'Ira Novak', 'Ivy'],
		[{ hours: 2.5 }, 'hours', '2', '2.5'],
		[{ cost: null }, 'cost', '50 EUR', null],
		[{ cost: { amount: 50, currency: '' } }, 'cost', '50 EUR', '50'],
		[{ credits: 0 }, 'credits', null, '0'],
		[{ cost: { amount: 50, currency: 'USD' } }, 'cost', '50 EUR', '50 USD'],
	])('differs from the existing record: %j', (values, field, from, to) => {
		expect(compareRecord(record, values)).toEqual([{ field, from, to }]);
	});

	it('does not differ in equal values', () => {
		const { id, typeId, ...values } = record;
		void [id, typeId];
		expect(compareRecord(record, values)).toEqual([]);
		expect(compareRecord(record, {})).toEqual([]);
	});
});

describe('A training record whose creation was not confirmed', () => {
	const { completed, notes, instructor, hours, cost } = record;
	const given = { completed, notes, instructor, hours, cost };

	it('is found by all its values', () => {
		expect(isCreated(record, '3', given)).toBe(true);
		expect(isCreated(record, '4', given)).toBe(false);
		expect(isCreated(record, '3', { ...given, notes: 'Other' })).toBe(false);
		expect(isCreated({ ...record, notes: '' }, '3', given)).toBe(false);
	});

	it('is found without values that were not given', () => {
		expect(isCreated(record, '3', { completed, notes })).toBe(false);
		expect(isCreated({ ...record, notes: 'By hand' }, '3', { ...given, notes: '' })).toBe(false);
		const { notes: left, ...others } = given;
		expect([left, isCreated({ ...record, notes: '' }, '3', others)]).toEqual([notes, true]);
		expect(isCreated(record, '3', others)).toBe(false);
	});

	it('is found without fields that are turned off in the company settings', () => {
		const hidden = { ...record, hours: null, cost: null };
		expect(isCreated(hidden, '3', given)).toBe(true);
		expect(notKept(hidden, given)).toEqual(['hours', 'cost']);
		expect(notKept(record, given)).toEqual([]);
		expect(notKept({ ...record, hours: 3 }, given)).toEqual([]);
		expect(notKept({ ...hidden, instructor: '' }, { ...given, credits: 1 })).toEqual([
			...['instructor', 'hours', 'credits', 'cost'],
		]);
		expect(notKept(hidden, { hours: '' })).toEqual([]);
	});
});
