import { OUT_OF_SCOPE, PLAIN, type Habits } from './company.mts';
import { live, type Step } from './live.mts';
import { FULL_RUN } from './runs.mts';

const sync = FULL_RUN;

/** Histories that failed once, shrunk, by what was wrong then; in the end what the rules about leavers were made for. */
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
	[
		'somebody with two records finishes a course, and only the label tells which field keeps the ID',
		{ ...PLAIN, idField: 'labeled' },
		[
			{ event: { what: 'rehire', who: '1' } },
			{ run: sync },
			{ event: { what: 'finish', who: '1', course: 0, status: 'passed' } },
		],
	],
	[
		'a login has a mark around it that nobody can type',
		PLAIN,
		[{ run: sync }, { event: { what: 'misspellUser', who: '1', how: 'byteOrderMark' } }],
	],
	[
		'somebody leaves between a plan and its apply',
		PLAIN,
		[
			{ run: sync },
			{ run: { ...sync, mode: 'plan' } },
			{ event: { what: 'leave', who: '1' } },
			{ run: { ...sync, mode: 'apply' } },
		],
	],
	[
		'somebody takes the address of a colleague and leaves, and no field keeps the ID',
		{ ...PLAIN, idField: 'none' },
		[
			{ run: sync },
			{ event: { what: 'takeAddressOf', who: '1', whom: '2' } },
			{ event: { what: 'leave', who: '1' } },
			{ run: sync },
		],
	],
	[
		'a contractor becomes an employee with the same address, and leaves',
		{ ...PLAIN, idField: 'none' },
		[
			{ event: { what: 'rehire', who: '1' } },
			{ event: { what: 'leaveOldJob', who: '1' } },
			{ run: sync },
			{ event: { what: 'retitle', who: '1', jobTitle: 'Senior Clerk' } },
			{ run: sync },
			{ event: { what: 'leave', who: '1' } },
			{ run: sync },
		],
	],
	[
		'somebody moves to a department that is not chosen, and leaves there',
		PLAIN,
		[
			{ run: sync },
			{ event: { what: 'move', who: '1', department: OUT_OF_SCOPE } },
			{ run: sync },
			{ event: { what: 'leave', who: '1' } },
			{ run: sync },
		],
	],
	[
		'an address gets a mark that nobody sees, and its owner leaves',
		{ ...PLAIN, idField: 'none' },
		[
			{ event: { what: 'misspellEmail', who: '1', how: 'zeroWidth' } },
			{ run: sync },
			{ event: { what: 'leave', who: '1' } },
			{ run: sync },
		],
	],
	[
		'too many leave, one run for each of them',
		{ ...PLAIN, maxLeavers: 1 },
		[
			{ event: { what: 'leave', who: '1' } },
			{ event: { what: 'leave', who: '2' } },
			{ run: { ...sync, about: { who: '1' } } },
			{ run: { ...sync, about: { who: '2' }, onLimit: 'hold' } },
			{ run: { ...sync, about: { department: 'Sales' } } },
		],
	],
	[
		'somebody leaves while the list of employees breaks off',
		PLAIN,
		[{ event: { what: 'leave', who: '1' } }, { run: { ...sync, about: { who: '1' }, listBreaksOff: true } }],
	],
];

it.each(KEPT)(
	'settles into the expected end state after a history that failed once: %s',
	async (_, habits, steps) => await live(habits, steps),
);
