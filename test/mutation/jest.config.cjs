const parts = require('./parts.cjs');

const { MUTATION_PART: part = 'http' } = process.env;

module.exports = {
	...require('../../jest.config.cjs'),
	rootDir: '../..',
	testMatch: parts[part].testMatch,
};
