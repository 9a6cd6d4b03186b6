export { getBambooHrDepartments } from '../../shared/methods/get-bamboohr-departments';
export { getBambooHrFields } from '../../shared/methods/get-bamboohr-fields';
