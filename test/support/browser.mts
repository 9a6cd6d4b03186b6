import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import PLACES from '../../tools/editor/chromium-places.json';

/** The path of a Chromium on this machine; undefined = there is none. */
export const chromiumPath: string | undefined = [process.env.CHROMIUM ?? '', ...PLACES].find(
	(path) => path !== '' && existsSync(path),
);

/** Warns on stderr, because Jest drops console.warn for a file in which no test runs. */
export function warnWithoutChromium(what: string): void {
	if (chromiumPath !== undefined) return;
	process.stderr.write(
		`SKIPPED: ${what} not checked in a browser, because Chromium was not found. Install it, or set the environment variable CHROMIUM to its path.\n`,
	);
}

/** Opens a headless browser that reaches nothing but this machine. */
export async function openBrowser(): Promise<Browser> {
	return await chromium.launch({
		...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
		],
	});
}
