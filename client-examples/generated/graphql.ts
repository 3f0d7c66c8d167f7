/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A grant to end now. */
export type AccessGrantEndInput = {
  /** The grant. */
  grantId: string | number;
};

/** What the person agrees to open, and to whom: one organisation, or one person of the record. */
export type AccessGrantGiveInput = {
  /** Or to this person who helps to decide. */
  decisionSupporterId?: string | number | null | undefined;
  /** The first day it is closed again. */
  endsOn?: string | null | undefined;
  /** Whether they may also add to those parts. */
  mayWrite?: boolean;
  /** To this organisation. */
  organisationId?: string | number | null | undefined;
  /** Whose record. */
  personId: string | number;
  /** Or to this representative, beyond what their power opens; it stays open when the power ends. */
  representationId?: string | number | null | undefined;
  /** From this day; today when left out. */
  startsOn?: string | null | undefined;
  /** Which parts of the record. */
  topics: Array<Topic>;
};

/** What helps people to reach and use a service: the features ALISS asks its services about. */
export type AccessibilityFeature =
  /** A building that wheelchairs and walking aids get about in. */
  | 'ACCESSIBLE_BUILDING'
  /** Parking places for disabled people. */
  | 'ACCESSIBLE_CAR_PARK'
  /** An entrance that wheelchairs and walking aids get through. */
  | 'ACCESSIBLE_ENTRANCE'
  /** A toilet for disabled people. */
  | 'ACCESSIBLE_TOILET'
  /** It is given through an app. */
  | 'APP_BASED'
  /** British Sign Language. */
  | 'BRITISH_SIGN_LANGUAGE'
  /** Electronic note taking or subtitles. */
  | 'ELECTRONIC_NOTE_TAKING'
  /** The service itself costs nothing. */
  | 'FREE_TO_USE'
  /** Wifi that costs nothing. */
  | 'FREE_WIFI'
  /** A toilet for everybody. */
  | 'GENDER_NEUTRAL_TOILET'
  /** A hearing loop. */
  | 'HEARING_LOOP'
  /** One may come, or join online. */
  | 'HYBRID'
  /** A lift. */
  | 'LIFT'
  /** It is given online. */
  | 'ONLINE'
  /** It can be reached by public transport. */
  | 'PUBLIC_TRANSPORT'
  /** It is given by telephone. */
  | 'TELEPHONE'
  /** Interpreters or translations. */
  | 'TRANSLATION';

/** Where a fund’s money can be. */
export type AccountKind =
  /** Left. */
  | 'AVAILABLE'
  /** Promised to a provider. */
  | 'COMMITTED'
  /** Not in the fund: where it comes from. */
  | 'OUTSIDE'
  /** Paid. */
  | 'SPENT';

/** Who is party to an ISF agreement. */
export type AgreementForm =
  /** The authority and the holder. */
  | 'BIPARTITE'
  /** The authority, the holder and the person, who carries no contractual liability. */
  | 'TRIPARTITE';

/** An arrangement to start on a fund. */
export type ArrangementDraftInput = {
  /** The fund that is to pay. */
  fundId: string | number;
  /** The broker’s organisation, needed only when you act for several. */
  organisationId?: string | number | null | undefined;
  /** The first day that is no longer part of it. */
  periodEnd: string;
  /** The first day. The ISF agreement covers the whole period. */
  periodStart: string;
  /** A name for it, at most 200 characters. */
  title: string;
};

/** A line: give one of weekly hours, sleepovers or a one-off purchase. */
export type ArrangementLineAddInput = {
  /** The arrangement. */
  arrangementId: string | number;
  /** What is asked for. The provider reads this before it accepts: do not name the person. */
  description: string;
  /** Whether it involves personal care or personal support (2010 Act sch 12); if so the service must be registered. Your judgement is kept on record. */
  involvesPersonalCareOrSupport: boolean;
  /** A one-off purchase. */
  oneOff?: OneOffInput | null | undefined;
  /** The agreed outcome it meets. */
  outcomeId: string | number;
  /** The first day no longer, when not the arrangement’s. */
  periodEnd?: string | null | undefined;
  /** The first day, when not the arrangement’s. */
  periodStart?: string | null | undefined;
  /** The service that is to give it. */
  serviceId: string | number;
  /** Sleepovers every week. */
  sleepovers?: SleepoversInput | null | undefined;
  /** Hours every week. */
  weeklyHours?: WeeklyHoursInput | null | undefined;
};

/** The agreed budget of a period. */
export type BudgetSetInput = {
  /** For the whole period; at least what has reached the fund already. */
  pence: number;
  /** The first day that is no longer part of it. */
  periodEnd: string;
  /** The first day. The same period as before sets that budget anew. */
  periodStart: string;
  /** Whose budget. */
  personId: string | number;
  /** Why, at most 1,000 characters, which the person reads. Needed, and the budget is a team manager’s to set, where a day of it is before the person was registered or more than a year ahead. */
  reason?: string | null | undefined;
};

/** Whether there is room for somebody new. */
export type Capacity =
  /** There is no room, and no list. */
  | 'NONE'
  /** There is room now. */
  | 'NOW'
  /** There is a waiting list. */
  | 'WAITING_LIST';

/** Whom support is for, as Public Health Scotland groups people who direct their own support. */
export type CareGroup =
  /** People with dementia. */
  | 'DEMENTIA'
  /** Older people who are frail. */
  | 'ELDERLY_FRAIL'
  /** People with a learning disability. */
  | 'LEARNING_DISABILITY'
  /** People with mental health problems. */
  | 'MENTAL_HEALTH'
  /** Others. */
  | 'OTHER'
  /** People with a physical or sensory disability. */
  | 'PHYSICAL_AND_SENSORY_DISABILITY';

/** An offer to accept. */
export type CommissionAcceptInput = {
  /** The commission. */
  commissionId: string | number;
  /** Your own name for this request, 8 to 200 characters, for instance a UUID. Sent again with the same input it changes nothing and answers the same; with other input it is refused. */
  idempotencyKey: string | number;
};

/** An offer to decline. */
export type CommissionDeclineInput = {
  /** The commission. */
  commissionId: string | number;
  /** The same in your words; needed for OTHER. */
  explanation?: string | null | undefined;
  /** Why. */
  reason: DeclineReason;
};

/** A line to offer to the provider of its service. */
export type CommissionOfferInput = {
  /** Until when it can be answered: 14 days when left out, 90 at most. */
  expiresAt?: string | null | undefined;
  /** The line. */
  lineId: string | number;
};

/** Where a commission stands. */
export type CommissionStatus =
  /** The provider has said yes; the money is promised. */
  | 'ACCEPTED'
  /** The provider has said no, with a reason. */
  | 'DECLINED'
  /** Nobody answered in time. The line can be offered again. */
  | 'EXPIRED'
  /** The provider has not answered yet. */
  | 'OFFERED';

/** Who holds the money under Option 2. Areas differ. */
export type ContractualModel =
  /** The authority, at the person’s direction. */
  | 'AUTHORITY_HELD'
  /** The chosen provider, which may buy from others as well. */
  | 'PROVIDER_HELD'
  /** A body that does not deliver support itself. */
  | 'THIRD_PARTY_HELD';

/** Why a provider says no. */
export type DeclineReason =
  /** It takes skills or equipment the service does not have. */
  | 'CANNOT_MEET_NEED'
  /** Nobody is free at the times asked for. */
  | 'NO_CAPACITY'
  /** Something else, which the explanation says. */
  | 'OTHER'
  /** It does not work there. */
  | 'OUTSIDE_AREA'
  /** It cannot be done for this rate. */
  | 'RATE_TOO_LOW';

