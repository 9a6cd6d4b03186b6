import type { Loggable } from '../log-lines';

/** The part of an item, of people or of learning, that a report shows. */
export interface Reportable extends Loggable {
	userId?: string | null;
	/** Only of people. */
	email?: string | null;
}
