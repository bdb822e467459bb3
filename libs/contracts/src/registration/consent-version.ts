/** The version of the consent that the public page shows; another sentence gets another version. */
export const consentVersion = 'registration-1';
