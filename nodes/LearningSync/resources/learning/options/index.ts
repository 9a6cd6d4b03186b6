import { matchingOptions } from '../../../shared/options/matching-options';
import { runOptions } from '../../../shared/options/run-options';
import { assignmentOptions } from './assignment-options';
import { exportOptions } from './export-options';

/** The options of every operation on learning. */
export const learningOptions = {
	...exportOptions,
	...assignmentOptions,
	...matchingOptions,
	...runOptions,
};
