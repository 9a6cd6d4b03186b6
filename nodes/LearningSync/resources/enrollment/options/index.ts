import { advancedOptions } from '../../../shared/options/advanced-options';
import { sharedFieldOptions } from '../../../shared/options/field-options';
import { outputOptions } from '../../../shared/options/output-options';
import { historyOptions } from './history-options';
import { whoOptions } from './who-options';

/** The options of every operation on enrollments; `sync` and `apply` add one of their own. */
export const enrollmentOptions = {
	...whoOptions,
	...sharedFieldOptions,
	...outputOptions,
	...advancedOptions,
	...historyOptions,
};
