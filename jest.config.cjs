/** Tests are .ts and .mts files. swc compiles both for Jest; `npm run typecheck` checks their types. */
module.exports = {
	testEnvironment: '<rootDir>/test/support/once-per-worker/environment.cjs',
	moduleNameMapper: { '^(n8n-core|n8n-workflow)$': '<rootDir>/test/support/once-per-worker/$1.cjs' },
	// The engine of n8n 2.20 leaves a timer running.
	forceExit: process.env.TESTED_N8N === 'oldest',
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	moduleFileExtensions: ['ts', 'mts', 'js', 'cjs', 'json', 'node'],
	transform: {
		'^.+\\.m?ts$': [
			'@swc/jest',
			{
				jsc: {
					parser: { syntax: 'typescript', decorators: true },
					target: 'es2022',
				},
				module: { type: 'commonjs' },
				sourceMaps: 'inline',
			},
		],
	},
	setupFiles: ['<rootDir>/test/support/environment.cjs'],
	maxWorkers: 2,
	testTimeout: 20000,
};
