import { transpileModule } from 'typescript';
import { filter } from '../../../src/run/report/filter';
import { SCRIPT } from '../../../src/run/report/script';
import { itemOf } from './sample.mts';

function values(markup: string, by: string): string[] {
	return [...markup.matchAll(new RegExp(`data-by="${by}"\\s+value="([^"]*)"`, 'g'))].map(
		([, value = '']) => value,
	);
}

describe('The filter of a report', () => {
	it('offers the outcomes and actions that occur, and is hidden until its script runs', () => {
		const { markup } = filter([
			itemOf({ action: 'none', outcome: 'skipped' }),
			itemOf({ action: 'create', outcome: 'failed' }),
		]);
		expect(values(markup, 'outcome')).toEqual(['', 'failed', 'skipped']);
		expect(values(markup, 'action')).toEqual(['', 'Create user', 'No change']);
		expect(markup).toMatch(/^<div id="filter" role="search" hidden>/);
	});

	it('offers no choice with a single option', () => {
		expect(filter([itemOf(), itemOf()]).markup).not.toContain('<button');
		expect(filter([itemOf()]).markup).toBe('');
	});

	it('has a script that parses in a browser and inserts no markup', () => {
		const { diagnostics = [] } = transpileModule(SCRIPT, { reportDiagnostics: true });
		expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
		expect(SCRIPT).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|eval|<\/script/);
	});
});
