import type { FastifyInstance, FastifyRequest } from 'fastify';
import { change } from '../http/change.mts';
import { markChanged } from '../http/log.mts';
import { propertiesOf, textOf, textsOf } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { answerEmpty, answerOlder, refuse } from './answers.mts';
import { addFile, addFileCategory } from './learning.mts';
import type { SimFile } from './state.mts';

type ById = { Params: { id: string } };
type ByFile = { Params: { id: string; fileId: string } };

interface Upload {
	fields: Record<string, string>;
	file: { name: string; contentType: string; content: Buffer; isTooLarge: boolean } | null;
}

/** Files of one employee (docs/apis/bamboohr.md#files). Uploading the same name twice creates two files. */
export function files(app: FastifyInstance, sim: BambooHrSimulator): void {
	app.get<ById>('/api/v1/employees/:id/files/view', (request, reply) => {
		const { id } = request.params;
		if (!sim.state.employees.has(id)) return refuse(reply, 404, 'Employee not found');
		if (sim.state.fileCategories.length === 0) return refuse(reply, 404, 'There are no categories to see');
		const own = [...sim.state.files.values()].filter((file) => file.employeeId === id);
		const categories = sim.state.fileCategories.map((category) => ({
			...category,
			canRenameCategory: 'yes',
			canDeleteCategory: 'yes',
			canUploadFiles: 'yes',
			displayIfEmpty: 'yes',
			files: own.filter((file) => file.categoryId === category.id).map(shape),
		}));
		return answerOlder(request, reply, { employee: { id: Number(id) }, categories }, 'files');
	});

	app.post<ById>('/api/v1/employees/:id/files', async (request, reply) => {
		const employeeId = request.params.id === '0' ? sim.state.keyEmployeeId : request.params.id;
		if (!request.isMultipart()) return refuse(reply, 400, 'The file is missing');
		const { fields, file } = await readUpload(sim, request);
		const categoryId = Number(fields.category);
		const isKnown = sim.state.fileCategories.some((category) => category.id === categoryId);
		if (!sim.state.employees.has(employeeId)) return refuse(reply, 404, 'Employee not found');
		if (!isKnown) return refuse(reply, 404, 'Category not found');
		if (!fields.fileName) return refuse(reply, 400, 'fileName is missing');
		if (file?.isTooLarge) return refuse(reply, 413, 'The file is too large');
		if (!file || file.content.length === 0) return refuse(reply, 400, 'The file is missing or empty');
		const { id } = addFile(sim, {
			employeeId,
			categoryId,
			name: fields.fileName,
			originalFileName: file.name,
			contentType: file.contentType,
			content: file.content,
			shareWithEmployee: fields.share === 'yes' ? 'yes' : 'no',
		});
		markChanged(request);
		// The link has a different host than the request.
		const location = `https://app.bamboohr.com/api/gateway.php/${sim.subdomain}/v1/employees/${employeeId}/files/${id}`;
		return answerEmpty(reply.header('location', location), 201);
	});

	app.get<ByFile>('/api/v1/employees/:id/files/:fileId', (request, reply) => {
		const file = fileOf(sim, request.params);
		if (!file) return refuse(reply, 404, 'File not found');
		const name = encodeURIComponent(file.originalFileName);
		return reply
			.type(file.contentType)
			.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
			.send(file.content);
	});

	app.post<ByFile>('/api/v1/employees/:id/files/:fileId', (request, reply) => {
		const file = fileOf(sim, request.params);
		if (!file) return refuse(reply, 404, 'File not found');
		const body = propertiesOf(request.body);
		if (Object.keys(body).length === 0) return refuse(reply, 400, 'Nothing to change');
		const share = textOf(body.shareWithEmployee ?? body.shareWithEmployees);
		const categoryId = Number(textOf(body.categoryId) || file.categoryId);
		if (!sim.state.fileCategories.some((category) => category.id === categoryId)) {
			return refuse(reply, 404, 'Category not found');
		}
		const shareWithEmployee = share === 'yes' || share === 'no' ? share : file.shareWithEmployee;
		change(request, file, { name: textOf(body.name) || file.name, categoryId, shareWithEmployee });
		return answerEmpty(reply);
	});

	app.delete<ByFile>('/api/v1/employees/:id/files/:fileId', (request, reply) => {
		const file = fileOf(sim, request.params);
		// Also succeeds for a file that was already deleted; only a file that never existed is unknown.
		const wasThere = sim.state.deletedFiles.includes(Number(request.params.fileId));
		if (!file && !wasThere) return refuse(reply, 404, 'File not found');
		if (file && sim.state.files.delete(file.id)) {
			sim.state.deletedFiles.push(file.id);
			markChanged(request);
		}
		return answerEmpty(reply);
	});

	app.post('/api/v1/employees/files/categories', (request, reply) => {
		const names = textsOf(request.body)?.map((name) => name.trim());
		if (!names || names.includes('')) return refuse(reply, 400, 'The body must be a list of names');
		if (names.length === 0) return answerEmpty(reply, 200);
		const isTaken = sim.state.fileCategories.some((category) => names.includes(category.name));
		if (isTaken) return refuse(reply, 400, 'There is a category of this name');
		for (const name of names) addFileCategory(sim, name);
		markChanged(request);
		return answerEmpty(reply, 201);
	});
}

function fileOf(sim: BambooHrSimulator, { id, fileId }: ByFile['Params']): SimFile | undefined {
	const file = sim.state.files.get(Number(fileId));
	return file?.employeeId === (id === '0' ? sim.state.keyEmployeeId : id) ? file : undefined;
}

function shape(file: SimFile): Record<string, unknown> {
	const { id, name, originalFileName, dateCreated, shareWithEmployee } = file;
	return {
		id,
		name,
		originalFileName,
		size: file.content.length,
		dateCreated,
		createdBy: 'Sample User',
		shareWithEmployee,
		canRenameFile: 'yes',
		canDeleteFile: 'yes',
		canChangeShareWithEmployeeFieldValue: 'yes',
	};
}

async function readUpload(sim: BambooHrSimulator, request: FastifyRequest): Promise<Upload> {
	const upload: Upload = { fields: {}, file: null };
	for await (const part of request.parts({ limits: { fileSize: sim.quirks.fileLimit } })) {
		if (part.type === 'field') {
			upload.fields[part.fieldname] = textOf(part.value);
			continue;
		}
		const content = await part.toBuffer();
		if (part.fieldname !== 'file') continue;
		const { filename, mimetype } = part;
		upload.file = { name: filename, contentType: mimetype, content, isTooLarge: part.file.truncated };
	}
	if (request.entry) {
		const { name, contentType, content } = upload.file ?? {};
		request.entry.body = {
			...upload.fields,
			file: upload.file && { name, contentType, size: content?.length },
		};
	}
	return upload;
}
