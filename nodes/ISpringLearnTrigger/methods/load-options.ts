export { getUsers } from '../../ISpringLearn/methods/load-options';
export { getCourses } from '../../shared/methods/load-options';
