import { advancedOptions } from '../../../shared/options/advanced-options';
import { sharedFieldOptions } from '../../../shared/options/field-options';
import { outputOptions } from '../../../shared/options/output-options';
import { historyOptions } from './advanced-options';
import { fieldOptions } from './field-options';
import { leaverOptions } from './leaver-options';
import { whoOptions } from './who-options';

/** The options of every operation on people; `sync` and `apply` add one of their own. */
export const peopleOptions = {
	...whoOptions,
	...sharedFieldOptions,
	...fieldOptions,
	...leaverOptions,
	...outputOptions,
	...advancedOptions,
	...historyOptions,
};
