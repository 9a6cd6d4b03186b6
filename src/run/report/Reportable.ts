import type { Loggable } from '../log-lines';

/** The part of an item that a report shows, in any direction. */
export interface Reportable extends Loggable {
	userId?: string | null;
	/** Only of people. */
	email?: string | null;
}
