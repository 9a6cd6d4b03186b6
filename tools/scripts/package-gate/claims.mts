/** What the README says about n8n, and the versions that are tested. */
export interface Claims {
	readme: string;
	/** The version of n8n that the demo runs. */
	demoN8n: string;
	/** The version of n8n-core that the engine tests and the load test run. */
	n8nCore: string;
}

const oldestInReadme = /\bn8n (\d+\.\d+) or newer\b/g;

const minorOf = (version: string) => version.split('.').slice(0, 2).join('.');

/** Checks that the oldest n8n in the README is the tested one, and returns a sentence for each finding. */
export function claimFindings({ readme, demoN8n, n8nCore }: Claims): string[] {
	const claimed = [...readme.matchAll(oldestInReadme)].map(([, version]) => version);
	if (claimed.length === 0) {
		return ['README.md does not say "n8n <version> or newer", so readers do not know which n8n they need.'];
	}
	return claimed.flatMap((version) => [
		...(version === minorOf(demoN8n)
			? []
			: [`README.md says n8n ${version} or newer, but the demo runs n8n ${demoN8n}.`]),
		...(version === minorOf(n8nCore)
			? []
			: [`README.md says n8n ${version} or newer, but the tests run n8n-core ${n8nCore}.`]),
	]);
}
