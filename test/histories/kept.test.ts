import { PLAIN, type Habits } from './company.mts';
import { live, type Step } from './live.mts';
import { FULL_RUN } from './runs.mts';

const sync = FULL_RUN;

/** Histories that failed once, shrunk, by what was wrong then. */
const KEPT: Array<[string, Habits, Step[]]> = [
	[
		'somebody new gets the address that an account gives up in the same run',
		PLAIN,
		[
			{ event: { what: 'hire', who: '5' } },
			{ event: { what: 'takeAddressOf', who: '5', whom: '1' } },
			{ event: { what: 'changeEmail', who: '1' } },
		],
	],
	[
		'an address goes on from account to account, against the order of the list',
		PLAIN,
		[
			{ run: sync },
			{ event: { what: 'takeAddressOf', who: '1', whom: '2' } },
			{ event: { what: 'takeAddressOf', who: '2', whom: '3' } },
			{ event: { what: 'changeEmail', who: '3' } },
		],
	],
	[
		'somebody finishes a course while their new address still stands on the account of a removed colleague',
		PLAIN,
		[
			{ run: sync },
			{ event: { what: 'takeAddressOf', who: '3', whom: '1' } },
			{ event: { what: 'removeRecord', who: '1' } },
			{ event: { what: 'finish', who: '3', course: 0, status: 'passed' } },
		],
	],
];

it.each(KEPT)('comes to rest: %s', async (_, habits, steps) => await live(habits, steps));
