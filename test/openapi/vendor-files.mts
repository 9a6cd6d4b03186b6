import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { VendorApi } from './VendorApi.mts';

/** The files belong to the vendors and are not part of the project; `OPENAPI_FOLDER` sets a different folder. */
const FOLDER = process.env.OPENAPI_FOLDER ?? join(import.meta.dirname, '../../../shared/reference/openapi');

const FILES = { bambooHr: join(FOLDER, 'bamboohr.yaml'), iSpring: join(FOLDER, 'ispring-learn.yaml') };

/** The vendors' OpenAPI files that do not exist on this machine. */
export const missingFiles: string[] = Object.values(FILES).filter((path) => !existsSync(path));

/** Warns on stderr, because Jest drops console.warn for a file in which no test runs. */
export function warnAboutMissingFiles(): void {
	if (missingFiles.length === 0) return;
	const names = missingFiles.join(' and ');
	process.stderr.write(
		`SKIPPED: requests are not checked against the vendors' OpenAPI files, because these do not exist: ${names}\n`,
	);
}

/** Reads a vendor's description of its API. This takes seconds, so a test file should do it once. */
export function vendorApi(system: keyof typeof FILES): VendorApi {
	return new VendorApi(parse(readFileSync(FILES[system], 'utf8')));
}
