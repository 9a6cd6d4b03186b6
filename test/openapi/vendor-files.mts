import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { VendorApi } from './VendorApi.mts';

/** They are the vendors' own and stay outside the project; `OPENAPI_FOLDER` says that they are somewhere else. */
const FOLDER = process.env.OPENAPI_FOLDER ?? join(import.meta.dirname, '../../../shared/reference/openapi');

const FILES = { bambooHr: join(FOLDER, 'bamboohr.yaml'), iSpring: join(FOLDER, 'ispring-learn.yaml') };

/** What is missing of the vendors' OpenAPI files. */
export const missingFiles: string[] = Object.values(FILES).filter((path) => !existsSync(path));

/** Not by console.warn, which Jest drops for a file in which no test runs. */
export function sayWhatIsMissing(): void {
	if (missingFiles.length === 0) return;
	const names = missingFiles.join(' and ');
	process.stderr.write(
		`SKIPPED: requests are not checked against the vendors' OpenAPI files. There is no ${names}\n`,
	);
}

/** An API as its vendor describes it. Reading takes seconds, so once for all tests of a file. */
export function vendorApi(system: keyof typeof FILES): VendorApi {
	return new VendorApi(parse(readFileSync(FILES[system], 'utf8')));
}
