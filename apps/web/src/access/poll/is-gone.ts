import { RequestError } from '../../shared/api/request.js';

/** The link was revoked, made anew, or never existed. */
export const isGone = (error: unknown): boolean =>
  error instanceof RequestError && error.code === 'link_used_or_expired';
