import { OWNER, type SampleN8n } from '../n8n/sample-n8n.mts';
import { describeCredentials } from '../simulator/pages/describe-credentials.mts';
import type { PageLink } from '../simulator/pages/Page.mts';

const LABEL_WIDTH = 15;

/** What to do at each address. */
const HINTS: Record<string, string> = {
	'HR console': 'for HR: preview, sync, enroll, explain, last runs',
	'n8n editor': 'for builders: all bundled workflows',
	BambooHR: 'hire, move, or let people leave',
	'iSpring Learn': 'see what arrives; complete courses',
	Emails: 'what n8n sent',
};

/** Each leads to something that can be seen within a minute. */
const IDEAS = [
	'BambooHR: press "Hire somebody". The account is in iSpring Learn within seconds.',
	'iSpring Learn: press "Complete a course". The training record is in BambooHR within seconds.',
	'BambooHR: press "Let 60 leave". Nobody loses access unless somebody approves it, for example in the HR console.',
	'HR console: choose "Preview and apply enrollments". Its rules are in n8n, under Data tables: change one, and look again.',
	'n8n editor: open "Sync people with approval" and execute it. The email that asks for approval is under Emails.',
];

/** Where to go, what to try, and what is lost in the end. */
export function welcome({ bamboo, ispring }: SampleN8n, links: PageLink[]): string {
	const width = Math.max(...links.map(({ href }) => href.length));
	return [
		'═══ The demo is running. Open these addresses in a browser ═══',
		links
			.map(
				({ label, href }) => `  ${label.padEnd(LABEL_WIDTH)}${href.padEnd(width + 2)}${HINTS[label] ?? ''}`,
			)
			.join('\n'),
		`  Sign in to n8n as ${OWNER.email} with the password ${OWNER.password}`,
		'Things to try',
		IDEAS.map((idea, index) => `  ${index + 1}. ${idea}`).join('\n'),
		'The credentials are already in n8n. To create your own there, use these values:',
		describeCredentials([bamboo.site, ispring.site]),
		'Press Ctrl-C to stop. Everything you did in n8n and on the pages is lost then; the next demo starts afresh.',
	].join('\n\n');
}
