export {
	getBambooHrDepartments,
	getBambooHrFields,
	getCourses,
	getProfileFields,
} from '../../shared/methods/load-options';