/** Support that was given on a day. */
export type DeliveryRecordInput = {
  /** Under which commission. */
  commissionId: string | number;
  /** The day: within the commission’s period, not in the future. */
  deliveredOn: string;
  /** Anything worth writing down, at most 1,000 characters. */
  note?: string | null | undefined;
  /** Minutes, nights or items, as the commission counts. */
  quantity: number;
};

/** Who says so. */
export type FactSource =
  /** ALISS, A Local Information System for Scotland. */
  | 'ALISS'
  /** The Care Inspectorate’s register. */
  | 'CARE_INSPECTORATE'
  /** A directory that publishes by Open Referral UK. */
  | 'OPEN_REFERRAL'
  /** The provider itself. */
  | 'PROVIDER'
  /** An independent support organisation, for the group. */
  | 'SUPPORT_ORGANISATION';

/** Being on a council’s framework, or not. */
export type FrameworkFilter = {
  /** The council area: a current GSS code. */
  councilArea: string;
  /** True for on it, false for off it. */
  on: boolean;
};

/** Money of the agreed budget that has reached the fund. */
export type FundAllocateInput = {
  /** Which fund. */
  fundId: string | number;
  /** Your own name for this request, 8 to 200 characters, for instance a UUID. Sent again with the same input it changes nothing and answers the same; with other input it is refused. */
  idempotencyKey: string | number;
  /** How much; all allocations together stay within the agreed budget. */
  pence: number;
  /** When it was received; today when left out. Says which budget it is of. */
  receivedOn?: string | null | undefined;
};

/** A fund to open, and the agreement it is held under. */
export type FundOpenInput = {
  /** Who is party to the agreement. */
  form: AgreementForm;
  /** Who holds the money. */
  model: ContractualModel;
  /** The holder, needed only when you are an officer of several. */
  organisationId?: string | number | null | undefined;
  /** The first day it no longer covers. */
  periodEnd: string;
  /** The first day the agreement covers. */
  periodStart: string;
  /** Whose fund. */
  personId: string | number;
  /** When the agreement was signed: today or earlier. */
  signedOn: string;
};

/** In which form somebody is told something. A translation is any of them, in another language. */
export type InformationForm =
  /** As sound to listen to. */
  | 'AUDIO'
  /** In braille. */
  | 'BRAILLE'
  /** In British Sign Language, on video or in person. */
  | 'BSL'
  /** In Easy Read: short sentences with pictures. */
  | 'EASY_READ'
  /** In conversation, in one place. */
  | 'FACE_TO_FACE'
  /** In large print. */
  | 'LARGE_PRINT'
  /** In another way, told in words. */
  | 'OTHER'
  /** By telephone. */
  | 'TELEPHONE'
  /** On video, spoken. */
  | 'VIDEO'
  /** In writing. */
  | 'WRITING';

/** Why something is still to be told. */
export type InformationGap =
  /** Nobody has recorded that it was told. */
  | 'NOT_GIVEN'
  /** The person says they have not had it, or in no form they can use. */
  | 'NOT_HAD'
  /** It was told, and in no form the person needs. */
  | 'NOT_IN_NEEDED_FORM'
  /** It was told, and not in writing as the Act asks for (s.9(3)). */
  | 'NOT_IN_WRITING';

/** What a person was told, and in which form. */
export type InformationGiveInput = {
  /** For BUDGET, and only there: which. */
  budgetId?: string | number | null | undefined;
  /** For COMMISSION, and only there: which. */
  commissionId?: string | number | null | undefined;
  /** In which form; left out, in that of the resource. */
  form?: InformationForm | null | undefined;
  /** When; today when left out. */
  givenOn?: string | null | undefined;
  /** A BCP 47 code; left out, that of the resource, else English, and for BSL itself. */
  language?: string | null | undefined;
  /** What about. */
  matter: InformationMatter;
  /** For NOTICE, and only there: which. */
  noticeId?: string | number | null | undefined;
  /** Who was told. */
  personId: string | number;
  /** What was handed over: a form of a resource. */
  resourceFormId?: string | number | null | undefined;
  /** For SPENDING_REFUSED, and only there: by which test. */
  spendTest?: SpendTest | null | undefined;
  /** What else there is to know, at most 2,000 characters; needed for OTHER. */
  words?: string | null | undefined;
};

/** What a person is told: what the Act has explained to everybody (s.9), and what was decided about them. */
export type InformationMatter =
  /** An agreed budget: how much, and why. */
  | 'BUDGET'
  /** An offer and what came of it: that a provider declined, and why. */
  | 'COMMISSION'
  /** Independent advocacy, where it is appropriate. */
  | 'INDEPENDENT_ADVOCACY'
  /** How to manage support. */
  | 'MANAGING_SUPPORT'
  /** A notice the platform made. */
  | 'NOTICE'
  /** Option 1: a direct payment. */
  | 'OPTION_1'
  /** Option 2: the person chooses, and somebody else holds the money. */
  | 'OPTION_2'
  /** Option 3: the authority chooses and arranges. */
  | 'OPTION_3'
  /** Option 4: a mix, by type of support. */
  | 'OPTION_4'
  /** Something else, told in words. */
  | 'OTHER'
  /** That money was refused, and by which of the three tests. */
  | 'SPENDING_REFUSED'
  /** Who can help, those who do not work for the authority among them. */
  | 'WHO_CAN_HELP';

/** Which resources to show. What is left out does not narrow the search. */
export type InformationResourceFilter = {
  /** A current GSS code: those for this council area, and those for all of Scotland. */
  councilArea?: string | null | undefined;
  /** To be had in any of these forms; with `languages`, in one of those languages. */
  forms?: Array<InformationForm> | null | undefined;
  /** To be had in any of these languages: BCP 47 codes such as gd, pl or bfi (British Sign Language); en also finds en-GB. */
  languages?: Array<string> | null | undefined;
  /** About any of these. */
  topics?: Array<InformationTopic> | null | undefined;
  /** Words of its title, summary or publisher, in any spelling; at most 200 characters. */
  words?: string | null | undefined;
};

/** What information on self-directed support is about (2013 Act s.4 and s.9). */
export type InformationTopic =
  /** Assessment: how it is found what somebody needs. */
  | 'ASSESSMENT'
  /** How a budget is set, and what it may be used for. */
  | 'BUDGETS'
  /** What a person pays towards support. */
  | 'CHARGES'
  /** How to challenge a decision, and how to complain. */
  | 'COMPLAINTS'
  /** Independent advocacy. */
  | 'INDEPENDENT_ADVOCACY'
  /** Individual Service Funds, by which Option 2 is done. */
  | 'INDIVIDUAL_SERVICE_FUND'
  /** How to manage support. */
  | 'MANAGING_SUPPORT'
  /** Option 1: a direct payment. */
  | 'OPTION_1'
  /** Option 2: the person chooses, and somebody else holds the money. */
  | 'OPTION_2'
  /** Option 3: the authority chooses and arranges. */
  | 'OPTION_3'
  /** Option 4: a mix, by type of support. */
  | 'OPTION_4'
  /** What people are entitled to. */
  | 'RIGHTS'
  /** Who can help, those who do not work for the authority among them. */
  | 'WHO_CAN_HELP';

/** An invitation to accept. */
export type InvitationAcceptInput = {
  /** The code you were given. Capitals, spaces and hyphens do not matter. */
  code: string;
};

/** An invoice to approve. */
export type InvoiceApproveInput = {
  /** The invoice. */
  invoiceId: string | number;
};

/** Where an invoice stands. */
export type InvoiceStatus =
  /** Will be paid. */
  | 'APPROVED'
  /** The money is spent. */
  | 'PAID'
  /** Waits for the holder. */
  | 'SUBMITTED';

/** Recorded support to be paid for. */
export type InvoiceSubmitInput = {
  /** For which commission. */
  commissionId: string | number;
  /** Your own number for it; used once for a fund. */
  number: string;
  /** At most the value of what was delivered and not invoiced yet. */
  pence: number;
};

