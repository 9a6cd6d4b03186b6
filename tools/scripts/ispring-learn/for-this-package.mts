const REPOSITORY = 'https://github.com/n8n-nodes-ispring-bamboohr/n8n-nodes-ispring-bamboohr';

/** A codex or workflow of n8n-nodes-ispring-bamboohr, with the name and documentation of n8n-nodes-ispring-learn. */
export function forThisPackage(text: string): string {
	const documentation = `${REPOSITORY}/tree/main/packages/ispring-learn#`;
	return text
		.replaceAll(`"${REPOSITORY}#`, `"${documentation}`)
		.replaceAll(`"${REPOSITORY}"`, `"${documentation}readme"`)
		.replaceAll(/n8n-nodes-ispring-bamboohr(?=\.\w|\*\*)/g, 'n8n-nodes-ispring-learn');
}
