import { claimFindings } from '../../../../tools/scripts/package-gate/claims.mts';

const tested = { demoN8n: '2.41.1', n8nCore: '2.41.1' };

test('a README that names the tested version of n8n is accepted', () => {
	expect(claimFindings({ readme: 'You need n8n 2.41 or newer.', ...tested })).toEqual([]);
});

test('a README that promises an older n8n than the tested one is reported, for the demo and for the tests', () => {
	expect(claimFindings({ readme: 'You need n8n 2.40 or newer.', ...tested })).toEqual([
		'README.md says n8n 2.40 or newer, but the demo runs n8n 2.41.1.',
		'README.md says n8n 2.40 or newer, but the tests run n8n-core 2.41.1.',
	]);
});

test('every mention of a version in the README is checked', () => {
	const readme = 'n8n 2.41 or newer. Compatible with n8n 2.4 or newer.';
	expect(claimFindings({ readme, ...tested })).toHaveLength(2);
});

test('a README that names no version of n8n is reported', () => {
	expect(claimFindings({ readme: 'For every n8n.', ...tested })).toEqual([
		'README.md does not say "n8n <version> or newer", so readers do not know which n8n they need.',
	]);
});
