import type { authorities as chineseAuthorities, ruleTitles as chineseTitles } from '../zh-CN/rule-titles.js';

export const ruleTitles: typeof chineseTitles = {
  'ORG-POLICE-FILING-200': 'File with the local police',
  'ORG-POLICE-ASK-200': 'Ask the local police station whether to file, and record the answer',
  'ORG-PERMIT-1000': 'Obtain written approval from the police',
  'ORG-COMMS-FIRSTAID-100': 'Radios, headsets, first-aid kit and handbook on site',
  'ORG-OUTDOOR-SAFETY': 'Watch the weather, have a fallback, see to fire safety',
  'ORG-CASH-OWN-STAFF': 'Money is handled by own employees only',
  'ORG-PARTTIME-TRAINED': 'Train and assess part-timers before they sell or invite',
  'CN-505-PERMIT': 'Safety permit for a large mass activity',
  'CN-505-CONSULT':
    'Ask the county police in writing whether a permit is needed: the list in the law ends with "and the like"',
  'CN-505-GOV-PLAN': 'No permit, but a stricter security plan with the police',
  'CN-PERF-LOCAL': 'Approval of a commercial performance',
  'CN-PERF-FOREIGN':
    'Provincial approval of a performance with foreign, Hong Kong or Macau artists; the organizer must be a performance agency',
  'CN-PERF-REALNAME-5000':
    'Real-name tickets and entry; at least 85 % of approved seats on public sale, the rest bound to a person 24 hours before',
  'CN-UAV-REGISTER': 'Register the drone under a real name; liability insurance if commercial or small and above',
  'CN-UAV-FLIGHT': 'Apply for the drone flight',
  'CN-FIREWORKS': 'Fireworks display permit',
  'CN-LOTTERY-CAP': 'Prohibited: a top prize above CNY 50,000; reduce it',
  'CN-LOTTERY-DISCLOSE': 'Publish prizes, odds or numbers and redemption before the draw starts; no change afterwards',
  'CN-PIPL-NOTICE': 'Inform people and get their consent before collecting personal data',
  'CN-PIPL-U14': "Children's data under 14: guardian's consent, own rules, impact assessment kept for 3 years",
  'CN-PIPL-SHARE': 'Passing personal data to a co-host: separate consent that names the recipient; impact assessment',
  'CN-AD-EDU': 'Prohibited wording in education advertising: guarantees, examiners, endorsements',
  'CN-AD-IN-SCHOOL': 'Prohibited: advertising inside schools and kindergartens',
  'CN-AD-K12-TUTORING': 'Prohibited: advertising off-campus tutoring',
  'CN-BANNER': 'Banners in public places: approval by the city appearance department',
  'CN-ROAD': 'Occupying a road: approval by municipal works and by the traffic police',
  'CN-CATERING': 'Only licensed food operators on site; keep copies of their licences',
  'CN-FOODFAIR': 'Report a food fair before it opens; check the licences of the stalls',
  'CN-NGO-TEMP':
    "Filing for a foreign NGO's temporary activity; the Chinese partner must be a state organ, people's organization, public institution or social organization",
  'CN-LOUDSPEAKER': 'Prohibited: commercial advertising by high-volume loudspeakers',
  'CN-EXAM-NOISE': 'Check the local notice on noise during exams',
  'CN-BJ-PERMIT': 'Safety permit for a large activity (Beijing)',
  'CN-BJ-CHANGE': 'After the permit: apply for a change of time, report a cancellation',
  'CN-BJ-SLOGAN': 'Permit for slogans and banners',
  'CN-GD-GZ-PERMIT': 'Safety permit for a large activity (Guangzhou); no promotion or ticket sale before it is granted',
  'CN-SH-FOODFAIR': 'Food fair filing (Shanghai)',
  'CN-TJ-FOODFAIR': 'Food fair report (Tianjin)',
  'CN-ZJ-HZ-TEMPAD': 'Permit for a large temporary outdoor ad (30 days at most)',
  'CN-SC-CD-TEMPAD': 'Permit for a temporary outdoor ad; remove it within 3 days after',
  'CN-SD-JN-TEMPAD': 'Hand in the approval of the event with the application for a temporary outdoor ad',
  'GB-TEN': 'Temporary event notice (TEN)',
  'GB-PREMISES-LICENCE': 'Premises licence: a temporary event notice cannot be used',
  'US-FXBG-SMALL': 'Special event application',
  'US-FXBG-LARGE': 'Special event application (large, or with a street closed)',
  'US-NFPA101-CROWD': 'Trained crowd managers',
  'SG-POA-6A': 'Special notice to the police',
  'HK-TPPEL-OUTDOOR': 'Temporary places of public entertainment licence',
};

