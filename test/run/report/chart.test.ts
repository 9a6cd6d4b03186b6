import { chart } from '../../../src/run/report/chart';
import { itemOf } from './sample.mts';

function bars(markup: string): string[] {
	return [...markup.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) => row);
}

describe('The chart of a report', () => {
	it('has a bar for each action in a fixed order, with its numbers as text next to it', () => {
		const { markup } = chart([
			itemOf({ action: 'deactivate', outcome: 'held' }),
			itemOf({ action: 'create', outcome: 'done' }),
			itemOf({ action: 'create', outcome: 'failed' }),
			itemOf({ action: 'create', outcome: 'done' }),
			itemOf({ action: 'create', outcome: 'done' }),
		]);
		const words = bars(markup).map((row) =>
			row
				.replace(/<[^>]*>/g, ' ')
				.replace(/\s+/g, ' ')
				.trim(),
		);
		expect(words).toEqual(['Action Number', 'Create user 1 failed 3 done', 'Deactivate user 1 held']);
	});

	it('has bar segments with widths that match their counts', () => {
		const { markup } = chart([
			itemOf({ action: 'create', outcome: 'done' }),
			itemOf({ action: 'create', outcome: 'failed' }),
			itemOf({ action: 'create', outcome: 'done' }),
			itemOf({ action: 'create', outcome: 'done' }),
			itemOf({ action: 'update', outcome: 'done' }),
		]);
		const solid = [...markup.matchAll(/x="([^"]+)"\s+width="([^"]+)"\s+height="16"\s+class="bar (\w+)"/g)];
		expect(solid.map(([, x, width, outcome]) => `${outcome} ${x} ${width}`)).toEqual([
			'failed 0.00% 25.00%',
			'done 25.00% 75.00%',
			'done 0.00% 25.00%',
		]);
	});

	it('has kinds without a fixed place last', () => {
		const { markup } = chart([
			itemOf({ kind: 'user', action: 'none' }),
			itemOf({ kind: 'certificate', action: 'create' }),
			itemOf({ kind: 'trainingType', action: 'create' }),
		]);
		const names = [...markup.matchAll(/<th scope="row">([^<]*)</g)].map(([, name]) => name);
		expect(names).toEqual(['Create training type', 'Upload certificate', 'No change: user']);
	});

	it('is left out when there are no items', () => {
		expect(chart([]).markup).toBe('');
	});
});
