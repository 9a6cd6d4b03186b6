import { OUT_OF_SCOPE, DEFAULT_SETUP, type Setup } from './company.mts';
import { runHistory, type Step } from './run-history.mts';
import { FULL_RUN } from './runs.mts';

const sync = FULL_RUN;

const ROLLING: Setup = { ...DEFAULT_SETUP, verifyDays: 7 };
const exportLearning: Step = { run: { ...FULL_RUN, direction: 'learning' } };

/** Shrunk histories that failed once, followed by the cases behind the rules for leavers. */
const REGRESSIONS: Array<[string, Setup, Step[]]> = [
	[
		'a new employee takes the address that another user gives up in the same run',
		DEFAULT_SETUP,
		[
			{ event: { type: 'hire', person: '5' } },
			{ event: { type: 'takeAddressOf', person: '5', other: '1' } },
			{ event: { type: 'changeEmail', person: '1' } },
		],
	],
	[
		'addresses move from user to user, against the order of the list',
		DEFAULT_SETUP,
		[
			{ run: sync },
			{ event: { type: 'takeAddressOf', person: '1', other: '2' } },
			{ event: { type: 'takeAddressOf', person: '2', other: '3' } },
			{ event: { type: 'changeEmail', person: '3' } },
		],
	],
	[
		'an employee finishes a course while the user of a deleted colleague still has their new address',
		DEFAULT_SETUP,
		[
			{ run: sync },
			{ event: { type: 'takeAddressOf', person: '3', other: '1' } },
			{ event: { type: 'removeRecord', person: '1' } },
			{ event: { type: 'finishCourse', person: '3', course: 0, status: 'passed' } },
		],
	],
	[
		'an employee with two records finishes a course, and the ID field is found by its label',
		{ ...DEFAULT_SETUP, idField: 'labeled' },
		[
			{ event: { type: 'rehire', person: '1' } },
			{ run: sync },
			{ event: { type: 'finishCourse', person: '1', course: 0, status: 'passed' } },
		],
	],
	[
		'a login contains an invisible character',
		DEFAULT_SETUP,
		[{ run: sync }, { event: { type: 'misspellUser', person: '1', how: 'byteOrderMark' } }],
	],
	[
		'an email gets an invisible character in iSpring Learn after the run that wrote it',
		DEFAULT_SETUP,
		[
			{ event: { type: 'changeEmail', person: '4' } },
			{ run: sync },
			{ event: { type: 'misspellUser', person: '4', how: 'zeroWidth' } },
		],
	],
	[
		'an employee leaves after the plan and before it is applied',
		DEFAULT_SETUP,
		[
			{ run: sync },
			{ run: { ...sync, mode: 'plan' } },
			{ event: { type: 'leave', person: '1' } },
			{ run: { ...sync, mode: 'apply' } },
		],
	],
	[
		'an employee takes the address of a colleague and leaves, and no field stores the ID',
		{ ...DEFAULT_SETUP, idField: 'none' },
		[
			{ run: sync },
			{ event: { type: 'takeAddressOf', person: '1', other: '2' } },
			{ event: { type: 'leave', person: '1' } },
			{ run: sync },
		],
	],
	[
		'a contractor becomes an employee with the same address, and leaves',
		{ ...DEFAULT_SETUP, idField: 'none' },
		[
			{ event: { type: 'rehire', person: '1' } },
			{ event: { type: 'endOldRecord', person: '1' } },
			{ run: sync },
			{ event: { type: 'changeJobTitle', person: '1', jobTitle: 'Senior Clerk' } },
			{ run: sync },
			{ event: { type: 'leave', person: '1' } },
			{ run: sync },
		],
	],
	[
		'an employee moves to a department that is not selected, and then leaves',
		DEFAULT_SETUP,
		[
			{ run: sync },
			{ event: { type: 'changeDepartment', person: '1', department: OUT_OF_SCOPE } },
			{ run: sync },
			{ event: { type: 'leave', person: '1' } },
			{ run: sync },
		],
	],
	[
		'an address gets an invisible character, and its owner leaves',
		{ ...DEFAULT_SETUP, idField: 'none' },
		[
			{ event: { type: 'misspellEmail', person: '1', how: 'zeroWidth' } },
			{ run: sync },
			{ event: { type: 'leave', person: '1' } },
			{ run: sync },
		],
	],
	[
		'more employees leave than the limit allows, with a run for each',
		{ ...DEFAULT_SETUP, maxLeavers: 1 },
		[
			{ event: { type: 'leave', person: '1' } },
			{ event: { type: 'leave', person: '2' } },
			{ run: { ...sync, scope: { person: '1' } } },
			{ run: { ...sync, scope: { person: '2' }, onLimit: 'hold' } },
			{ run: { ...sync, scope: { department: 'Sales' } } },
		],
	],
	[
		'an employee leaves while the list of employees is incomplete',
		DEFAULT_SETUP,
		[
			{ event: { type: 'leave', person: '1' } },
			{ run: { ...sync, scope: { person: '1' }, isListIncomplete: true } },
		],
	],
	[
		'a training record is deleted by hand, and everybody is compared once a week',
		ROLLING,
		[
			{ event: { type: 'finishCourse', person: '1', course: 0, status: 'passed' } },
			exportLearning,
			{ event: { type: 'deleteTrainingRecords', person: '1' } },
			exportLearning,
		],
	],
	[
		'a score is corrected, a certificate renewed, and everybody is compared once a week',
		ROLLING,
		[
			{ event: { type: 'finishCourse', person: '1', course: 0, status: 'passed' } },
			{ event: { type: 'finishCourse', person: '2', course: 1, status: 'passed' } },
			exportLearning,
			{ event: { type: 'correctScore', person: '1', course: 0, score: 64 } },
			{ event: { type: 'renewCertificate', person: '2', course: 1 } },
			exportLearning,
		],
	],
	[
		'an export ends in the middle of the first load, and everybody is compared once a week',
		ROLLING,
		[
			{ event: { type: 'finishCourse', person: '1', course: 0, status: 'passed' } },
			{ event: { type: 'finishCourse', person: '2', course: 0, status: 'passed' } },
			{
				run: {
					...FULL_RUN,
					direction: 'learning',
					disruption: { system: 'bamboo', at: 12, effect: 'resetAfter', isPermanent: true, events: [] },
				},
			},
		],
	],
];

it.each(REGRESSIONS)(
	'both systems settle into the expected end state after a history that failed once: %s',
	async (_, setup, steps) => await runHistory(setup, steps),
);
