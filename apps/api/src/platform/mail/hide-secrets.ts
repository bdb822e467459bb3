/**
 * A text without the secrets of its links, for example `…/access/•••`: who received the mail has them, and nobody
 * who reads the outbox afterwards may use them. Long runs of token letters at the end of a link are taken as secrets.
 */
export const hideSecrets = (text: string): string =>
  text.replace(/(https?:\/\/\S*?[/#=])[A-Za-z0-9_-]{16,}(?=\s|$)/g, '$1•••');
