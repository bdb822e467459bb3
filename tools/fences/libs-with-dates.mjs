/** Libs that may take a computer's Date apart, whose zone could get in; they are tested in two zones. */
export const LIBS_WITH_DATES = ['calendar', 'invitations', 'contracts', 'texts'];
