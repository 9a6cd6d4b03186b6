/**
 * The parts of the code, with the tests of their rules. The thousand histories and the faults at every request are
 * excluded: they would take minutes for each mutant, and do not replace a test that names the rule.
 */
module.exports = {
	http: { mutate: ['src/http/**/*.ts'], testMatch: ['<rootDir>/test/http/**/*.test.ts'] },
	people: {
		mutate: ['src/people/**/*.ts'],
		testMatch: ['<rootDir>/test/people/**/!(quirks|leaver-limit).test.ts'],
	},
	learning: {
		mutate: ['src/learning/**/*.ts'],
		testMatch: ['<rootDir>/test/learning/**/*.test.ts'],
	},
};
