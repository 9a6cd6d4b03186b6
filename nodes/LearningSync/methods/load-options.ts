export {
	getBambooHrDepartments,
	getBambooHrFields,
	getFilterValues,
	getCourses,
	getProfileFields,
	getTimeOffTypes,
} from '../../shared/methods/load-options';
