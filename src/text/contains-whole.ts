/** Whether a text contains another as a whole word, not inside a longer address or number. */
export function containsWhole(whole: string, text: string): boolean {
	for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
		const [before, end] = [whole[at - 1] ?? '', at + text.length];
		// A dot after it may just end a sentence.
		const isLonger =
			/[\p{L}\p{N}._%+@-]/u.test(before) || /^[.-]?[\p{L}\p{N}_%+@-]/u.test(whole.slice(end, end + 3));
		if (!isLonger) return true;
	}
	return false;
}
