import { pick } from 'lodash';
import { advancedOptions } from '../../../shared/options/advanced-options';
import { sharedFieldOptions } from '../../../shared/options/field-options';
import { whoOptions } from './who-options';

/** The options of every operation on compliance. */
export const complianceOptions = {
	...whoOptions,
	...sharedFieldOptions,
	...pick(advancedOptions, 'concurrency'),
};
