/** What the README says about n8n, and the versions that are tested. */
export interface Claims {
	readme: string;
	/** The version of the oldest n8n in which the bundled workflows are run. */
	oldestN8n: string;
	/** The version of the oldest n8n-core on which the engine tests run. */
	oldestCore: string;
}

const oldestInReadme = /\bn8n (\d+\.\d+) or newer\b/g;

const minorOf = (version: string) => version.split('.').slice(0, 2).join('.');

/** Checks that the oldest n8n in the README is the tested one, and returns a sentence for each finding. */
export function claimFindings({ readme, oldestN8n, oldestCore }: Claims): string[] {
	const claimed = [...readme.matchAll(oldestInReadme)].map(([, version]) => version);
	if (claimed.length === 0) {
		return ['README.md does not say "n8n <version> or newer", so readers do not know which n8n they need.'];
	}
	return claimed.flatMap((version) => [
		...(version === minorOf(oldestN8n)
			? []
			: [`README.md says n8n ${version} or newer, but the workflows are tested in n8n ${oldestN8n}.`]),
		...(version === minorOf(oldestCore)
			? []
			: [`README.md says n8n ${version} or newer, but the engine tests run n8n-core ${oldestCore}.`]),
	]);
}
