import { claimFindings } from '../../../../tools/scripts/package-gate/claims.mts';

const tested = { oldestN8n: '2.20.0', oldestCore: '2.20.0' };

test('a README that names the tested version of n8n is accepted', () => {
	expect(claimFindings({ readme: 'You need n8n 2.20 or newer.', ...tested })).toEqual([]);
});

test('a README that promises an older n8n than the tested one is reported, for the workflows and for the engine tests', () => {
	expect(claimFindings({ readme: 'You need n8n 2.19 or newer.', ...tested })).toEqual([
		'README.md says n8n 2.19 or newer, but the workflows are tested in n8n 2.20.0.',
		'README.md says n8n 2.19 or newer, but the engine tests run n8n-core 2.20.0.',
	]);
});

test('every mention of a version in the README is checked', () => {
	const readme = 'n8n 2.20 or newer. Compatible with n8n 2.2 or newer.';
	expect(claimFindings({ readme, ...tested })).toHaveLength(2);
});

test('a README that names no version of n8n is reported', () => {
	expect(claimFindings({ readme: 'For every n8n.', ...tested })).toEqual([
		'README.md does not say "n8n <version> or newer", so readers do not know which n8n they need.',
	]);
});
