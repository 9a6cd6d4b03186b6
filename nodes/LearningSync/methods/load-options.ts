export {
	getBambooHrDepartments,
	getBambooHrDivisions,
	getBambooHrEmploymentStatuses,
	getBambooHrFields,
	getBambooHrJobTitles,
	getBambooHrLocations,
	getFilterValues,
	getCourses,
	getProfileFields,
} from '../../shared/methods/load-options';