/** On what ground somebody was shown a part of a record, as it stood when they looked. */
export type LookGround =
  /** A commission the provider accepted. */
  | 'COMMISSION'
  /** The person agreed. */
  | 'CONSENT'
  /** The authority’s duty to the person (2013 Act). It does not rest on consent. */
  | 'DUTY'
  /** A worker opened it in an emergency, with a reason that is on record. */
  | 'EMERGENCY'
  /** It is their own record. */
  | 'OWN_RECORD'
  /** Their organisation is party to a contract about it: it holds the fund, or support was offered to it. */
  | 'PARTY'
  /** A legal power to act for the person. */
  | 'REPRESENTATION'
  /** None was found. This should not be: ask the authority. */
  | 'UNEXPLAINED';

/** A place, and how far from it. */
export type NearPlaceInput = {
  /** North of the equator. */
  latitude: number;
  /** East of Greenwich; west is negative. */
  longitude: number;
  /** Metres straight over the ground, 1 to 200000. */
  withinMetres: number;
};

/** In which form and language a person can be told things. */
export type NeededFormRecordInput = {
  /** In which form. */
  form: InformationForm;
  /** A BCP 47 code; left out, English, and for BSL itself. */
  language?: string | null | undefined;
  /** Since when; today when left out. */
  neededSince?: string | null | undefined;
  /** Who. */
  personId: string | number;
  /** What else there is to know, at most 500 characters; needed for OTHER. */
  words?: string | null | undefined;
};

/** A purchase made once. */
export type OneOffInput = {
  /** How many. */
  items: number;
  /** For each. */
  pencePerItem: number;
};

/** Something bought once, or a few times, on a day. */
export type OneOffItemsInput = {
  /** How many, 1 to 1000. */
  count: number;
  /** On which day of the period. */
  on: string;
};

/** A visit that happens once. */
export type OneOffVisitInput = {
  /** Whole miles of travel that each visit of each worker would be charged, 0 to 500. Left out: not known, so travel by the mile is not priced. */
  miles?: number | null | undefined;
  /** How long, 1 to 1440 minutes. */
  minutes: number;
  /** On which day of the period. */
  on: string;
  /** When it starts, by the clock on the wall. */
  startTime: string;
  /** How many workers at once, 1 to 10; one when left out. */
  workers?: number | null | undefined;
};

/** An outcome agreed with a person. */
export type OutcomeAgreeInput = {
  /** When it was agreed; today when left out. */
  agreedOn?: string | null | undefined;
  /** Whose outcome. */
  personId: string | number;
  /** What it is mostly about, so that others’ stories of the same are found. */
  theme?: OutcomeTheme | null | undefined;
  /** The person’s own words, at most 2,000 characters. */
  words: string;
};

/** What may matter to a person: the quality-of-life outcomes of Talking Points. */
export type OutcomeTheme =
  /** Feeling and being safe. */
  | 'BEING_SAFE'
  /** Having things to do. */
  | 'HAVING_THINGS_TO_DO'
  /** Learning, and paid or voluntary work. */
  | 'LEARNING_AND_WORK'
  /** Living where one wants, as one wants. */
  | 'LIVING_WHERE_AND_AS_ONE_WANTS'
  /** Being part of one’s community. */
  | 'PART_OF_COMMUNITY'
  /** Being respected and listened to. */
  | 'RESPECT'
  /** Seeing people: friends, family, company. */
  | 'SEEING_PEOPLE'
  /** Staying as well as one can be. */
  | 'STAYING_WELL';

/** An approved invoice to pay. */
export type PaymentMakeInput = {
  /** Your own name for this request, 8 to 200 characters, for instance a UUID. Sent again with the same input it changes nothing and answers the same; with other input it is refused. */
  idempotencyKey: string | number;
  /** The invoice. */
  invoiceId: string | number;
};

/** Whose copy. */
export type PersonExportInput = {
  /** The person’s id. */
  personId: string | number;
};

/** A person to register with the worker’s authority. */
export type PersonRegisterInput = {
  /** The address. Confidential. */
  address?: string | null | undefined;
  /** On which ground support is given. */
  basis: SupportedPersonBasis;
  /** The date of birth. Confidential. */
  dateOfBirth?: string | null | undefined;
  /** The full name. Confidential. */
  fullName: string;
  /** What the person likes to be called, at most 100 characters. */
  knownAs: string;
  /** The authority, needed only when you work for several. */
  organisationId?: string | number | null | undefined;
  /** The whole postcode. Confidential but for its first half. */
  postcode: string;
  /** Who may act for the person by law. */
  representatives?: Array<RepresentativeInput> | null | undefined;
  /** What the person agreed to share with whom. */
  shareWith?: Array<ShareInput> | null | undefined;
  /** The telephone number. Confidential. */
  telephone?: string | null | undefined;
};

/** How closely a place is known. */
export type PlacePrecision =
  /** By the coordinates its source gives, because no postcode says more. */
  | 'COORDINATES'
  /** By the middle of its postcode’s first half (EH1). */
  | 'OUTCODE'
  /** By its postcode. */
  | 'POSTCODE'
  /** By the middle of its postcode’s sector (EH1 1), because the postcode itself is not known yet. */
  | 'SECTOR';

/** What is not known of a service, and worth asking before one chooses it. Not known is not "no". */
export type QuoteUnknown =
  /** Whether it has room now. */
  | 'CAPACITY'
  /** Whether complaints against it were upheld. */
  | 'COMPLAINTS'
  /** How good it is: nobody has graded it. */
  | 'GRADES'
  /** Whether it comes to where one lives: it has declared no area. */
  | 'REACH'
  /** Whether travel comes on top: it says nothing of it. */
  | 'TRAVEL'
  /** Whether VAT is charged on some of these prices. */
  | 'VAT';

/** When a rate holds, by the clock on the wall in Scotland. Where a service gives several, each minute costs the most particular: BANK_HOLIDAY, then SATURDAY or SUNDAY, WEEKEND, EVENING, WEEKDAY, ANY. */
export type RateBand =
  /** At any time for which the service gives no rate of its own. */
  | 'ANY'
  /** Scotland’s bank holidays. A service that gives neither this nor ANY has no known price on them. */
  | 'BANK_HOLIDAY'
  /** Between the hours that the rate says, on any day but bank holidays and a weekend with a rate of its own. */
  | 'EVENING'
  /** Saturday, unless it is a bank holiday. */
  | 'SATURDAY'
  /** Sunday, unless it is a bank holiday. */
  | 'SUNDAY'
  /** Monday to Friday, bank holidays left out. */
  | 'WEEKDAY'
  /** Saturday and Sunday, bank holidays left out. */
  | 'WEEKEND';

/** What a rate is for. */
export type RateUnit =
  /** An hour of support. */
  | 'HOUR'
  /** A one-off purchase. */
  | 'ITEM'
  /** A night on site, asleep; of the day on which it begins. */
  | 'SLEEPOVER'
  /** Travel, for each mile, on top of the support. */
  | 'TRAVEL_MILE'
  /** Travel, for each visit, on top of the support. */
  | 'TRAVEL_VISIT';

/** Somebody with a legal power to act for the person. */
export type RepresentativeInput = {
  /** The first day it no longer counts. */
  endsOn?: string | null | undefined;
  /** Whether the power covers money. */
  financial: boolean;
  /** Which power. */
  kind: RepresentativeKind;
  /** Their name. They get an account of their own. */
  name: string;
  /** From this day. */
  startsOn: string;
  /** Whether the power covers welfare. */
  welfare: boolean;
};

