import type { PlannerTexts } from '../planner.js';

export const links: PlannerTexts['links'] = {
  part: 'Links',
  report: 'Report on a phone',
  personal: 'Links for reporting',
  personalLead:
    'One link each, for that person alone: they open it, type the last four digits of their phone number, and that phone reports without account or password. Passed on to a group it binds nobody else.',
  name: 'Name',
  state: 'State',
  states: {
    none: 'No link yet',
    open: (until) => `Waits to be bound, until ${until}`,
    bound: (since) => `Bound on ${since}`,
    expired: 'Expired, nobody bound it',
    locked: 'Locked after 5 wrong tries',
  },
  seen: (when) => `last used ${when}`,
  phones: (count) => `${count} ${count === '1' ? 'phone' : 'phones'}`,
  noPhone: 'No phone number: add it under People first',
  make: 'Make link',
  makeOf: (name) => `Make a link for ${name}`,
  renew: 'New link',
  renewOf: (name) => `Make a new link for ${name}; the old one ends`,
  again: 'Bind another',
  againOf: (name) => `Let ${name} bind another phone with the same link`,
  revoke: 'Revoke',
  revokeOf: (name) => `Revoke the link of ${name} and sign the bound phones out`,
  title: (name) => `Link for ${name} to report`,
  once: 'The link is shown this once. Send it now; to send one later, make a new link.',
  message: (name, event, url) =>
    `${name}, this is your link to report for “${event}”. Open it and type the last four digits of your phone number: ${url}`,
  copyMessage: 'Copy the whole message',
  copied: 'Copied',
  opened: (name) => `${name} can bind another phone with the same link now.`,
  revoked: (name) => `The link of ${name} is revoked and the bound phones are signed out.`,
  nobody: 'No inviters yet. Add people to the event first, then give each of them a link.',
};
