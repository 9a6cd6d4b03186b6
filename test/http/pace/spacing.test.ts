import { createSpacing } from '../../../src/http/pace/spacing';

describe('createSpacing', () => {
	it('spaces nothing until the system throttles', () => {
		const spacing = createSpacing(0);
		spacing.recordAnswer();
		expect(spacing.ms).toBe(0);
	});

	it('spreads as many requests as were answered over the time to the end of the pause', () => {
		const spacing = createSpacing(1000);
		for (let n = 0; n < 6; n++) spacing.recordAnswer();
		spacing.recordPause(1200, 2200);
		expect(spacing.ms).toBe(200);
	});

	it('measures from the end of the last pause', () => {
		const spacing = createSpacing(0);
		for (let n = 0; n < 6; n++) spacing.recordAnswer();
		spacing.recordPause(500, 1500);
		for (let n = 0; n < 10; n++) spacing.recordAnswer();
		spacing.recordPause(2500, 3500);
		expect(spacing.ms).toBe(200);
	});

	it('takes requests that are throttled together for one pause, and its latest end', () => {
		const spacing = createSpacing(0);
		for (let n = 0; n < 10; n++) spacing.recordAnswer();
		spacing.recordPause(1000, 2000);
		spacing.recordPause(1001, 3000);
		expect(spacing.ms).toBe(300);
	});

	it('takes pauses without an answer in between for one: the first ones were too short', () => {
		const spacing = createSpacing(0);
		for (let n = 0; n < 60; n++) spacing.recordAnswer();
		spacing.recordPause(1000, 2000);
		spacing.recordPause(2100, 10_000);
		spacing.recordPause(10_100, 60_000);
		expect(spacing.ms).toBe(1000);
	});

	it('keeps its value when a pause tells nothing, because no request was answered before it', () => {
		const spacing = createSpacing(0);
		spacing.recordPause(10, 60_010);
		expect(spacing.ms).toBe(0);
	});

	it('never spaces requests by more than two seconds', () => {
		const spacing = createSpacing(0);
		spacing.recordAnswer();
		spacing.recordPause(10, 60_010);
		expect(spacing.ms).toBe(2000);
	});

	it('shrinks with every answer, faster and faster, until it is gone', () => {
		const spacing = createSpacing(0);
		spacing.recordAnswer();
		spacing.recordPause(10, 60_010);
		const after = (answers: number) => {
			for (let n = 0; n < answers; n++) spacing.recordAnswer();
			return spacing.ms;
		};
		expect(after(1)).toBeCloseTo(1995);
		expect(after(15)).toBeGreaterThan(1900);
		expect(after(16)).toBeGreaterThan(1700);
		expect(after(300)).toBe(0);
	});
});
