/**
 * Keys that the vendors document or that have been seen in answers. No other key appears in a report, because the keys of
 * a map can be ids or names from the account.
 */
const KEYS = `
	access_token expires_in token_type refresh_token scope error errors message messages code status detail title type
	violations instance issues field response data meta links _links self next prev href page limit total pages
	nextCursor prevCursor pageSize pageNumber totalPages totalItems totalUsersNumber nextPageToken nextPageToekn success

	id employeeId employeeNumber firstName lastName middleName preferredName displayName photoUrl photoUploaded
	canUploadPhoto jobTitleName jobTitleId jobTitle workEmail homeEmail bestEmail mobilePhone workPhone
	workPhoneExtension homePhone hireDate originalHireDate terminationDate departmentName departmentId department
	divisionName divisionId division locationName locationId location employmentStatusName employmentStatusId
	employmentStatus employmentHistoryStatus reportsToName reportsToId reportsTo supervisor supervisorId supervisorEId
	supervisorEid supervisorEmail isManager lastChanged lastChangedIso _restrictedFields eeid email fields employees
	latest action rows table facebook linkedIn twitterFeed pinterest instagram pronouns teams date comment
	name alias deprecated fieldId manageable multiple options archived createdDate archivedDate label parentType
	parentName entityName pagination total_records current_page total_pages next_page prev_page

	frequency renewable required dueFromHireDate unit amount category linkUrl description allowEmployeesToMarkComplete
	completed notes instructor credits hours cost currency employee categories canRenameCategory canDeleteCategory
	canUploadFiles displayIfEmpty files originalFileName size dateCreated createdBy shareWithEmployee canRenameFile
	canDeleteFile canChangeShareWithEmployeeFieldValue webhooks created lastSent url events monitorFields postFields
	format includeCompanyDomain privateKey

	users user userProfile userProfiles userProfileV2 userId role roleId roleType roles userRoles addedDate
	lastLoginDate manageableDepartmentIds groups group groupIds groupId subordination coSubordination subordinationType
	workLeaveStatus workLeaveReason startDate endDate securityPolicyAcceptanceDate privacyPolicyConsentAcceptanceDate
	personalDataConsentAcceptanceDate value values login first_name last_name job_title phone country country_id
	about_me birthdate departments parentDepartmentId isSmart usersCount userIds userFieldInfoId isUnique isRequired
	orderPriority contentItem contentItems contentItemId subtitle viewUrl contentItemType courseFields fieldValue
	enrollments enrollment enrollmentId courseId learnerId accessDate dueDate expirationDate shouldLockAfterDueDate
	certificate certificates enrollmentTypeGroup issuedCertificateId issueDate expiryDate certIssueDate certExpiryDate
	issuedCertificate results result courseTitle completionDate duration timeSpent completionStatus awardedScore
	passingScore progress isOverdue viewsCount items item list
`;

const known = new Set(KEYS.trim().toLowerCase().split(/\s+/));

/** Whether a key may appear in a report; upper and lower case do not matter. */
export function isKnownKey(key: string): boolean {
	return known.has(key.toLowerCase());
}
