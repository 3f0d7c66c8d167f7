import type { ServiceKind } from '../directory/support-service.entity.ts';

/** Phrases that mean the same support. */
export interface SpokenKind {
  /** In plain words, singular: the last word is also found with an s. */
  readonly says: readonly string[];
  /** The kinds of the register that it names; none for what may be of any kind, and is found by names and activities. */
  readonly kinds: readonly ServiceKind[];
}

/**
 * What people call the support they look for. Taken apart, the words of such a phrase mean something else: "home" and "care"
 * are in the names of care homes. Sources: the kinds and subtypes of the Care Inspectorate's register (31 May 2026) and the
 * names of the services in it; the categories of ALISS; and the words of the 2013 Act’s guidance for short breaks.
 */
export const SPOKEN_KINDS: readonly SpokenKind[] = [
  {
    says: [
      ...['home care', 'care at home', 'personal care', 'home support', 'support at home', 'home help', 'help at home'],
      ...['domiciliary care', 'home carer', 'carer at home', 'care in the home', 'care in my home', 'in home care'],
      ...['live in care', 'live in carer', 'visiting care', 'home visiting'],
    ],
    kinds: ['CARE_AT_HOME'],
  },
  {
    says: [
      ...['day centre', 'day center', 'day care', 'day service', 'day support', 'day opportunity', 'day opportunities'],
      ...['adult day care', 'day club'],
    ],
    kinds: ['OTHER_SUPPORT_SERVICE'],
  },
  {
    says: [
      ...[
        'supported living',
        'supported accommodation',
        'supported housing',
        'supported tenancy',
        'supported tenancies',
      ],
      ...['housing support', 'tenancy support'],
    ],
    kinds: ['HOUSING_SUPPORT'],
  },
  {
    says: [
      ...[
        'sheltered housing',
        'very sheltered housing',
        'sheltered accommodation',
        'sheltered flat',
        'extra care housing',
      ],
      ...['extra care', 'retirement housing', 'amenity housing', 'housing with care'],
    ],
    kinds: ['HOUSING_SUPPORT'],
  },
  { says: ['shared lives', 'adult placement', 'family placement', 'supported lodging'], kinds: ['ADULT_PLACEMENT'] },
  {
    says: [
      ...[
        'care home',
        'nursing home',
        'residential care',
        'residential home',
        'residential care home',
        'old peoples home',
      ],
      ...['old folks home', 'rest home'],
    ],
    kinds: ['CARE_HOME'],
  },
  { says: ['nurse agency', 'nursing agency', 'nurses agency', 'agency nurse'], kinds: ['NURSE_AGENCY'] },
  { says: ['offender accommodation', 'bail hostel', 'probation hostel'], kinds: ['OFFENDER_ACCOMMODATION'] },
  { says: ['community support', 'community group'], kinds: ['COMMUNITY_SUPPORT'] },
  {
    says: ['short break', 'respite', 'respite care', 'respite break', 'carer break', 'carers break', 'holiday respite'],
    kinds: [],
  },
  {
    says: ['befriending', 'befriender', 'be friending', 'good neighbour', 'good neighbours scheme', 'visiting friend'],
    kinds: [],
  },
  { says: ['lunch club', 'luncheon club', 'lunch group', 'dinner club', 'community meal'], kinds: [] },
  { says: ['meals on wheels', 'meal delivery', 'hot meal'], kinds: [] },
  { says: ['drop in', 'drop in centre'], kinds: [] },
  { says: ['mens shed', 'men in sheds'], kinds: [] },
  { says: ['community transport', 'patient transport', 'dial a ride'], kinds: [] },
  { says: ['community alarm', 'telecare', 'alarm service'], kinds: [] },
  { says: ['personal assistant', 'support worker'], kinds: [] },
  {
    says: ['night support', 'overnight support', 'overnight care', 'sleepover', 'waking night', 'night care'],
    kinds: [],
  },
];
