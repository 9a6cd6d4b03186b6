import { existsSync } from 'node:fs';
import { runStep } from '../scripts/run-step.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const found = () => [process.env.CHROMIUM, ...PLACES].find((file) => file && existsSync(file));

/** The file of a Chromium: `CHROMIUM`, or where Debian and others put it, or from apt where we may install. */
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
				hint: 'Try apt-get update first.',
			},
		);
	}
	const installed = found();
	if (!installed) {
		throw new Error(
			'There is no Chromium. Install one, or give its file in the environment variable CHROMIUM.',
		);
	}
	return installed;
}
