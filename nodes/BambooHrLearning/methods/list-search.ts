export { searchEmployees } from './search-employees';
export { searchFileCategories } from './search-file-categories';
export { searchTrainingCategories } from './search-training-categories';
export { searchTrainingTypes } from './search-training-types';
