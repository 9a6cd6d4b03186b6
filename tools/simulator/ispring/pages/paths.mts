export const USER_PATH = '/page/users/';
