/**
 * Each part of the code with the tests that name its rules. The thousand histories and the faults at every request
 * are left out: they would try each mutant for minutes, and are no substitute for a test that names the rule.
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
