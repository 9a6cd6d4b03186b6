const parts = require('./parts.cjs');

const { MUTATION_PART: part = 'http' } = process.env;

module.exports = {
	...require('../../jest.config.cjs'),
	rootDir: '../..',
	// Stryker puts its own environment around this one; none of these tests needs n8n's engine.
	testEnvironment: 'node',
	testMatch: parts[part].testMatch,
};
