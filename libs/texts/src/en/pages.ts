import type { pages as chinese } from '../zh-CN/pages.js';
import { history } from './history.js';
import { mails } from './mails.js';
import { me } from './me.js';
import { organization } from './organization.js';
import { people } from './people.js';

export const pages: typeof chinese = {
  settings: {
    title: 'Event settings',
    basics: 'Event',
    name: 'Name',
    zone: 'Time zone',
    zoneHint: 'all times are in this zone, and it is always printed',
    place: 'Place',
    setting: 'Indoors or outdoors',
    settingUnset: 'open',
    sessions: 'Sessions',
    sessionsLead: 'An event may have several sessions, each with its own time, room and capacity.',
    sessionName: 'Name of the session',
    sessionNameExample: 'For example: morning',
    sessionNumber: (index) => `Session ${index}`,
    date: 'Date',
    start: 'Start',
    end: 'End',
    room: 'Room',
    capacity: 'Capacity',
    capacityHint: 'children and staff included',
    addSession: 'Add a session',
    removeSession: (name) => `Remove ${name}`,
    announce: 'Announce',
    announceLead: 'Announcing matters: first a goal that can be judged, and venue and time settled.',
    members: 'Who takes part',
    membersLead: 'A role in the event can only be narrower than in the organization.',
    member: 'Person',
    role: 'in this event',
    organizationRole: 'in the organization',
    addMember: 'Add a person',
    choosePerson: 'Choose a person',
    removeMember: (name) => `Remove ${name}`,
    noMembers: 'Nobody else yet.',
    wholeOrganization: 'Admins always see every event.',
  },
  people,
  history,
  mails,
  organization,
  me,
  kit: {
    title: 'The kit',
    lead: 'Later pages are built from these. Both languages and both themes side by side.',
  },
};