/** The legal power (Adults with Incapacity (Scotland) Act 2000; 2013 Act s.7 for the appropriate person). */
export type RepresentativeKind =
  /** A parent or other who chooses for somebody under 16, having heard them (2013 Act ss.7 and 8). */
  | 'APPROPRIATE_PERSON'
  /** Chosen by the person to act in money and property (2000 Act s.15). */
  | 'CONTINUING_ATTORNEY'
  /** Acts in benefits alone (Social Security (Claims and Payments) Regulations 1987 reg 33). Recorded; opens nothing here. */
  | 'DWP_APPOINTEE'
  /** Appointed by the sheriff, for welfare, money or both (2000 Act part 6). */
  | 'GUARDIAN'
  /** Holds an intervention order for one matter (2000 Act s.53). */
  | 'INTERVENER'
  /** Chosen by the person to act in welfare, once the person cannot (2000 Act s.16). */
  | 'WELFARE_ATTORNEY';

/** What an account does for an organisation. A supported person and a representative need no role. */
export type Role =
  /** Runs the organisation’s own accounts: invites members, gives and ends roles. Opens nobody’s record. */
  | 'ADMINISTRATOR'
  /** Plans and organises support with a person. */
  | 'BROKER'
  /** The same for a community organisation. */
  | 'COMMUNITY_COORDINATOR'
  /** Administers funds at an ISF holder. */
  | 'FUND_OFFICER'
  /** Runs the platform and sees nobody’s plan. */
  | 'OPERATOR'
  /** Answers offers, records support and invoices for a registered provider. */
  | 'PROVIDER_COORDINATOR'
  /** Advises people on self-directed support for an independent support organisation, and confirms entries of its area. */
  | 'SUPPORT_ADVISER'
  /** Manages workers of an authority. */
  | 'TEAM_MANAGER'
  /** Allocating social worker of an authority. */
  | 'WORKER';

/** The support one has in mind: at least one visit, sleepover or item, at most 50 of each kind, and no two visits at one time. */
export type ScheduleInput = {
  /** What is bought once. */
  oneOffItems?: Array<OneOffItemsInput> | null | undefined;
  /** Visits that happen once. */
  oneOffVisits?: Array<OneOffVisitInput> | null | undefined;
  /** The first day no longer covered, at most a year later. A night that begins before it counts whole. */
  periodEnd: string;
  /** The first day. */
  periodStart: string;
  /** Sleepovers that come again. */
  sleepovers?: Array<ScheduledSleepoverInput> | null | undefined;
  /** Visits that come again. */
  visits?: Array<ScheduledVisitInput> | null | undefined;
};

/** A sleepover that comes again, of the day on which it begins. */
export type ScheduledSleepoverInput = {
  /** Every how many weeks, 1 to 8, counted from the week in which the period begins; every week when left out. */
  everyWeeks?: number | null | undefined;
  /** Whole miles of travel that each visit of each worker would be charged, 0 to 500. Left out: not known, so travel by the mile is not priced. */
  miles?: number | null | undefined;
  /** On which days of the week, each once. */
  weekdays: Array<Weekday>;
  /** How many workers at once, 1 to 10; one when left out. */
  workers?: number | null | undefined;
};

/** A visit that comes again every week, or every few weeks. */
export type ScheduledVisitInput = {
  /** Every how many weeks, 1 to 8, counted from the week in which the period begins; every week when left out. */
  everyWeeks?: number | null | undefined;
  /** Whole miles of travel that each visit of each worker would be charged, 0 to 500. Left out: not known, so travel by the mile is not priced. */
  miles?: number | null | undefined;
  /** How long, 1 to 1440 minutes by the clock on the wall; it may go past midnight. The night on which the clocks change is an hour longer or shorter, and priced so. */
  minutes: number;
  /** When it starts, by the clock on the wall: nine stays nine when the clocks change. */
  startTime: string;
  /** On which days of the week, each once. */
  weekdays: Array<Weekday>;
  /** How many workers at once, 1 to 10; one when left out. */
  workers?: number | null | undefined;
};

/** Who runs it. */
export type Sector =
  /** A health board of the NHS. */
  | 'HEALTH_BOARD'
  /** A council. */
  | 'LOCAL_AUTHORITY'
  /** Its source does not say. */
  | 'NOT_KNOWN'
  /** A business. */
  | 'PRIVATE'
  /** A charity or other not-for-profit body. */
  | 'VOLUNTARY';

/** What kind of support: the register’s types, and groups that need no registration. */
export type ServiceKind =
  /** Living with, or visiting, a family or person the service has approved: Shared Lives. */
  | 'ADULT_PLACEMENT'
  /** Personal care and support in the person’s own home. On the register a kind of support service. */
  | 'CARE_AT_HOME'
  /** A home with care; also short stays. */
  | 'CARE_HOME'
  /** A group or activity that involves no personal care or support, so needs no registration. */
  | 'COMMUNITY_SUPPORT'
  /** Help to keep a home and live in it. */
  | 'HOUSING_SUPPORT'
  /** Introduces or supplies nurses. */
  | 'NURSE_AGENCY'
  /** Somewhere to live, with support, for people with convictions. */
  | 'OFFENDER_ACCOMMODATION'
  /** A support service that is not care at home: a day service, for instance. */
  | 'OTHER_SUPPORT_SERVICE';

/** What the person agreed to share, and with whom. */
export type ShareInput = {
  /** The first day it is closed again. */
  endsOn?: string | null | undefined;
  /** Whether they may also add to those parts. */
  mayWrite?: boolean;
  /** The organisation: a broker’s, an ISF holder, a provider. */
  organisationId: string | number;
  /** From this day; today when left out. */
  startsOn?: string | null | undefined;
  /** Which parts of the record. */
  topics: Array<Topic>;
};

/** A service to be thought of. */
export type ShortlistAddInput = {
  /** Whose list. */
  personId: string | number;
  /** Why, at most 1,000 characters. */
  reason: string;
  /** Which service. */
  serviceId: string | number;
};

/** Sleepovers every week at a rate. */
export type SleepoversInput = {
  /** Nights a week, 1 to 7. */
  nightsPerWeek: number;
  /** For a night, all in. */
  ratePencePerNight: number;
};

/** What was looked for and may not be known of a service. */
export type SoughtFact =
  /** What helps people to use it. */
  | 'ACCESSIBILITY'
  /** What people do there. */
  | 'ACTIVITIES'
  /** The ages it is for. */
  | 'AGES'
  /** Whether it has room. */
  | 'CAPACITY'
  /** Whom it is for. */
  | 'CARE_GROUPS'
  /** Whose framework it is on. */
  | 'FRAMEWORK'
  /** How it is graded. */
  | 'GRADES'
  /** When it can support. */
  | 'HOURS'
  /** The languages it supports in. */
  | 'LANGUAGES'
  /** Whether it takes people whose budget an Individual Service Fund holds. */
  | 'OPTION_2'
  /** What it helps with that matters. */
  | 'OUTCOMES'
  /** The needs it supports with. */
  | 'SUPPORT_NEEDS';

/** The three tests. What meets an agreed outcome, harms nobody and is legal should happen; cost is no test. */
export type SpendTest =
  /** It is legal. */
  | 'LEGAL'
  /** It meets an agreed outcome. */
  | 'MEETS_AGREED_OUTCOME'
  /** It harms nobody, and places nobody at unreasonable risk. */
  | 'NO_HARM_OR_UNREASONABLE_RISK';

/** What support is needed with, as Public Health Scotland counts assessed needs. */
export type SupportNeed =
  /** Looking after the home: cleaning, shopping, laundry. */
  | 'DOMESTIC_CARE'
  /** Equipment and temporary adaptations. */
  | 'EQUIPMENT_AND_TEMPORARY_ADAPTATIONS'
  /** Health care. */
  | 'HEALTH_CARE'
  /** Keeping a home and living in it. */
  | 'HOUSING_SUPPORT'
  /** Meals. */
  | 'MEALS'
  /** Something else. */
  | 'OTHER'
  /** Personal care: washing, dressing, eating, medicine. */
  | 'PERSONAL_CARE'
  /** A break, for the person or for who cares for them. */
  | 'RESPITE'
  /** Company, learning and free time. */
  | 'SOCIAL_EDUCATIONAL_RECREATIONAL';

