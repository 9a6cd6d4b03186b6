import { decodeHtml } from '../http/masking/decoders';
import { toDisplayText } from '../text/display-text';
import { optionalText } from './shapes';

const BREAK = /<br\s*\/?>/gi;

/**
 * A name or title as people read it: on one line and without HTML entities, which an account may return (`R&amp;D`,
 * docs/apis/ispring-learn.md#departments). Undefined when there is none.
 */
export const nameShape = optionalText.transform((text = '') => {
	const onOneLine = toDisplayText(decodeHtml(text.replace(BREAK, ' '))).replace(/\s+/g, ' ');
	return onOneLine === '' ? undefined : onOneLine;
});
