/** What the seminar's organizer answered so far; the rest is still to be asked. */
export const demoRuleAnswers = {
  jurisdiction: 'CN-ZJ-HZ',
  declaredPeople: 360,
  answers: {
    kind: 'seminar',
    organizerType: 'company',
    venueType: 'hotel',
    openToPublic: true,
    collectsPersonalData: true,
    minorsUnder14Data: false,
    sharesDataWithCoHost: false,
    tempOutdoorAd: 'large',
    adClaims: [],
    adInsideK12School: false,
    cashHandling: true,
    partTimersOnPerformanceWork: true,
    lottery: true,
    'lottery.topPrizeCNY': 3000,
    drone: false,
    fireworks: 'none',
  },
};

/**
 * What was done about the duties: the outdoor advertisement is under way, the rest has owners, and nobody is in charge of
 * asking the police station.
 */
export async function addDuties(organizer, id, people) {
  const { rules } = (await organizer.get(`/events/${id}`)).sections;
  await organizer.put(`/events/${id}/rules`, { version: rules.version, facts: demoRuleAnswers });
  const versions = new Map();
  const about = async (code, command, body) => {
    const path = `/events/${id}/duties/duty.${code}/${command}`;
    const { version } = await organizer.post(path, { version: versions.get(code) ?? 0, ...body });
    versions.set(code, version);
  };
  await about('CN-ZJ-HZ-TEMPAD', 'owner', { ownerId: people.he });
  await about('CN-ZJ-HZ-TEMPAD', 'status', { status: 'preparing', reason: '' });
  await about('CN-ZJ-HZ-TEMPAD', 'papers', {
    papers: [
      { key: 'organizer-licence', name: '', isReady: true },
      { key: 'event-plan', name: '', isReady: false },
      { key: 'own-poster', name: '门头效果图', isReady: true },
    ],
  });
  await about('CN-LOTTERY-DISCLOSE', 'owner', { ownerId: people.wu });
  await about('ORG-CASH-OWN-STAFF', 'owner', { ownerId: people.zhou });
  await about('ORG-CASH-OWN-STAFF', 'status', { status: 'granted', reason: '' });
  await about('CN-PIPL-NOTICE', 'owner', { ownerId: people.li });
  await about('CN-PIPL-NOTICE', 'status', { status: 'preparing', reason: '' });
}
