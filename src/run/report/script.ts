/**
 * Filters the list. The page is complete without it: where scripts do not run, the filter stays hidden. The script
 * contains no text from outside, and writes only its own, as text.
 */
export const SCRIPT = `
(() => {
	const filter = document.getElementById('filter');
	const search = document.getElementById('search');
	const shown = document.getElementById('shown');
	const entries = Array.from(document.querySelectorAll('.entry'));
	const groups = Array.from(document.querySelectorAll('.chunk, .list'));
	if (!filter || !search || !shown) return;
	const chosen = { outcome: '', action: '' };
	let texts;

	function apply() {
		texts = texts || entries.map((entry) => entry.textContent.toLowerCase());
		const words = search.value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
		let count = 0;
		entries.forEach((entry, index) => {
			const fits =
				(chosen.outcome === '' || entry.dataset.outcome === chosen.outcome) &&
				(chosen.action === '' || entry.dataset.action === chosen.action) &&
				words.every((word) => texts[index].includes(word));
			entry.hidden = !fits;
			if (fits) count += 1;
		});
		for (const group of groups) group.hidden = group.querySelector('.entry:not([hidden])') === null;
		shown.textContent = count === entries.length
			? 'Showing all ' + count.toLocaleString('en')
			: 'Showing ' + count.toLocaleString('en') + ' of ' + entries.length.toLocaleString('en');
	}

	for (const button of filter.querySelectorAll('button')) {
		button.addEventListener('click', () => {
			const by = button.dataset.by;
			chosen[by] = button.value;
			for (const other of filter.querySelectorAll('button')) {
				if (other.dataset.by === by) other.setAttribute('aria-pressed', String(other === button));
			}
			apply();
		});
	}
	search.addEventListener('input', apply);
	filter.hidden = false;
})();
`;
