export { getCourses } from '../../shared/methods/get-courses';
export { getProfileFields } from '../../shared/methods/get-profile-fields';
