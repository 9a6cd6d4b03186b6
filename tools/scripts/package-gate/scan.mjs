/**
 * Runs the check that n8n makes before it verifies a package, on the folders that it would look at: the unpacked
 * package and the sources. Provenance, which exists only after publishing, is left out, and with it everything
 * that asks the registry.
 */
import { analyzePackage, SOURCE_FILE_PATTERNS } from '@n8n/scan-community-package/scanner/scanner.mjs';

const [packageFolder, repoRoot] = process.argv.slice(2);

/** As the scanner itself calls it for a published package. */
const PACKAGE_FILE_PATTERNS = ['**/*.js', 'package.json'];

for (const [what, folder, patterns] of [
	['package', packageFolder, PACKAGE_FILE_PATTERNS],
	['sources', repoRoot, SOURCE_FILE_PATTERNS],
]) {
	const { passed, message, details } = await analyzePackage(folder, patterns);
	// It passes a folder in which it finds nothing to look at, and says so in the message.
	if (passed && !message) {
		console.log(`  ${what}: nothing found`);
		continue;
	}
	console.error(`  ✗ n8n's scanner refuses the ${what}: ${message}`);
	if (details) console.error(details);
	process.exitCode = 1;
}
