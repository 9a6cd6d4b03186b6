import { timesOfDay } from '../../src/schedule/time-of-day';

describe('Times of day', () => {
	it('are sorted and numbered from 1', () => {
		expect(timesOfDay(['18:30', ' 9:05 ', '00:00'])).toEqual([
			{ text: '00:00', hour: 0, minute: 0, runOfDay: 1 },
			{ text: '09:05', hour: 9, minute: 5, runOfDay: 2 },
			{ text: '18:30', hour: 18, minute: 30, runOfDay: 3 },
		]);
	});

	it.each([
		['24:00', '"24:00" is not a time of day'],
		['12:60', '"12:60" is not a time of day'],
		['6', '"6" is not a time of day'],
		['6.30', '"6.30" is not a time of day'],
		['06:00:00', '"06:00:00" is not a time of day'],
		['6 pm', '"6 pm" is not a time of day'],
		['', 'one entry is empty'],
		[undefined, 'one entry is empty'],
		[600, '"600" is not a time of day'],
	])('cannot be %p', (entry, reason) => {
		expect(() => timesOfDay(['07:00', entry])).toThrow(`Times: ${reason}. Enter hours and minutes`);
	});

	it('cannot contain the same time twice, in whatever format', () => {
		expect(() => timesOfDay(['06:00', '06:00'])).toThrow(
			'Times: "06:00" is set twice. Change or remove one of them.',
		);
		expect(() => timesOfDay(['09:05', '12:00', '9:05'])).toThrow(
			'Times: "09:05" and "9:05" are the same time.',
		);
	});

	it('cannot be empty or more than three', () => {
		expect(() => timesOfDay([])).toThrow('Times: no time is set. Add at least one');
		expect(() => timesOfDay(['01:00', '02:00', '03:00', '04:00'])).toThrow(
			'Times: there are 4, but at most 3 runs per day',
		);
	});
});
