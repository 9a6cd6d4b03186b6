import { matchingOptions } from '../../../shared/options/matching-options';
import { runOptions } from '../../../shared/options/run-options';
import { accountOptions } from './account-options';
import { leaverOptions } from './leaver-options';
import { profileOptions } from './profile-options';
import { scopeOptions } from './scope-options';

/** The options of every operation on people; `sync` and `apply` add one of their own. */
export const peopleOptions = {
	...scopeOptions,
	...matchingOptions,
	...accountOptions,
	...profileOptions,
	...leaverOptions,
	...runOptions,
};
