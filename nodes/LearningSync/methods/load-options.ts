export { getEmployeeIdFields } from './get-employee-id-fields';
export { getBambooHrDepartments } from '../../shared/methods/get-bamboohr-departments';
export { getBambooHrFields } from '../../shared/methods/get-bamboohr-fields';
export { getCourses } from '../../shared/methods/get-courses';
export { getProfileFields } from '../../shared/methods/get-profile-fields';