/** Which services to show. What is left out does not narrow the search. */
export type SupportServiceFilter = {
  /** That take people whose budget an Individual Service Fund holds (Option 2), or do not. */
  acceptsOption2?: boolean | null | undefined;
  /** That have all of these. */
  accessibility?: Array<AccessibilityFeature> | null | undefined;
  /** Where people do this, in one to six words in any spelling: "walking", "baking bread". */
  activity?: string | null | undefined;
  /** That are for somebody of this age, in whole years. */
  age?: number | null | undefined;
  /** That have room in any of these ways. */
  capacities?: Array<Capacity> | null | undefined;
  /** That are for any of these people. */
  careGroups?: Array<CareGroup> | null | undefined;
  /** Registered in any of these council areas: current GSS codes. */
  councilAreas?: Array<string> | null | undefined;
  /** That are on a council’s framework, or off it. */
  framework?: FrameworkFilter | null | undefined;
  /** False leaves the ungraded out. */
  includeUngraded?: boolean | null | undefined;
  /** Whether services are shown that have not said what is asked for; they are, and say so, unless this is false. The ungraded go by `includeUngraded`. */
  includeUnknown?: boolean | null | undefined;
  /** Of any of these kinds. */
  kinds?: Array<ServiceKind> | null | undefined;
  /** That support in any of these languages: BCP 47 codes such as gd, pl or bfi (British Sign Language); en also finds en-GB. */
  languages?: Array<string> | null | undefined;
  /** With no grade below this, 1 to 6. The ungraded are shown as well. */
  minimumGrade?: number | null | undefined;
  /** Those registered near a place. Services whose address is withheld, and groups that a broker tells of, are found by where they give support alone. */
  near?: NearPlaceInput | null | undefined;
  /** Of any of these organisations. */
  organisationIds?: Array<string | number> | null | undefined;
  /** That help with any of these. */
  outcomes?: Array<OutcomeTheme> | null | undefined;
  /** A postcode (IV2 3PW), or its first half: those that reach it, by the areas they declare and not by the distance to their office. Who has not declared any is found in the council area of its registration. */
  postcode?: string | null | undefined;
  /** True: only those registered with the Care Inspectorate, as personal care and personal support need (2010 Act s.59). */
  registeredForPersonalCare?: boolean | null | undefined;
  /** Run by any of these. */
  sectors?: Array<Sector> | null | undefined;
  /** That support with any of these needs. */
  supportNeeds?: Array<SupportNeed> | null | undefined;
  /** That can support at this time of the week, all of it. */
  timeOfWeek?: WeekTimeInput | null | undefined;
  /** Words of its name, provider, town or council area, in any spelling; at most 200 characters. */
  words?: string | null | undefined;
};

/** What comes first. */
export type SupportServiceOrder =
  /** What the words say best. Needs words. */
  | 'BEST_MATCH'
  /** The nearest. Needs a place. */
  | 'DISTANCE'
  /** The highest lowest grade; the ungraded after all others. */
  | 'GRADE'
  /** From A to Z. */
  | 'NAME';

/** On which ground support is given (Social Care (Self-directed Support) (Scotland) Act 2013). */
export type SupportedPersonBasis =
  /** An adult (s.5). */
  | 'ADULT'
  /** An adult carer (s.7). */
  | 'ADULT_CARER'
  /** A child or a member of a child’s family (s.8). */
  | 'CHILD_OR_FAMILY'
  /** A young carer (s.7). */
  | 'YOUNG_CARER';

/** A part of a person’s record that can be opened on its own. */
export type Topic =
  /** Arrangements, offers, deliveries and invoices. */
  | 'COMMISSIONING'
  /** Full name, date of birth, address, telephone. */
  | 'CONFIDENTIAL'
  /** Budgets, the fund and every movement of its money. */
  | 'FUND'
  /** Agreed outcomes. */
  | 'PLAN'
  /** What the person likes to be called, and roughly where they live. */
  | 'PROFILE';

/** Why money moved. */
export type TransferReason =
  /** Money of the agreed budget reached the fund. */
  | 'ALLOCATION'
  /** An approved invoice was paid. */
  | 'PAYMENT'
  /** A provider accepted a commission. */
  | 'PROMISE'
  /** What was promised and not needed came back. */
  | 'RELEASE'
  /** An earlier transfer was undone. */
  | 'REVERSAL';

/** Why an act was refused. The list is closed, so a client may switch on it. */
export type UserErrorCode =
  /** The budget is more than you may agree by yourself. */
  | 'ABOVE_DELEGATED_LIMIT'
  /** It was done before, and is done once. */
  | 'ALREADY_DONE'
  /** An amount is at least one penny. */
  | 'AMOUNT_NOT_POSITIVE'
  /** More than any budget. */
  | 'AMOUNT_TOO_LARGE'
  /** More of this budget has reached the fund already. */
  | 'BUDGET_BELOW_ALLOCATED'
  /** More than the agreed budget would reach the fund. */
  | 'BUDGET_EXCEEDED'
  /** The code opens nothing: mistyped, too old, or another has been sent since. */
  | 'CODE_INVALID'
  /** The idempotency key stands for another request, or somebody changed the same thing at the same moment. */
  | 'CONFLICT'
  /** A broker is independent of whoever decides the money. */
  | 'CONFLICT_OF_INTEREST'
  /** More would be delivered than was commissioned. */
  | 'DELIVERY_EXCEEDS_COMMISSION'
  /** What others would read says who it is about: the message says where, and what to write instead. */
  | 'IDENTIFIES_SOMEBODY'
  /** The fund, or the promise, has less than that left. */
  | 'INSUFFICIENT_FUNDS'
  /** The cursor is not one of ours. */
  | 'INVALID_CURSOR'
  /** A value cannot be: the message says which and why. */
  | 'INVALID_INPUT'
  /** A period ends before it starts, or is longer than ten years. */
  | 'INVALID_PERIOD'
  /** The code opens nothing: mistyped, used, withdrawn or too old. */
  | 'INVITATION_INVALID'
  /** More is invoiced than was recorded as delivered. */
  | 'INVOICE_EXCEEDS_DELIVERY'
  /** An organisation keeps at least one administrator. */
  | 'LAST_ADMINISTRATOR'
  /** It does not rest on the person’s consent, so taking consent back does not end it: the message says what does. */
  | 'NOT_BY_CONSENT'
  /** There is no such thing, or it is not yours to see: the two look the same. */
  | 'NOT_FOUND'
  /** You may not do this, in any role that you have: the message says who may. */
  | 'NOT_PERMITTED'
  /** The offer’s time to answer is over. */
  | 'OFFER_EXPIRED'
  /** Nobody knows whether it was done: the connection to the database was lost. Repeat it with the same idempotency key, or read again. */
  | 'OUTCOME_UNKNOWN'
  /** A day is outside the period it belongs to. */
  | 'OUTSIDE_PERIOD'
  /** Nobody approves an invoice they submitted. */
  | 'OWN_INVOICE'
  /** Part of the period is taken already. */
  | 'PERIOD_OVERLAPS'
  /** Personal care or support needs a registered service (2010 Act s.59). */
  | 'REGISTRATION_REQUIRED'
  /** An organisation of this kind does not give this role. */
  | 'ROLE_NOT_ALLOWED'
  /** The service no longer provides support. */
  | 'SERVICE_CLOSED'
  /** A text is longer than it may be. */
  | 'TOO_LONG'
  /** It was tried too often within a while: the message says when again, or what to do instead. */
  | 'TOO_MANY_ATTEMPTS'
  /** It stands where this cannot be done: too early, or too late. */
  | 'WRONG_STATE';

