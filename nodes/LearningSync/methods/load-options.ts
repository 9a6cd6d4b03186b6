export {
	getBambooHrDepartments,
	getBambooHrFields,
	getFilterValues,
	getCourses,
	getProfileFields,
} from '../../shared/methods/load-options';
