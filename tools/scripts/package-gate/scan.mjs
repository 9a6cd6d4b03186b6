/**
 * Runs the check that n8n makes before it verifies a package, on the same folders: the unpacked package and the sources.
 * It skips provenance, which exists only after publishing, and every other check that queries the registry.
 */
import { analyzePackage, SOURCE_FILE_PATTERNS } from '@n8n/scan-community-package/scanner/scanner.mjs';

const [packageFolder, repoRoot] = process.argv.slice(2);

/** The patterns that the scanner itself uses for a published package. */
const PACKAGE_FILE_PATTERNS = ['**/*.js', 'package.json'];

for (const [what, folder, patterns] of [
	['package', packageFolder, PACKAGE_FILE_PATTERNS],
	['sources', repoRoot, SOURCE_FILE_PATTERNS],
]) {
	const { passed, message, details } = await analyzePackage(folder, patterns);
	// For a folder without files to scan it reports success, with a message that says so.
	if (passed && !message) {
		console.log(`  ${what}: no findings`);
		continue;
	}
	console.error(`  ✗ n8n's scanner rejects the ${what}: ${message}`);
	if (details) console.error(details);
	process.exitCode = 1;
}