/** A time of the week, by the clock on the wall in Scotland. */
export type WeekTimeInput = {
  /** From this time on. */
  from: string;
  /** Until this time; when it is not later than the first, until then on the next day. */
  until: string;
  /** The day of the week. */
  weekday: Weekday;
};

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** Hours every week at a rate. */
export type WeeklyHoursInput = {
  /** Minutes a week: 30 hours are 1800. */
  minutesPerWeek: number;
  /** For an hour. */
  ratePencePerHour: number;
};

export type DraftArrangementMutationVariables = Exact<{
  input: ArrangementDraftInput;
}>;


export type DraftArrangementMutation = { arrangementDraft: { arrangement: { id: string, title: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type AddLineMutationVariables = Exact<{
  input: ArrangementLineAddInput;
}>;


export type AddLineMutation = { arrangementLineAdd: { line: { id: string, inWords: string, rate: number, cost: number, outcome: { words: string } | null, service: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type ArrangementCostingQueryVariables = Exact<{
  id: string | number;
}>;


export type ArrangementCostingQuery = { arrangement: { id: string, title: string, period: { start: string, end: string }, lines: Array<{ id: string, description: string, inWords: string, rate: number, cost: number, outcome: { words: string } | null, service: { name: string } | null }>, costing: { total: number, promised: number, toPromise: number, leftInFund: number | null, leftAfter: number | null } | null } | null };

export type OfferCommissionMutationVariables = Exact<{
  input: CommissionOfferInput;
}>;


export type OfferCommissionMutation = { commissionOffer: { commission: { id: string, status: CommissionStatus, cost: number, expiresAt: string, provider: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type OfferToAnswerQueryVariables = Exact<{
  id: string | number;
}>;


export type OfferToAnswerQuery = { commission: { id: string, status: CommissionStatus, description: string | null, inWords: string, locality: string | null, rate: number, cost: number, expiresAt: string, period: { start: string, end: string }, broker: { name: string } | null, person: { knownAs: string, confidential: { fullName: string, address: string | null } | null } | null, viewerCanAccept: { allowed: boolean, reason: UserErrorCode | null, explanation: string | null } } | null };

export type InboxQueryVariables = Exact<{
  statuses?: Array<CommissionStatus> | CommissionStatus | null | undefined;
  first: number;
}>;


export type InboxQuery = { commissions: { totalCount: number, edges: Array<{ node: { id: string, status: CommissionStatus, description: string | null, inWords: string, locality: string | null, rate: number, cost: number } }> } };

export type AcceptCommissionMutationVariables = Exact<{
  input: CommissionAcceptInput;
}>;


export type AcceptCommissionMutation = { commissionAccept: { commission: { id: string, status: CommissionStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type DeclineCommissionMutationVariables = Exact<{
  input: CommissionDeclineInput;
}>;


export type DeclineCommissionMutation = { commissionDecline: { commission: { id: string, status: CommissionStatus, declineReason: DeclineReason | null, declineExplanation: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type WhoMaySeeQueryVariables = Exact<{
  id: string | number;
}>;


export type WhoMaySeeQuery = { person: { id: string, openTo: Array<{ ground: LookGround, inWords: string }>, grants: Array<{ id: string, topic: Topic, inForce: boolean, organisation: { id: string, name: string } | null, viewerCanEnd: { allowed: boolean, reason: UserErrorCode | null } }> } | null };

export type EndAccessMutationVariables = Exact<{
  input: AccessGrantEndInput;
}>;


export type EndAccessMutation = { accessGrantEnd: { grant: { id: string, topic: Topic, endsAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type GiveAccessMutationVariables = Exact<{
  input: AccessGrantGiveInput;
}>;


export type GiveAccessMutation = { accessGrantGive: { person: { id: string, knownAs: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type ReadPlanQueryVariables = Exact<{
  id: string | number;
}>;


export type ReadPlanQuery = { person: { id: string, knownAs: string, outcomes: Array<{ words: string }> } | null };

export type WhoHasLookedQueryVariables = Exact<{
  id: string | number;
  first: number;
}>;


export type WhoHasLookedQuery = { person: { id: string, looks: { totalCount: number, edges: Array<{ node: { inWords: string, lastAt: string } }> }, acts: { totalCount: number, edges: Array<{ node: { inWords: string, doneAt: string } }> } } | null };

export type TakeCopyMutationVariables = Exact<{
  input: PersonExportInput;
}>;


export type TakeCopyMutation = { personExport: { copy: { preparedAt: string, html: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type FindServicesQueryVariables = Exact<{
  filter?: SupportServiceFilter | null | undefined;
  orderBy?: SupportServiceOrder | null | undefined;
  first: number;
}>;


export type FindServicesQuery = { supportServices: { totalCount: number, edges: Array<{ node: { id: string, name: string, kinds: Array<ServiceKind>, organisation: { id: string, name: string }, rates: Array<{ unit: RateUnit, band: RateBand, pence: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CompareServicesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type CompareServicesQuery = { serviceComparison: { services: Array<{ id: string, name: string }>, facts: Array<{ label: string, values: Array<{ text: string, known: boolean, source: FactSource, asOf: string | null, ageInDays: number | null }> }> } };

export type FindSupportQueryVariables = Exact<{
  filter?: SupportServiceFilter | null | undefined;
  first: number;
}>;


export type FindSupportQuery = { supportFound: { totalCount: number, place: { precision: PlacePrecision } | null, edges: Array<{ node: { organisation: { name: string }, services: Array<{ reachDeclared: boolean | null, notKnown: Array<SoughtFact>, service: { id: string, name: string } }> } }> } };

export type QuoteWeekQueryVariables = Exact<{
  schedule: ScheduleInput;
  ids: Array<string | number> | string | number;
  fundId: string | number;
}>;


export type QuoteWeekQuery = { serviceQuotes: { edges: Array<{ node: { unknown: Array<QuoteUnknown>, service: { id: string, name: string }, week: { total: number | null } | null, period: { isWhole: boolean, total: number | null, priced: number, notPriced: Array<{ text: string }> }, fundAfter: { left: number | null, after: number | null } } }> } };

export type AddToShortlistMutationVariables = Exact<{
  input: ShortlistAddInput;
}>;


export type AddToShortlistMutation = { shortlistAdd: { entry: { position: number, service: { id: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type ReadShortlistQueryVariables = Exact<{
  personId: string | number;
}>;


export type ReadShortlistQuery = { person: { shortlist: Array<{ position: number, reason: string, addedFor: { name: string } | null, interests: Array<{ words: string }>, service: { name: string } }> } | null };

export type OpenFundMutationVariables = Exact<{
  input: FundOpenInput;
}>;


export type OpenFundMutation = { fundOpen: { fund: { id: string, holder: { name: string } | null, agreements: Array<{ form: AgreementForm, model: ContractualModel, signedOn: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type AllocateToFundMutationVariables = Exact<{
  input: FundAllocateInput;
}>;


export type AllocateToFundMutation = { fundAllocate: { fund: { id: string, balance: { left: number, promised: number, spent: number, allocated: number } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type FundStatementQueryVariables = Exact<{
  id: string | number;
  first: number;
}>;


export type FundStatementQuery = { fund: { id: string, person: { knownAs: string } | null, holder: { name: string } | null, balance: { left: number, promised: number, spent: number, allocated: number } | null, transfers: { totalCount: number, edges: Array<{ node: { id: string, reason: TransferReason, from: AccountKind, to: AccountKind, pence: number, causeId: string, postedAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type FindResourcesQueryVariables = Exact<{
  filter?: InformationResourceFilter | null | undefined;
  first: number;
}>;


export type FindResourcesQuery = { informationResources: { totalCount: number, edges: Array<{ node: { id: string, title: string, publisher: string, forms: Array<{ id: string, form: InformationForm, language: string, inWords: string, webAddress: string }> } }> } };

export type RecordNeededFormMutationVariables = Exact<{
  input: NeededFormRecordInput;
}>;


export type RecordNeededFormMutation = { neededFormRecord: { neededForm: { id: string, inWords: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type GiveInformationMutationVariables = Exact<{
  input: InformationGiveInput;
}>;


export type GiveInformationMutation = { informationGive: { information: { id: string, inWords: string, inNeededForm: boolean | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type WhatIsMissingQueryVariables = Exact<{
  id: string | number;
}>;


export type WhatIsMissingQuery = { person: { neededForms: Array<{ inWords: string }>, informationMissing: Array<{ matter: InformationMatter, gaps: Array<InformationGap>, inWords: string }> } | null };

export type RecordDeliveryMutationVariables = Exact<{
  input: DeliveryRecordInput;
}>;


export type RecordDeliveryMutation = { deliveryRecord: { delivery: { id: string, deliveredOn: string, quantity: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type SubmitInvoiceMutationVariables = Exact<{
  input: InvoiceSubmitInput;
}>;


export type SubmitInvoiceMutation = { invoiceSubmit: { invoice: { id: string, number: string, pence: number, status: InvoiceStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type ApproveInvoiceMutationVariables = Exact<{
  input: InvoiceApproveInput;
}>;


export type ApproveInvoiceMutation = { invoiceApprove: { invoice: { id: string, status: InvoiceStatus, viewerCanPay: { allowed: boolean, reason: UserErrorCode | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type MakePaymentMutationVariables = Exact<{
  input: PaymentMakeInput;
}>;


export type MakePaymentMutation = { paymentMake: { invoice: { id: string, status: InvoiceStatus, paidAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type RegisterPersonMutationVariables = Exact<{
  input: PersonRegisterInput;
}>;


export type RegisterPersonMutation = { personRegister: { person: { id: string, knownAs: string, locality: string, authority: { id: string, name: string } | null, representations: Array<{ representativeName: string, kind: RepresentativeKind, welfare: boolean, financial: boolean }>, grants: Array<{ topic: Topic, mayWrite: boolean, organisation: { id: string, name: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type AgreeOutcomeMutationVariables = Exact<{
  input: OutcomeAgreeInput;
}>;


export type AgreeOutcomeMutation = { outcomeAgree: { outcome: { id: string, words: string, agreedOn: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type SetBudgetMutationVariables = Exact<{
  input: BudgetSetInput;
}>;


export type SetBudgetMutation = { budgetSet: { budget: { id: string, pence: number, period: { start: string, end: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, name: string, memberships: Array<{ organisationId: string, organisationName: string, role: Role }> } | null };

export type PeopleQueryVariables = Exact<{
  first: number;
}>;


export type PeopleQuery = { people: { totalCount: number, edges: Array<{ node: { id: string, knownAs: string, funds: Array<{ id: string }> } }> } };

export type AcceptInvitationMutationVariables = Exact<{
  input: InvitationAcceptInput;
}>;


export type AcceptInvitationMutation = { invitationAccept: { userErrors: Array<{ message: string }> } | null };


export const DraftArrangementDocument = {"__meta__":{"hash":"sha256:b2dbc2f7971f15175d6789e2518497275d6fd38a847c7ecbcb2d7d7e7b97192f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftArrangement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArrangementDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arrangementDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arrangement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<DraftArrangementMutation, DraftArrangementMutationVariables>;
export const AddLineDocument = {"__meta__":{"hash":"sha256:f9e6fcad74a5cd5a938ad20f7e3054bf02cb281a8df0ad54c64763503db8794c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArrangementLineAddInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arrangementLineAdd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AddLineMutation, AddLineMutationVariables>;
export const ArrangementCostingDocument = {"__meta__":{"hash":"sha256:f90b926246d5641be54b687a395600c4b2fd79ab7cfb6a7f5954ad6560855be8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArrangementCosting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arrangement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"costing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"promised"}},{"kind":"Field","name":{"kind":"Name","value":"toPromise"}},{"kind":"Field","name":{"kind":"Name","value":"leftInFund"}},{"kind":"Field","name":{"kind":"Name","value":"leftAfter"}}]}}]}}]}}]} as unknown as DocumentNode<ArrangementCostingQuery, ArrangementCostingQueryVariables>;
export const OfferCommissionDocument = {"__meta__":{"hash":"sha256:431a98ebe783f73ef9eaf3544b443c38f4decb8ccd3c1923e38b299648d2aa65"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfferCommission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CommissionOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commissionOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<OfferCommissionMutation, OfferCommissionMutationVariables>;
export const OfferToAnswerDocument = {"__meta__":{"hash":"sha256:36df65de4664786c4ce5a7a9a3aa4d095dc8840ff897689c0dd5c2cca48320cb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfferToAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"broker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"knownAs"}},{"kind":"Field","name":{"kind":"Name","value":"confidential"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanAccept"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}]} as unknown as DocumentNode<OfferToAnswerQuery, OfferToAnswerQueryVariables>;
export const InboxDocument = {"__meta__":{"hash":"sha256:fb3f9989c6f11008a4ccf4f3b82e6f1f49fb8148da880d5e7f414b367146730f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Inbox"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"statuses"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CommissionStatus"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commissions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"Variable","name":{"kind":"Name","value":"statuses"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}}]}}]}}]}}]}}]} as unknown as DocumentNode<InboxQuery, InboxQueryVariables>;
export const AcceptCommissionDocument = {"__meta__":{"hash":"sha256:f3323e7809a3855fa74b7b5371dc2c4cb5a94fb711a64ec48b16e72e6c21382a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptCommission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CommissionAcceptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commissionAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptCommissionMutation, AcceptCommissionMutationVariables>;
export const DeclineCommissionDocument = {"__meta__":{"hash":"sha256:bbbe97984fa663aac1dd8d8024ff881cb18f4602897a2cf7d1bb7c3a7aa8418a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineCommission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CommissionDeclineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commissionDecline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"declineReason"}},{"kind":"Field","name":{"kind":"Name","value":"declineExplanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<DeclineCommissionMutation, DeclineCommissionMutationVariables>;
export const WhoMaySeeDocument = {"__meta__":{"hash":"sha256:d8aaf40eebd8db8a059f659141f4a1b9b3759c137520cacf50ccb099ec071dd2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoMaySee"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"openTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"inForce"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEnd"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoMaySeeQuery, WhoMaySeeQueryVariables>;
export const EndAccessDocument = {"__meta__":{"hash":"sha256:409a0b73290dbd0a66cc9bf0f6409acf2daaa6fc62dbfd0a2d3ed2ee89e2b669"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccessGrantEndInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessGrantEnd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<EndAccessMutation, EndAccessMutationVariables>;
export const GiveAccessDocument = {"__meta__":{"hash":"sha256:187ba89faee4ee274f5900ef122d4b0e1eaba95d89dd44ceb9e4cde585c9a3a6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccessGrantGiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessGrantGive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"knownAs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<GiveAccessMutation, GiveAccessMutationVariables>;
export const ReadPlanDocument = {"__meta__":{"hash":"sha256:1e9ce1dbeb63e510ffaf1f697a3abe86a0593757cb7629e383ed39e8fa9e259b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"knownAs"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}}]}}]} as unknown as DocumentNode<ReadPlanQuery, ReadPlanQueryVariables>;
export const WhoHasLookedDocument = {"__meta__":{"hash":"sha256:a6691a12398a98acbd5a4c8a02409c41bc922a2e57775c5cabe577ad8291e8c2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoHasLooked"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"looks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"byOthers"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoHasLookedQuery, WhoHasLookedQueryVariables>;
export const TakeCopyDocument = {"__meta__":{"hash":"sha256:60267b0f8d9689dbb3d40e20ef3d6433f22e82e408ffbd67c98d65b13eede45f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeCopy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonExportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preparedAt"}},{"kind":"Field","name":{"kind":"Name","value":"html"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<TakeCopyMutation, TakeCopyMutationVariables>;
export const FindServicesDocument = {"__meta__":{"hash":"sha256:f0bb7218b9faed51482ca23292ba25082a6c1c7979c748853c74d06fda5a8d26"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindServices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SupportServiceFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SupportServiceOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportServices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"pence"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<FindServicesQuery, FindServicesQueryVariables>;
export const CompareServicesDocument = {"__meta__":{"hash":"sha256:3a5bc11aeaaa5f2722fb0ceae671934bc52d86ec4429e96c2e0b850ec3e63990"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompareServices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceComparison"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"ageInDays"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompareServicesQuery, CompareServicesQueryVariables>;
export const FindSupportDocument = {"__meta__":{"hash":"sha256:b3b6b1046a709fe4fabef58a3063d4ef2acd6dc7e5ab6fe989526432b38bb539"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindSupport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SupportServiceFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportFound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reachDeclared"}},{"kind":"Field","name":{"kind":"Name","value":"notKnown"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindSupportQuery, FindSupportQueryVariables>;
export const QuoteWeekDocument = {"__meta__":{"hash":"sha256:86d4b54a356c35298e2b54ddfddc0a62706442ef56ebd2d0470dc355af1fb334"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QuoteWeek"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"schedule"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceQuotes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"schedule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"schedule"}}},{"kind":"Argument","name":{"kind":"Name","value":"serviceIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"week"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isWhole"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"priced"}},{"kind":"Field","name":{"kind":"Name","value":"notPriced"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"fundAfter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"fundId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<QuoteWeekQuery, QuoteWeekQueryVariables>;
export const AddToShortlistDocument = {"__meta__":{"hash":"sha256:854ec0c61dcabb20443b565eef6ab7debd41a5275e417a7ac49f5e9b5fac9065"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddToShortlist"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ShortlistAddInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shortlistAdd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddToShortlistMutation, AddToShortlistMutationVariables>;
export const ReadShortlistDocument = {"__meta__":{"hash":"sha256:e7028b2e4302987f150a643ab16ecc374693ccd35a93d6742b170ae9e04bf79b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadShortlist"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shortlist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"addedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReadShortlistQuery, ReadShortlistQueryVariables>;
export const OpenFundDocument = {"__meta__":{"hash":"sha256:028beef2553980a9db8ad5de69ae1dcf2f40c714228b2fc607744e5e7d511fb1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenFund"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FundOpenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fundOpen"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<OpenFundMutation, OpenFundMutationVariables>;
export const AllocateToFundDocument = {"__meta__":{"hash":"sha256:37d988b347e794645a4d02440d062c1955c2737fef4e32159951a57b5735e5c8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AllocateToFund"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FundAllocateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fundAllocate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"balance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"promised"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AllocateToFundMutation, AllocateToFundMutationVariables>;
export const FundStatementDocument = {"__meta__":{"hash":"sha256:452bb61104a4eab54c470a6ff42e5cb1df468bd2784dd9e471b14e32aa88569d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FundStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fund"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"knownAs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"promised"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transfers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"pence"}},{"kind":"Field","name":{"kind":"Name","value":"causeId"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FundStatementQuery, FundStatementQueryVariables>;
export const FindResourcesDocument = {"__meta__":{"hash":"sha256:b2ce0a4e47de389258dddb661bdefdd1f6c91d9e4de1054d0dc92369ef319be6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindResources"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"InformationResourceFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"informationResources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"forms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"webAddress"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindResourcesQuery, FindResourcesQueryVariables>;
export const RecordNeededFormDocument = {"__meta__":{"hash":"sha256:b23e8ad5f767efad3e637546f95843e3d1c5d6fb5f0d9e1b242659f60897126a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordNeededForm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NeededFormRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"neededFormRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"neededForm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RecordNeededFormMutation, RecordNeededFormMutationVariables>;
export const GiveInformationDocument = {"__meta__":{"hash":"sha256:209b63269f0abe31ea9b45d8518446f41b0c47fdf6b37fccc3e1263cc5a81beb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveInformation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InformationGiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"informationGive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"information"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"inNeededForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<GiveInformationMutation, GiveInformationMutationVariables>;
export const WhatIsMissingDocument = {"__meta__":{"hash":"sha256:156259c41eb5edc046a13cfc6be22312ac2067665fd9dd7a9abf22fc8d9cfd54"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatIsMissing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"neededForms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"informationMissing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matter"}},{"kind":"Field","name":{"kind":"Name","value":"gaps"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}}]}}]} as unknown as DocumentNode<WhatIsMissingQuery, WhatIsMissingQueryVariables>;
export const RecordDeliveryDocument = {"__meta__":{"hash":"sha256:1eace75abacd1f50abe9b57f2e5c3ef6f4c86235c85ae43c57ea1397686864ca"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordDelivery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeliveryRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveryRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredOn"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RecordDeliveryMutation, RecordDeliveryMutationVariables>;
export const SubmitInvoiceDocument = {"__meta__":{"hash":"sha256:aa0c7e4c9448780088acd004a05c6dbad92e3d5c3e7ac1a8ce0f743eaaac8ea6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitInvoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceSubmitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoiceSubmit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"pence"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SubmitInvoiceMutation, SubmitInvoiceMutationVariables>;
export const ApproveInvoiceDocument = {"__meta__":{"hash":"sha256:154f8b1256cf81cb3b9b08abafb4a17a106171d529aa4fa98ec7575dc56caa31"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveInvoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceApproveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoiceApprove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanPay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ApproveInvoiceMutation, ApproveInvoiceMutationVariables>;
export const MakePaymentDocument = {"__meta__":{"hash":"sha256:3a132e2cb3565910189692b39d469918a47452bc23818584e748fd0dceca6be3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakePayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PaymentMakeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentMake"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<MakePaymentMutation, MakePaymentMutationVariables>;
export const RegisterPersonDocument = {"__meta__":{"hash":"sha256:96a5e156457a0eec63b0477ce3384e254bc2602313305b370c22332468a5da39"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonRegisterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personRegister"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"knownAs"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"representations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"representativeName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"welfare"}},{"kind":"Field","name":{"kind":"Name","value":"financial"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"mayWrite"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterPersonMutation, RegisterPersonMutationVariables>;
export const AgreeOutcomeDocument = {"__meta__":{"hash":"sha256:f7efa8db6bc929d7de365a5614890f4eac57974eb475f14154653251f73d31dd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AgreeOutcome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeAgreeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeAgree"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"agreedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AgreeOutcomeMutation, AgreeOutcomeMutationVariables>;
export const SetBudgetDocument = {"__meta__":{"hash":"sha256:794ff28fba16ae8acd235cc35f4672a245278169aa40367219c54487dc296890"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetBudget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pence"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SetBudgetMutation, SetBudgetMutationVariables>;
export const ViewerDocument = {"__meta__":{"hash":"sha256:ed2f5f19dcc89013ca82b1bc3f7cae6f678301791ae03bf60ffc84a02c9715ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const PeopleDocument = {"__meta__":{"hash":"sha256:12097b5b891fad62f642868b923532b4c778f28467e60c2b4df40b881be531f9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"People"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"knownAs"}},{"kind":"Field","name":{"kind":"Name","value":"funds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const AcceptInvitationDocument = {"__meta__":{"hash":"sha256:c21550956711961995433ac59adc17c5e14ce4929db48b56f9e6a0645799536a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationAcceptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitationAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables>;