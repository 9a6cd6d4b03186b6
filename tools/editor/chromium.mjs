import { existsSync, readFileSync } from 'node:fs';
import { runStep } from '../scripts/run-step.mjs';

/** Also read by test/support/browser.mts. */
const PLACES = JSON.parse(readFileSync(new URL('chromium-places.json', import.meta.url), 'utf8'));

const found = () => [process.env.CHROMIUM, ...PLACES].find((file) => file && existsSync(file));

/**
 * Returns the path of a Chromium: from the environment variable `CHROMIUM`, from the usual places, or installed with apt
 * when this runs as root.
 *
 * @throws Error when there is none and it cannot be installed
 */
export async function findChromium(logFile) {
	const file = found();
	if (file) return file;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		await runStep(
			'Installing Chromium',
			'apt-get',
			['install', '-y', '--no-install-recommends', 'chromium'],
			{
				env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
				logFile,
				hint: 'Run "apt-get update" first, then try again.',
			},
		);
	}
	const installed = found();
	if (!installed) {
		throw new Error(
			'Chromium was not found. Install it, or set the environment variable CHROMIUM to its path.',
		);
	}
	return installed;
}