export const authorities: typeof chineseAuthorities = {
  internal: 'own organization',
  county: 'county police',
  national: 'national police (several provinces)',
  prefecture_city: 'city police',
  municipality: 'municipal authority',
  district: 'district authority',
  organizing_government: 'the organizing government',
  county_culture: 'county culture department',
  provincial_culture: 'provincial culture department',
  organizer_duty: "the organizer's own duty",
  caac: 'civil aviation administration',
  air_traffic_management: 'air traffic management',
  police_by_grade: 'police, by grade of the display',
  market_regulation: 'market regulation',
  county_market_regulation: 'county market regulation',
  district_market_regulation: 'district market regulation',
  education_and_market_regulation: 'education and market regulation',
  city_management: 'city appearance department',
  municipal_works_and_traffic_police: 'municipal works and traffic police',
  provincial_police: 'provincial police',
  local_designated: 'department named by the local government',
  local_government: 'local government',
  permit_issuer: 'whoever issued the permit',
  approval_service: 'administrative approval service',
  licensing_authority: 'licensing authority',
  city: 'the city',
  fire_code_official: 'fire code official',
  police_commissioner: 'Commissioner of Police',
  fehd: 'Food and Environmental Hygiene Department',
};

/** How sure a source is, by the words in the rule. */
export const confidences: Record<string, string> = {
  policy: 'own policy',
  'policy; confirm the lead time locally': 'own policy; confirm the lead time locally',
  'verified in text': 'compared with the text of the law',
  'verified in quoted text': 'compared with the text as quoted elsewhere',
  'verified in text (lead time not verified)': 'compared with the text; the lead time is not verified',
  'verified in text; dates are local': 'compared with the text; the dates are local',
  'verified in text; lead derived': 'compared with the text; the lead time is derived',
  interpretation: 'an interpretation, not the wording',
  'secondary: news text': 'from a news text',
  'secondary: LegCo reply on a member page': "from a reply in the Legislative Council, on a member's page",
  'secondary: code text quoted by fire offices': 'from the code as quoted by fire offices',
  'art.2 verified; gate verified in news; lead inherited':
    'art. 2 compared; the gate is from the news; the lead time is inherited',
  '条例 verified; 20 days lead needs check against 2022 细则 art.14':
    'the regulation is compared; the 20 days need checking against the rules of 2022, art. 14',
  '条例 verified; 3 days verified from pkulaw table of contents':
    'the regulation is compared; the 3 days are from the contents page of a law database',
};

/** Sources that are no law, by the words in the rule. */
export const policySources: Record<string, string> = {
  'Organization policy': 'own policy',
  'Organization policy, lead time borrowed from Order 505 art.13':
    'own policy; lead time borrowed from Order 505, art. 13',
  'Organization policy; indoors it is a question to ask, outdoors a duty':
    'own policy; indoors a question to ask, outdoors a duty',
  'Organization policy. Not current national law. The lead time of 10 days is a default, as some towns practise; confirm locally':
    'own policy, not current national law. The 10 days are a default, as some towns practise; confirm locally',
};
