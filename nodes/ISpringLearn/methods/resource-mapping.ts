export { mapProfileFields } from './map-profile-fields';
