/** A small, valid PDF with one page and one line of text. Characters outside ASCII become "?". */
export function simplePdf(line: string): Buffer {
	const text = line.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, (char) => `\\${char}`);
	const drawing = `BT /F1 18 Tf 40 120 Td (${text}) Tj ET`;
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 240] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
	];
	let file = '%PDF-1.4\n';
	const offsets = objects.map((object, index) => {
		const offset = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return String(offset).padStart(10, '0');
	});
	const startOfTable = file.length;
	// Every line of the table must have 20 bytes, hence the trailing space.
	const lines = ['0000000000 65535 f ', ...offsets.map((offset) => `${offset} 00000 n `)];
	file += `xref\n0 ${lines.length}\n${lines.join('\n')}\n`;
	file += `trailer\n<< /Size ${lines.length} /Root 1 0 R >>\nstartxref\n${startOfTable}\n%%EOF\n`;
	return Buffer.from(file, 'latin1');
}
