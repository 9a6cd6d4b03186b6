import { claimFindings } from '../../../../tools/scripts/package-gate/claims.mts';

const tested = { demoN8n: '2.41.1', n8nCore: '2.41.1' };

test('a README that names the n8n that is tested is fine', () => {
	expect(claimFindings({ readme: 'You need n8n 2.41 or newer.', ...tested })).toEqual([]);
});

test('a README that promises an older n8n than the tested one is refused, for the demo and for the tests', () => {
	expect(claimFindings({ readme: 'You need n8n 2.40 or newer.', ...tested })).toEqual([
		'README.md says n8n 2.40 or newer, but the demo runs n8n 2.41.1.',
		'README.md says n8n 2.40 or newer, but the tests run n8n-core 2.41.1.',
	]);
});

test('every place of the README counts', () => {
	const readme = 'n8n 2.41 or newer. Compatible with n8n 2.4 or newer.';
	expect(claimFindings({ readme, ...tested })).toHaveLength(2);
});

test('a README that says nothing of n8n is refused', () => {
	expect(claimFindings({ readme: 'For every n8n.', ...tested })).toEqual([
		'README.md does not say "n8n <version> or newer", so nobody knows what the package needs.',
	]);
});
