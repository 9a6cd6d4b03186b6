/**
 * Filters the people. The page is complete without it: where scripts do not run, the filter stays hidden. The script
 * contains no text from outside, and writes only its own, as text.
 */
export const MATRIX_SCRIPT = `
(() => {
	const filter = document.getElementById('filter');
	const shown = document.getElementById('shown');
	if (!filter || !shown) return;
	const rows = Array.from(document.querySelectorAll('.matrix tbody tr'));
	const controls = Array.from(filter.querySelectorAll('select'));
	const search = filter.querySelector('input');
	let names;

	function apply() {
		names = names || rows.map((row) => row.firstElementChild.textContent.toLowerCase());
		const words = search.value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
		let count = 0;
		rows.forEach((row, index) => {
			const fits =
				controls.every(({ value, dataset }) => value === '' || (' ' + row.dataset[dataset.by] + ' ').includes(' ' + value + ' ')) &&
				words.every((word) => names[index].includes(word));
			row.hidden = !fits;
			if (fits) count += 1;
		});
		shown.textContent = 'Showing ' + count.toLocaleString('en') + ' of ' + rows.length.toLocaleString('en');
	}

	for (const control of controls) control.addEventListener('change', apply);
	search.addEventListener('input', apply);
	filter.hidden = false;
})();
`;
