import type { budgetGroupNames as groups, materialNames as chinese } from '../zh-CN/material-names.js';

export const materialNames: typeof chinese = {
  chairs: 'chairs',
  'seat-cards': 'seat cards',
  handouts: 'handouts',
  gifts: 'gifts',
  badges: 'staff badges',
  radios: 'radios',
  headsets: 'headsets',
  'first-aid-kit': 'first-aid kits',
  handbooks: 'first-aid handbooks',
  water: 'bottles of water',
  banners: 'banners and stands',
  pens: 'pens',
  'sign-in-desks': 'sign-in desks',
  umbrellas: 'umbrellas',
  own: 'own material',
};
export const budgetGroupNames: typeof groups = {
  venue: 'Venue',
  guests: 'Guests',
  promotion: 'Promotion',
  materials: 'Materials',
  catering: 'Catering',
  staff: 'Staff',
  travel: 'Travel',
  other: 'Other',
};
