import { advancedOptions } from '../../../shared/options/advanced-options';
import { sharedFieldOptions } from '../../../shared/options/field-options';
import { outputOptions } from '../../../shared/options/output-options';
import { coverageOptions } from './advanced-options';
import { assignmentOptions } from './assignment-options';
import { categoryOptions } from './category-options';
import { whoOptions } from './who-options';

/** The options of every operation on learning. */
export const learningOptions = {
	...whoOptions,
	...sharedFieldOptions,
	...categoryOptions,
	...assignmentOptions,
	...outputOptions,
	...advancedOptions,
	...coverageOptions,
};
