/** The sign-in, and from there back to this event's counts. */
export const toSignIn = (): string => `/sign-in?next=${encodeURIComponent(location.pathname + location.hash)}`;
