/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A grant to end at once. */
export type AccessGrantEndInput = {
  /** The grant’s id. */
  grantId: string | number;
};

/** Access that the person agrees to give, to exactly one of an organisation, a representative and a decision supporter. */
export type AccessGrantGiveInput = {
  /** Id of the decision supporter to give access to. */
  decisionSupporterId?: string | number | null | undefined;
  /** The first day without access; open-ended when left out. */
  endsOn?: string | null | undefined;
  /** Whether the grant also allows adding to those parts. */
  mayWrite?: boolean;
  /** Id of the organisation to give access to. */
  organisationId?: string | number | null | undefined;
  /** The person’s id. */
  personId: string | number;
  /** Id of the representation whose holder gets access, beyond what their power covers. The access continues when the power ends. */
  representationId?: string | number | null | undefined;
  /** The first day of access; today when left out. */
  startsOn?: string | null | undefined;
  /** The parts of the record. */
  topics: Array<Topic>;
};

/** The ground on which somebody was shown a part of a record, at the time of the access. */
export type AccessGround =
  /** A commission that the provider accepted. */
  | 'COMMISSION'
  /** The person’s consent. */
  | 'CONSENT'
  /** The authority’s duty to the person (2013 Act). It does not rest on consent. */
  | 'DUTY'
  /** An emergency in which a worker opened the record, with a recorded reason. */
  | 'EMERGENCY'
  /** Their own record. */
  | 'OWN_RECORD'
  /** A contract: the organisation holds the fund, or support was offered to it. */
  | 'PARTY'
  /** A legal power to act for the person. */
  | 'REPRESENTATION'
  /** No ground was found. This should not happen: ask the authority. */
  | 'UNEXPLAINED';

/** A feature that helps people to reach and use a service. The list is the one that ALISS uses. */
export type AccessibilityFeature =
  /** A building in which wheelchairs and walking aids can get about. */
  | 'ACCESSIBLE_BUILDING'
  /** Parking places for disabled people. */
  | 'ACCESSIBLE_CAR_PARK'
  /** An entrance that wheelchairs and walking aids can get through. */
  | 'ACCESSIBLE_ENTRANCE'
  /** A toilet for disabled people. */
  | 'ACCESSIBLE_TOILET'
  /** The service is given through an app. */
  | 'APP_BASED'
  /** British Sign Language. */
  | 'BRITISH_SIGN_LANGUAGE'
  /** Electronic note taking or subtitles. */
  | 'ELECTRONIC_NOTE_TAKING'
  /** The service itself is free of charge. */
  | 'FREE_TO_USE'
  /** Free wifi. */
  | 'FREE_WIFI'
  /** A gender-neutral toilet. */
  | 'GENDER_NEUTRAL_TOILET'
  /** A hearing loop. */
  | 'HEARING_LOOP'
  /** People can come in person or join online. */
  | 'HYBRID'
  /** A lift. */
  | 'LIFT'
  /** The service is given online. */
  | 'ONLINE'
  /** The service can be reached by public transport. */
  | 'PUBLIC_TRANSPORT'
  /** The service is given by telephone. */
  | 'TELEPHONE'
  /** Interpreters or translations. */
  | 'TRANSLATION';

/** An account of a fund, in which its money can be. */
export type AccountKind =
  /** Available: not promised or spent. */
  | 'AVAILABLE'
  /** Committed: promised to a provider. */
  | 'COMMITTED'
  /** Outside the fund: where its money comes from. */
  | 'OUTSIDE'
  /** Spent: paid to a provider. */
  | 'SPENT';

/** The parties to an ISF agreement. */
export type AgreementForm =
  /** The authority and the holder. */
  | 'BIPARTITE'
  /** The authority, the holder and the person. The person carries no contractual liability. */
  | 'TRIPARTITE';

/** An arrangement to draft on a fund. */
export type ArrangementDraftInput = {
  /** Id of the fund that is to pay. */
  fundId: string | number;
  /** Id of the broker’s organisation. Required only when you act for several. */
  organisationId?: string | number | null | undefined;
  /** The first day after the period. */
  periodEnd: string;
  /** The first day of the period. An ISF agreement must cover the whole period. */
  periodStart: string;
  /** Title of the arrangement, at most 200 characters. */
  title: string;
};

/** A line to add. Give exactly one of weekly hours, sleepovers and a one-off purchase. */
export type ArrangementLineAddInput = {
  /** The arrangement’s id. */
  arrangementId: string | number;
  /** What is asked for. The provider reads this before it accepts: do not name the person. */
  description: string;
  /** Whether the support involves personal care or personal support (2010 Act sch. 12). If it does, the service must be registered. Your judgement is kept on record. */
  involvesPersonalCareOrSupport: boolean;
  /** A one-off purchase. */
  oneOff?: OneOffInput | null | undefined;
  /** Id of the agreed outcome that the support meets. */
  outcomeId: string | number;
  /** The first day after the line’s end; the arrangement’s end when left out. */
  periodEnd?: string | null | undefined;
  /** The first day; the arrangement’s first day when left out. */
  periodStart?: string | null | undefined;
  /** Id of the service that is to give the support. */
  serviceId: string | number;
  /** Sleepovers every week. */
  sleepovers?: SleepoversInput | null | undefined;
  /** Hours every week. */
  weeklyHours?: WeeklyHoursInput | null | undefined;
};

/** The agreed budget for a period. */
export type BudgetSetInput = {
  /** The amount for the whole period, in pence; at least the amount already allocated from it to the fund. */
  pence: number;
  /** The first day after the period. */
  periodEnd: string;
  /** The first day of the period. A budget for the same period is superseded. */
  periodStart: string;
  /** The person’s id. */
  personId: string | number;
  /** The reason, at most 1,000 characters; the person reads it. Required when a day of the budget is before the person was registered or more than a year ahead; only a team manager may set such a budget. */
  reason?: string | null | undefined;
};

/** Whether a service has room for somebody new. */
export type Capacity =
  /** There is no room and no waiting list. */
  | 'NONE'
  /** There is room now. */
  | 'NOW'
  /** There is a waiting list. */
  | 'WAITING_LIST';

/** A group of people that support is for: the client groups in which Public Health Scotland counts people with self-directed support. */
export type CareGroup =
  /** People with dementia. */
  | 'DEMENTIA'
  /** Older people who are frail. */
  | 'ELDERLY_FRAIL'
  /** People with a learning disability. */
  | 'LEARNING_DISABILITY'
  /** People with mental health problems. */
  | 'MENTAL_HEALTH'
  /** Other people. */
  | 'OTHER'
  /** People with a physical or sensory disability. */
  | 'PHYSICAL_AND_SENSORY_DISABILITY';

/** An offer to accept. */
export type CommissionAcceptInput = {
  /** The commission’s id. */
  commissionId: string | number;
  /** Your own key for this request, 8 to 200 characters, for instance a UUID. A repeated request with the same input changes nothing and returns the same result; with different input it is refused. */
  idempotencyKey: string | number;
};

/** An offer to decline. */
export type CommissionDeclineInput = {
  /** The commission’s id. */
  commissionId: string | number;
  /** The reason in your words; required for `OTHER`. */
  explanation?: string | null | undefined;
  /** The reason as a code. */
  reason: DeclineReason;
};

/** A line to offer to the provider of its service. */
export type CommissionOfferInput = {
  /** When the offer expires, at most 90 days from now; after 14 days when left out. */
  expiresAt?: string | null | undefined;
  /** The line’s id. */
  lineId: string | number;
};

/** State of a commission. */
export type CommissionStatus =
  /** Accepted by the provider; the money is promised. */
  | 'ACCEPTED'
  /** Declined by the provider, with a reason. */
  | 'DECLINED'
  /** Expired: the provider did not answer in time. The line can be offered again. */
  | 'EXPIRED'
  /** Offered: the provider has not answered yet. */
  | 'OFFERED';

/** Who holds the money under Option 2. Areas differ. */
export type ContractualModel =
  /** The authority holds the money, at the person’s direction. */
  | 'AUTHORITY_HELD'
  /** The chosen provider holds the money, and may also buy from other providers. */
  | 'PROVIDER_HELD'
  /** A body that does not deliver support itself holds the money. */
  | 'THIRD_PARTY_HELD';

/** Why a provider declines an offer. */
export type DeclineReason =
  /** The support requires skills or equipment that the service does not have. */
  | 'CANNOT_MEET_NEED'
  /** Nobody is available at the times asked for. */
  | 'NO_CAPACITY'
  /** Another reason, given in the explanation. */
  | 'OTHER'
  /** The service does not work in that area. */
  | 'OUTSIDE_AREA'
  /** The support cannot be given at this rate. */
  | 'RATE_TOO_LOW';

/** Support that was given on a day. */
export type DeliveryRecordInput = {
  /** The commission’s id. */
  commissionId: string | number;
  /** The day of the support: within the commission’s period and not in the future. */
  deliveredOn: string;
  /** A note about the support, at most 1,000 characters. */
  note?: string | null | undefined;
  /** Quantity in minutes, nights or items, by the commission’s `unit`. */
  quantity: number;
};

/** The source of a fact. */
export type FactSource =
  /** ALISS, A Local Information System for Scotland. */
  | 'ALISS'
  /** The Care Inspectorate’s register. */
  | 'CARE_INSPECTORATE'
  /** A directory that publishes by Open Referral UK. */
  | 'OPEN_REFERRAL'
  /** The provider itself. */
  | 'PROVIDER'
  /** An independent support organisation, on behalf of the group. */
  | 'SUPPORT_ORGANISATION';

/** Services on a council’s framework, or off it. */
export type FrameworkFilter = {
  /** The council area, as a current GSS code. */
  councilArea: string;
  /** True for services on the framework, false for services off it. */
  on: boolean;
};

/** Money of the agreed budget that has reached the fund. */
export type FundAllocateInput = {
  /** The fund’s id. */
  fundId: string | number;
  /** Your own key for this request, 8 to 200 characters, for instance a UUID. A repeated request with the same input changes nothing and returns the same result; with different input it is refused. */
  idempotencyKey: string | number;
  /** The amount, in pence. All allocations together may not exceed the agreed budget. */
  pence: number;
  /** The day the money was received, which decides the budget it belongs to; today when left out. */
  receivedOn?: string | null | undefined;
};

/** A fund to open, and the agreement under which it is held. */
export type FundOpenInput = {
  /** The parties to the agreement. */
  form: AgreementForm;
  /** Who holds the money. */
  model: ContractualModel;
  /** The holder’s id. Required only when you are a fund officer of several. */
  organisationId?: string | number | null | undefined;
  /** The first day after the agreement’s end. */
  periodEnd: string;
  /** The first day of the agreement. */
  periodStart: string;
  /** The person’s id. */
  personId: string | number;
  /** The day the agreement was signed: today or earlier. */
  signedOn: string;
};

/** A form in which information is shared with a person. A translation is any of these in another language. */
export type InformationForm =
  /** As audio. */
  | 'AUDIO'
  /** In braille. */
  | 'BRAILLE'
  /** In British Sign Language, on video or in person. */
  | 'BSL'
  /** In Easy Read: short sentences with pictures. */
  | 'EASY_READ'
  /** In conversation, face to face. */
  | 'FACE_TO_FACE'
  /** In large print. */
  | 'LARGE_PRINT'
  /** In another way, described in the text. */
  | 'OTHER'
  /** By telephone. */
  | 'TELEPHONE'
  /** On video, spoken. */
  | 'VIDEO'
  /** In writing. */
  | 'WRITING';

/** Why a person is still to be informed of something. */
export type InformationGap =
  /** The person says that they have not had the information, or not in a form they can use. */
  | 'NOT_HAD'
  /** The person was informed, but not in a form they need. */
  | 'NOT_IN_NEEDED_FORM'
  /** The person was informed, but not in writing as the 2013 Act requires (s.9(3)). */
  | 'NOT_IN_WRITING'
  /** Nobody has recorded that the person was informed. */
  | 'NOT_SHARED';

/** The matter of which a person is informed: what the 2013 Act requires to be explained to everybody (s.9), and what was decided about them. */
export type InformationMatter =
  /** An agreed budget: its amount and the reason. */
  | 'BUDGET'
  /** A commission and its outcome: that a provider declined it, and why. */
  | 'COMMISSION'
  /** Independent advocacy, where it is appropriate. */
  | 'INDEPENDENT_ADVOCACY'
  /** How to manage support. */
  | 'MANAGING_SUPPORT'
  /** A notice made by the platform. */
  | 'NOTICE'
  /** Option 1: a direct payment. */
  | 'OPTION_1'
  /** Option 2: the person chooses the support, and the authority or a third party holds the money. */
  | 'OPTION_2'
  /** Option 3: the authority chooses and arranges the support. */
  | 'OPTION_3'
  /** Option 4: a mix of the other options, by type of support. */
  | 'OPTION_4'
  /** Something else, described in the text. */
  | 'OTHER'
  /** A refusal of spending, and which of the three tests it failed. */
  | 'SPENDING_REFUSED'
  /** Who can help, including people who are not employed by the authority. */
  | 'WHO_CAN_HELP';

/** Which resources to show. A field that is left out does not narrow the search. */
export type InformationResourceFilter = {
  /** A current GSS code: resources for this council area, and those for all of Scotland. */
  councilArea?: string | null | undefined;
  /** Resources available in any of these forms; with `languages`, in one of those languages. */
  forms?: Array<InformationForm> | null | undefined;
  /** Resources available in any of these languages, as BCP 47 codes such as gd, pl or bfi (British Sign Language); en also finds en-GB. */
  languages?: Array<string> | null | undefined;
  /** Words of the title, summary or publisher, tolerating misspellings; at most 200 characters. */
  searchTerms?: string | null | undefined;
  /** Resources about any of these topics. */
  topics?: Array<InformationTopic> | null | undefined;
};

/** Information that was shared with a person, and its form. */
export type InformationShareInput = {
  /** The budget’s id; required for BUDGET, otherwise left out. */
  budgetId?: string | number | null | undefined;
  /** The commission’s id; required for COMMISSION, otherwise left out. */
  commissionId?: string | number | null | undefined;
  /** Further details, at most 2,000 characters; required for OTHER. */
  details?: string | null | undefined;
  /** The form; that of the resource when left out. */
  form?: InformationForm | null | undefined;
  /** The language, as a BCP 47 code; when left out, that of the resource, else English, and British Sign Language for the form `BSL`. */
  language?: string | null | undefined;
  /** The matter of the information. */
  matter: InformationMatter;
  /** The notice’s id; required for NOTICE, otherwise left out. */
  noticeId?: string | number | null | undefined;
  /** Id of the person who was informed. */
  personId: string | number;
  /** Id of the form of a resource that was handed over. */
  resourceFormId?: string | number | null | undefined;
  /** The day the person was informed; today when left out. */
  sharedOn?: string | null | undefined;
  /** The test that the spending failed; required for SPENDING_REFUSED, otherwise left out. */
  spendTest?: SpendTest | null | undefined;
};

/** A topic of information about self-directed support (2013 Act s.4 and s.9). */
export type InformationTopic =
  /** Assessment: how a person’s needs are found out. */
  | 'ASSESSMENT'
  /** How a budget is set, and what it may be used for. */
  | 'BUDGETS'
  /** What a person pays towards support. */
  | 'CHARGES'
  /** How to challenge a decision, and how to complain. */
  | 'COMPLAINTS'
  /** Independent advocacy. */
  | 'INDEPENDENT_ADVOCACY'
  /** Individual Service Funds, one way to arrange Option 2. */
  | 'INDIVIDUAL_SERVICE_FUND'
  /** How to manage support. */
  | 'MANAGING_SUPPORT'
  /** Option 1: a direct payment. */
  | 'OPTION_1'
  /** Option 2: the person chooses the support, and the authority or a third party holds the money. */
  | 'OPTION_2'
  /** Option 3: the authority chooses and arranges the support. */
  | 'OPTION_3'
  /** Option 4: a mix of the other options, by type of support. */
  | 'OPTION_4'
  /** What people are entitled to. */
  | 'RIGHTS'
  /** Who can help, including people who are not employed by the authority. */
  | 'WHO_CAN_HELP';

/** An invitation to accept. */
export type InvitationAcceptInput = {
  /** The code you were given. Capitals, spaces and hyphens do not matter. */
  code: string;
};

/** An invoice to approve. */
export type InvoiceApproveInput = {
  /** The invoice’s id. */
  invoiceId: string | number;
};

/** State of an invoice. */
export type InvoiceStatus =
  /** Approved: waiting to be paid. */
  | 'APPROVED'
  /** Paid: the money is spent. */
  | 'PAID'
  /** Submitted: waiting for the holder’s approval. */
  | 'SUBMITTED';

/** An invoice for recorded support. */
export type InvoiceSubmitInput = {
  /** The commission’s id. */
  commissionId: string | number;
  /** Your own invoice number, unique within a fund. */
  number: string;
  /** The amount, in pence; at most the value of what was delivered and not invoiced yet. */
  pence: number;
};

/** A place and a distance from it. */
export type NearPlaceInput = {
  /** Latitude: degrees north of the equator. */
  latitude: number;
  /** Longitude: degrees east of Greenwich; west is negative. */
  longitude: number;
  /** Distance in metres, in a straight line, from 1 to 200000. */
  withinMetres: number;
};

/** A form and language in which a person can be informed. */
export type NeededFormRecordInput = {
  /** Further details, at most 500 characters; required for OTHER. */
  details?: string | null | undefined;
  /** The form. */
  form: InformationForm;
  /** The language, as a BCP 47 code; when left out, English, and British Sign Language for the form `BSL`. */
  language?: string | null | undefined;
  /** The day since which the form is needed; today when left out. */
  neededSince?: string | null | undefined;
  /** The person’s id. */
  personId: string | number;
};

/** A purchase made once. */
export type OneOffInput = {
  /** Number of items. */
  items: number;
  /** The price of each item, in pence. */
  pencePerItem: number;
};

/** One or more items bought on one day. */
export type OneOffItemsInput = {
  /** Number of items, from 1 to 1000. */
  count: number;
  /** The day of the purchase, within the period. */
  on: string;
};

/** A visit that happens once. */
export type OneOffVisitInput = {
  /** Travel charged for each visit of each worker, in whole miles, from 0 to 500. When left out it is not known, and travel by the mile is not priced. */
  miles?: number | null | undefined;
  /** Duration in minutes, from 1 to 1440. */
  minutes: number;
  /** The day of the visit, within the period. */
  on: string;
  /** Time at which the visit starts, by the clock in Scotland. */
  startTime: string;
  /** Number of workers at once, from 1 to 10; one when left out. */
  workers?: number | null | undefined;
};

/** An outcome agreed with a person. */
export type OutcomeAgreeInput = {
  /** The day the outcome was agreed; today when left out. */
  agreedOn?: string | null | undefined;
  /** The person’s id. */
  personId: string | number;
  /** The main theme of the outcome, by which similar stories of other people are found. */
  theme?: OutcomeTheme | null | undefined;
  /** The outcome in the person’s own words, at most 2,000 characters. */
  words: string;
};

/** An outcome that may matter to a person: the quality-of-life outcomes of Talking Points. */
export type OutcomeTheme =
  /** Feeling and being safe. */
  | 'BEING_SAFE'
  /** Having things to do. */
  | 'HAVING_THINGS_TO_DO'
  /** Learning, and paid or voluntary work. */
  | 'LEARNING_AND_WORK'
  /** Living where and how the person wants. */
  | 'LIVING_WHERE_AND_AS_ONE_WANTS'
  /** Being part of the community. */
  | 'PART_OF_COMMUNITY'
  /** Being respected and listened to. */
  | 'RESPECT'
  /** Seeing people: friends, family, company. */
  | 'SEEING_PEOPLE'
  /** Staying as well as possible. */
  | 'STAYING_WELL';

/** An approved invoice to pay. */
export type PaymentMakeInput = {
  /** Your own key for this request, 8 to 200 characters, for instance a UUID. A repeated request with the same input changes nothing and returns the same result; with different input it is refused. */
  idempotencyKey: string | number;
  /** The invoice’s id. */
  invoiceId: string | number;
};

/** The person whose copy to make. */
export type PersonExportInput = {
  /** The person’s id. */
  personId: string | number;
};

/** A person to register with the worker’s authority. */
export type PersonRegisterInput = {
  /** The address. Confidential. */
  address?: string | null | undefined;
  /** The legal ground on which support is given. */
  basis: SupportedPersonBasis;
  /** The date of birth. Confidential. */
  dateOfBirth?: string | null | undefined;
  /** The full name. Confidential. */
  fullName: string;
  /** Your own key for this request, 8 to 200 characters, for instance a UUID. A repeated request with the same input changes nothing and returns the same result; with different input it is refused. */
  idempotencyKey: string | number;
  /** What the person likes to be called, at most 100 characters. */
  knownAs: string;
  /** People already registered of whom you have made sure that this is somebody else, by id: those whom a refusal with `MAYBE_THE_SAME` named in `alike`. */
  notTheSameAs?: Array<string | number> | null | undefined;
  /** The authority’s id. Required only when you work for several. */
  organisationId?: string | number | null | undefined;
  /** The full postcode. Confidential, except for its first half. */
  postcode: string;
  /** Representatives who may act for the person by law. */
  representatives?: Array<RepresentativeInput> | null | undefined;
  /** What the person agreed to share, and with whom. */
  shareWith?: Array<ShareInput> | null | undefined;
  /** The telephone number. Confidential. */
  telephone?: string | null | undefined;
};

/** How precisely a place is known. */
export type PlacePrecision =
  /** The coordinates that the source gives, because no postcode is more precise. */
  | 'COORDINATES'
  /** The centre of the postcode’s outcode (EH1). */
  | 'OUTCODE'
  /** The postcode’s own coordinates. */
  | 'POSTCODE'
  /** The centre of the postcode’s sector (EH1 1), because the postcode itself is not known yet. */
  | 'SECTOR';

/** A fact that is not known of a service and is worth asking about before choosing it. Not known does not mean no. */
export type QuoteUnknown =
  /** Whether the service has room now. */
  | 'CAPACITY'
  /** Whether complaints against the service were upheld. */
  | 'COMPLAINTS'
  /** How good the service is: it has no grades. */
  | 'GRADES'
  /** Whether the service reaches the person’s home: it has declared no areas. */
  | 'REACH'
  /** Whether travel is charged in addition: the service states nothing about it. */
  | 'TRAVEL'
  /** Whether VAT is charged on some of these prices. */
  | 'VAT';

/** The times at which a rate applies, by the clock in Scotland. Where a service has several rates, each minute is charged at the most specific: BANK_HOLIDAY, then SATURDAY or SUNDAY, WEEKEND, EVENING, WEEKDAY, ANY. */
export type RateBand =
  /** Any time for which the service has no more specific rate. */
  | 'ANY'
  /** Scotland’s bank holidays. A service with neither this rate nor ANY has no known price on them. */
  | 'BANK_HOLIDAY'
  /** The hours from `eveningFrom` to `eveningUntil`, on any day except bank holidays and weekend days that have a rate of their own. */
  | 'EVENING'
  /** Saturdays, except bank holidays. */
  | 'SATURDAY'
  /** Sundays, except bank holidays. */
  | 'SUNDAY'
  /** Monday to Friday, except bank holidays. */
  | 'WEEKDAY'
  /** Saturday and Sunday, except bank holidays. */
  | 'WEEKEND';

/** The unit that a rate is for. */
export type RateUnit =
  /** One hour of support. */
  | 'HOUR'
  /** One one-off purchase. */
  | 'ITEM'
  /** One night asleep on site, dated by the day on which it begins. */
  | 'SLEEPOVER'
  /** Travel for one mile, in addition to the support. */
  | 'TRAVEL_MILE'
  /** Travel for one visit, in addition to the support. */
  | 'TRAVEL_VISIT';

/** Somebody with a legal power to act for the person. */
export type RepresentativeInput = {
  /** The first day the power no longer applies; open-ended when left out. */
  endsOn?: string | null | undefined;
  /** Whether the power covers money. */
  financial: boolean;
  /** The kind of power. */
  kind: RepresentativeKind;
  /** Name of the representative. An account is opened for them. */
  name: string;
  /** The first day of the power. */
  startsOn: string;
  /** Whether the power covers welfare. */
  welfare: boolean;
};

/** The kind of legal power (Adults with Incapacity (Scotland) Act 2000; 2013 Act s.7 for the appropriate person). */
export type RepresentativeKind =
  /** A parent or other person who chooses for somebody under 16, after hearing them (2013 Act ss.7 and 8). */
  | 'APPROPRIATE_PERSON'
  /** An attorney chosen by the person to act in money and property (2000 Act s.15). */
  | 'CONTINUING_ATTORNEY'
  /** An appointee for benefits only (Social Security (Claims and Payments) Regulations 1987 reg 33). Recorded, but gives no access. */
  | 'DWP_APPOINTEE'
  /** A guardian, appointed by the sheriff for welfare, money or both (2000 Act part 6). */
  | 'GUARDIAN'
  /** A person with an intervention order for one matter (2000 Act s.53). */
  | 'INTERVENER'
  /** An attorney chosen by the person to act in welfare once the person cannot (2000 Act s.16). */
  | 'WELFARE_ATTORNEY';

/** What an account does for an organisation. A supported person and a representative need no role. */
export type Role =
  /** Administers the organisation’s own accounts: invites members, gives and ends roles. Gives access to nobody’s record. */
  | 'ADMINISTRATOR'
  /** Plans and organises support with a person. */
  | 'BROKER'
  /** Answers offers, records deliveries and invoices for a community organisation. */
  | 'COMMUNITY_COORDINATOR'
  /** Administers funds at an ISF holder. */
  | 'FUND_OFFICER'
  /** Runs the platform. Gives access to nobody’s plan. */
  | 'OPERATOR'
  /** Answers offers, records deliveries and invoices for a registered provider. */
  | 'PROVIDER_COORDINATOR'
  /** Advises people on self-directed support for an independent support organisation, and confirms entries of its area. */
  | 'SUPPORT_ADVISER'
  /** Manages workers of an authority. */
  | 'TEAM_MANAGER'
  /** Social worker of an authority who allocates budgets. */
  | 'WORKER';

/** The support to be priced: at least one visit, sleepover or item, at most 50 of each kind, with no two visits at the same time. */
export type ScheduleInput = {
  /** Items bought once. */
  oneOffItems?: Array<OneOffItemsInput> | null | undefined;
  /** Visits that happen once. */
  oneOffVisits?: Array<OneOffVisitInput> | null | undefined;
  /** The first day after the period, at most a year after its start. A night that begins before it counts as a whole. */
  periodEnd: string;
  /** The first day of the period. */
  periodStart: string;
  /** Recurring sleepovers. */
  sleepovers?: Array<ScheduledSleepoverInput> | null | undefined;
  /** Recurring visits. */
  visits?: Array<ScheduledVisitInput> | null | undefined;
};

/** A recurring sleepover, dated by the day on which it begins. */
export type ScheduledSleepoverInput = {
  /** Interval in weeks, from 1 to 8, counted from the week in which the period begins; every week when left out. */
  everyWeeks?: number | null | undefined;
  /** Travel charged for each visit of each worker, in whole miles, from 0 to 500. When left out it is not known, and travel by the mile is not priced. */
  miles?: number | null | undefined;
  /** The days of the week, each once. */
  weekdays: Array<Weekday>;
  /** Number of workers at once, from 1 to 10; one when left out. */
  workers?: number | null | undefined;
};

/** A visit that recurs every week or every few weeks. */
export type ScheduledVisitInput = {
  /** Interval in weeks, from 1 to 8, counted from the week in which the period begins; every week when left out. */
  everyWeeks?: number | null | undefined;
  /** Travel charged for each visit of each worker, in whole miles, from 0 to 500. When left out it is not known, and travel by the mile is not priced. */
  miles?: number | null | undefined;
  /** Duration in minutes by the clock, from 1 to 1440; the visit may go past midnight. In the night in which the clocks change the visit is an hour longer or shorter, and is priced so. */
  minutes: number;
  /** Time at which the visit starts, by the clock in Scotland; it stays the same when the clocks change. */
  startTime: string;
  /** The days of the week, each once. */
  weekdays: Array<Weekday>;
  /** Number of workers at once, from 1 to 10; one when left out. */
  workers?: number | null | undefined;
};

/** The sector of the body that runs a service. */
export type Sector =
  /** A health board of the NHS. */
  | 'HEALTH_BOARD'
  /** A council. */
  | 'LOCAL_AUTHORITY'
  /** The source does not state it. */
  | 'NOT_KNOWN'
  /** A business. */
  | 'PRIVATE'
  /** A charity or other not-for-profit body. */
  | 'VOLUNTARY';

/** The kind of support: the Care Inspectorate’s types of care service, and groups that require no registration. */
export type ServiceKind =
  /** Living with, or visiting, a family or person that the service has approved: Shared Lives. */
  | 'ADULT_PLACEMENT'
  /** Personal care and support in the person’s own home. The register counts it among the support services. */
  | 'CARE_AT_HOME'
  /** A home with care, also for short stays. */
  | 'CARE_HOME'
  /** A group or activity that involves no personal care or support, and so requires no registration. */
  | 'COMMUNITY_SUPPORT'
  /** Help to keep a home and live in it. */
  | 'HOUSING_SUPPORT'
  /** Introduces or supplies nurses. */
  | 'NURSE_AGENCY'
  /** Somewhere to live, with support, for people with convictions. */
  | 'OFFENDER_ACCOMMODATION'
  /** A support service other than care at home, for instance a day service. */
  | 'OTHER_SUPPORT_SERVICE';

/** Parts of the record that the person agreed to share, and with whom. */
export type ShareInput = {
  /** The first day without access; open-ended when left out. */
  endsOn?: string | null | undefined;
  /** Whether the grant also allows adding to those parts. */
  mayWrite?: boolean;
  /** The organisation’s id: a brokerage, an ISF holder or a provider. */
  organisationId: string | number;
  /** The first day of access; today when left out. */
  startsOn?: string | null | undefined;
  /** The parts of the record. */
  topics: Array<Topic>;
};

/** A service for the person to consider. */
export type ShortlistAddInput = {
  /** The person’s id. */
  personId: string | number;
  /** The reason, at most 1,000 characters. */
  reason: string;
  /** The service’s id. */
  serviceId: string | number;
};

/** Sleepovers every week at a rate. */
export type SleepoversInput = {
  /** Nights a week, from 1 to 7. */
  nightsPerWeek: number;
  /** The rate of a night, in pence, all-inclusive. */
  ratePencePerNight: number;
};

/** A fact that was searched for and may not be known of a service. */
export type SoughtFact =
  /** Features that help people to reach and use the service. */
  | 'ACCESSIBILITY'
  /** Activities that people do there. */
  | 'ACTIVITIES'
  /** The ages that the service is for. */
  | 'AGES'
  /** Whether the service has room. */
  | 'CAPACITY'
  /** The groups of people that the service is for. */
  | 'CARE_GROUPS'
  /** The council areas on whose framework the service is. */
  | 'FRAMEWORK'
  /** The service’s grades. */
  | 'GRADES'
  /** The hours in which the service can give support. */
  | 'HOURS'
  /** The languages that support is given in. */
  | 'LANGUAGES'
  /** Whether the service takes people whose budget is held in an Individual Service Fund. */
  | 'OPTION_2'
  /** Outcomes in people’s lives that the service helps with. */
  | 'OUTCOMES'
  /** The needs that the service supports. */
  | 'SUPPORT_NEEDS';

/** The three tests for using the fund. What meets an agreed outcome, harms nobody and is legal should happen; cost is not a test. */
export type SpendTest =
  /** The use is legal. */
  | 'LEGAL'
  /** The use meets an agreed outcome. */
  | 'MEETS_AGREED_OUTCOME'
  /** The use harms nobody, and places nobody at unreasonable risk. */
  | 'NO_HARM_OR_UNREASONABLE_RISK';

/** What support is needed with: the categories in which Public Health Scotland counts assessed needs. */
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
  /** Another need. */
  | 'OTHER'
  /** Personal care: washing, dressing, eating, medicine. */
  | 'PERSONAL_CARE'
  /** A break, for the person or for their carer. */
  | 'RESPITE'
  /** Company, learning and free time. */
  | 'SOCIAL_EDUCATIONAL_RECREATIONAL';

/** Which services to show. A field that is left out does not narrow the search. */
export type SupportServiceFilter = {
  /** Services that take people whose budget is held in an Individual Service Fund (Option 2), or, when false, that do not. */
  acceptsOption2?: boolean | null | undefined;
  /** Services with all of these features. */
  accessibility?: Array<AccessibilityFeature> | null | undefined;
  /** Services with this activity, in one to six words, tolerating misspellings: "walking", "baking bread". */
  activity?: string | null | undefined;
  /** Services for somebody of this age, in whole years. */
  age?: number | null | undefined;
  /** Services with room in any of these ways. */
  capacities?: Array<Capacity> | null | undefined;
  /** Services for any of these groups of people. */
  careGroups?: Array<CareGroup> | null | undefined;
  /** Services registered in any of these council areas, as current GSS codes. */
  councilAreas?: Array<string> | null | undefined;
  /** Services on a council’s framework, or off it. */
  framework?: FrameworkFilter | null | undefined;
  /** Whether to show services without grades; they are shown unless this is false. */
  includeUngraded?: boolean | null | undefined;
  /** Whether to show services of which a searched fact is not known, marked in `notKnown`; they are shown unless this is false. Grades are governed by `includeUngraded` instead. */
  includeUnknown?: boolean | null | undefined;
  /** Services of any of these kinds. */
  kinds?: Array<ServiceKind> | null | undefined;
  /** Services that give support in any of these languages, as BCP 47 codes such as gd, pl or bfi (British Sign Language); en also finds en-GB. */
  languages?: Array<string> | null | undefined;
  /** Services with no grade below this, from 1 to 6. Services without grades are shown too. */
  minimumGrade?: number | null | undefined;
  /** Services registered near a place. A service whose address is withheld, or that is listed as `ASK_LOCAL_BROKER`, is found only by the areas in which it gives support. */
  near?: NearPlaceInput | null | undefined;
  /** Services of any of these organisations, by id. */
  organisationIds?: Array<string | number> | null | undefined;
  /** Services that help with any of these outcomes. */
  outcomes?: Array<OutcomeTheme> | null | undefined;
  /** A postcode (IV2 3PW), sector (IV2 3) or outcode (IV2): services that reach it, by the areas they declare and not by the distance to their office. A service that has declared no areas is found in the council area in which it is registered. */
  postcode?: string | null | undefined;
  /** True: only services registered with the Care Inspectorate, which personal care and personal support require (2010 Act s.59). */
  registeredForPersonalCare?: boolean | null | undefined;
  /** Words of the service’s name, provider, town or council area, tolerating misspellings; at most 200 characters. What people call a kind of support ("home care", "day centre", "short break") and a place ("Western Isles") is understood as a whole. */
  searchTerms?: string | null | undefined;
  /** Services run by any of these sectors. */
  sectors?: Array<Sector> | null | undefined;
  /** Services that support any of these needs. */
  supportNeeds?: Array<SupportNeed> | null | undefined;
  /** Services that can give support throughout this time of the week. */
  timeOfWeek?: WeekTimeInput | null | undefined;
};

/** Sort order of services. */
export type SupportServiceOrder =
  /** Best match of the search words first: where they name a kind of support, services of that kind before others. Requires `searchTerms`. */
  | 'BEST_MATCH'
  /** Nearest first. Requires `near`. */
  | 'DISTANCE'
  /** By each service’s lowest grade, the highest first; services without grades last. */
  | 'GRADE'
  /** By name, A to Z. */
  | 'NAME';

/** The legal ground on which support is given (Social Care (Self-directed Support) (Scotland) Act 2013). */
export type SupportedPersonBasis =
  /** An adult (s.5). */
  | 'ADULT'
  /** An adult carer (s.7). */
  | 'ADULT_CARER'
  /** A child or a member of a child’s family (s.8). */
  | 'CHILD_OR_FAMILY'
  /** A young carer (s.7). */
  | 'YOUNG_CARER';

/** A part of a person’s record to which access can be given separately. The person and their authority see every part, and a representative by law the parts that their power covers. Anybody else needs a grant (`AccessGrant`) or is party to a contract. */
export type Topic =
  /** Arrangements, offers, deliveries and invoices. */
  | 'COMMISSIONING'
  /** Full name, date of birth, address and telephone number. */
  | 'CONFIDENTIAL'
  /** Budgets, the fund and all movements of its money. */
  | 'FUND'
  /** Agreed outcomes and the rest of the plan. */
  | 'PLAN'
  /** What the person likes to be called, and the outcode of where they live. */
  | 'PROFILE';

/** Why money moved. */
export type TransferReason =
  /** Money of the agreed budget reached the fund. */
  | 'ALLOCATION'
  /** An approved invoice was paid. */
  | 'PAYMENT'
  /** A provider accepted a commission, for which money was promised. */
  | 'PROMISE'
  /** Promised money that was not needed became available again. */
  | 'RELEASE'
  /** An earlier transfer was reversed. */
  | 'REVERSAL';

/** Why an act was refused. The list is closed, so a client may switch on it. */
export type UserErrorCode =
  /** The budget is above your delegated limit. */
  | 'ABOVE_DELEGATED_LIMIT'
  /** The act was done before and can be done only once. */
  | 'ALREADY_DONE'
  /** An amount is less than one penny. */
  | 'AMOUNT_NOT_POSITIVE'
  /** An amount is larger than any budget. */
  | 'AMOUNT_TOO_LARGE'
  /** The budget would be less than the amount already allocated from it to the fund. */
  | 'BUDGET_BELOW_ALLOCATED'
  /** The allocations would exceed the agreed budget. */
  | 'BUDGET_EXCEEDED'
  /** The code is not valid: mistyped, expired, or replaced by a later one. */
  | 'CODE_INVALID'
  /** The idempotency key was used for a different request, or somebody changed the same object at the same moment. */
  | 'CONFLICT'
  /** A conflict of interest prevents the act: for instance, a broker must be independent of those who decide the money. The message says which. */
  | 'CONFLICT_OF_INTEREST'
  /** The deliveries would exceed the quantity commissioned. */
  | 'DELIVERY_EXCEEDS_COMMISSION'
  /** The text, which others would read, identifies the person. The message says where, and what to write instead. */
  | 'IDENTIFIES_SOMEBODY'
  /** The fund, or the amount promised for the commission, has less than that left. */
  | 'INSUFFICIENT_FUNDS'
  /** The cursor was not issued by this API. */
  | 'INVALID_CURSOR'
  /** A value is not possible. The message says which and why. */
  | 'INVALID_INPUT'
  /** A period ends before it starts, or is longer than ten years. */
  | 'INVALID_PERIOD'
  /** The invitation code is not valid: mistyped, used, withdrawn or expired. */
  | 'INVITATION_INVALID'
  /** The invoice exceeds the support recorded as delivered. */
  | 'INVOICE_EXCEEDS_DELIVERY'
  /** The organisation would be left without an administrator. */
  | 'LAST_ADMINISTRATOR'
  /** Something like this exists already, and is named in `alike`. Use it if it is the same; otherwise repeat the act and name it in `notTheSameAs`. */
  | 'MAYBE_THE_SAME'
  /** The access does not rest on the person’s consent, so withdrawing consent does not end it. The message says what does. */
  | 'NOT_BY_CONSENT'
  /** The object does not exist or you may not see it; the two cannot be told apart. */
  | 'NOT_FOUND'
  /** You may not do this in any of your roles. The message says who may. */
  | 'NOT_PERMITTED'
  /** The time to answer the offer is over. */
  | 'OFFER_EXPIRED'
  /** Unknown whether the act was done, because the connection to the database was lost. Repeat it with the same idempotency key, or read the object again. */
  | 'OUTCOME_UNKNOWN'
  /** A day is outside the period it belongs to. */
  | 'OUTSIDE_PERIOD'
  /** You submitted the invoice yourself, and so may not approve it. */
  | 'OWN_INVOICE'
  /** The period overlaps another. */
  | 'PERIOD_OVERLAPS'
  /** Personal care or personal support requires a registered service (Public Services Reform (Scotland) Act 2010, s.59). */
  | 'REGISTRATION_REQUIRED'
  /** An organisation of this kind cannot give this role. */
  | 'ROLE_NOT_ALLOWED'
  /** The service no longer provides support. */
  | 'SERVICE_CLOSED'
  /** A text is longer than allowed. */
  | 'TOO_LONG'
  /** Too many attempts within a while. The message says when to try again, or what to do instead. */
  | 'TOO_MANY_ATTEMPTS'
  /** Not allowed in the current state: too early or too late. */
  | 'WRONG_STATE';

/** A time of the week, by the clock in Scotland. */
export type WeekTimeInput = {
  /** Time at which it begins. */
  from: string;
  /** Time at which it ends; on the next day when not later than `from`. */
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
  /** The rate of an hour, in pence. */
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


export type WhoMaySeeQuery = { person: { id: string, currentAccess: Array<{ ground: AccessGround, inWords: string }>, grants: Array<{ id: string, topic: Topic, inForce: boolean, organisation: { id: string, name: string } | null, viewerCanEnd: { allowed: boolean, reason: UserErrorCode | null } }> } | null };

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

export type AccessLogQueryVariables = Exact<{
  id: string | number;
  first: number;
}>;


export type AccessLogQuery = { person: { id: string, accessLog: { totalCount: number, edges: Array<{ node: { inWords: string, lastAt: string } }> }, acts: { totalCount: number, edges: Array<{ node: { inWords: string, doneAt: string } }> } } | null };

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


export type ReadShortlistQuery = { person: { shortlist: Array<{ position: number, reason: string, addedFor: { name: string } | null, interests: Array<{ text: string }>, service: { name: string } }> } | null };

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

export type ShareInformationMutationVariables = Exact<{
  input: InformationShareInput;
}>;


export type ShareInformationMutation = { informationShare: { information: { id: string, inWords: string, inNeededForm: boolean | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null }> } | null };

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


export type RegisterPersonMutation = { personRegister: { person: { id: string, knownAs: string, locality: string, authority: { id: string, name: string } | null, representations: Array<{ representativeName: string, kind: RepresentativeKind, welfare: boolean, financial: boolean }>, grants: Array<{ topic: Topic, mayWrite: boolean, organisation: { id: string, name: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: string | null, alike: Array<string> }> } | null };

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
export const WhoMaySeeDocument = {"__meta__":{"hash":"sha256:27aa2d7b3d877ec2d666eb710b73b9bdce11f21aa305d903567a397962e147eb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoMaySee"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"currentAccess"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"inForce"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEnd"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoMaySeeQuery, WhoMaySeeQueryVariables>;
export const EndAccessDocument = {"__meta__":{"hash":"sha256:409a0b73290dbd0a66cc9bf0f6409acf2daaa6fc62dbfd0a2d3ed2ee89e2b669"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccessGrantEndInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessGrantEnd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<EndAccessMutation, EndAccessMutationVariables>;
export const GiveAccessDocument = {"__meta__":{"hash":"sha256:187ba89faee4ee274f5900ef122d4b0e1eaba95d89dd44ceb9e4cde585c9a3a6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccessGrantGiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessGrantGive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"knownAs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<GiveAccessMutation, GiveAccessMutationVariables>;
export const ReadPlanDocument = {"__meta__":{"hash":"sha256:1e9ce1dbeb63e510ffaf1f697a3abe86a0593757cb7629e383ed39e8fa9e259b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"knownAs"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}}]}}]} as unknown as DocumentNode<ReadPlanQuery, ReadPlanQueryVariables>;
export const AccessLogDocument = {"__meta__":{"hash":"sha256:953132df8ac35762a02ee868718e9cf6644dfbda18a7b5d6fa7e10129cf7356b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accessLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"byOthers"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AccessLogQuery, AccessLogQueryVariables>;
export const TakeCopyDocument = {"__meta__":{"hash":"sha256:60267b0f8d9689dbb3d40e20ef3d6433f22e82e408ffbd67c98d65b13eede45f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeCopy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonExportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preparedAt"}},{"kind":"Field","name":{"kind":"Name","value":"html"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<TakeCopyMutation, TakeCopyMutationVariables>;
export const FindServicesDocument = {"__meta__":{"hash":"sha256:f0bb7218b9faed51482ca23292ba25082a6c1c7979c748853c74d06fda5a8d26"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindServices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SupportServiceFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SupportServiceOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportServices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"pence"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<FindServicesQuery, FindServicesQueryVariables>;
export const CompareServicesDocument = {"__meta__":{"hash":"sha256:3a5bc11aeaaa5f2722fb0ceae671934bc52d86ec4429e96c2e0b850ec3e63990"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompareServices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceComparison"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"ageInDays"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompareServicesQuery, CompareServicesQueryVariables>;
export const FindSupportDocument = {"__meta__":{"hash":"sha256:b3b6b1046a709fe4fabef58a3063d4ef2acd6dc7e5ab6fe989526432b38bb539"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindSupport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SupportServiceFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportFound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reachDeclared"}},{"kind":"Field","name":{"kind":"Name","value":"notKnown"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindSupportQuery, FindSupportQueryVariables>;
export const QuoteWeekDocument = {"__meta__":{"hash":"sha256:86d4b54a356c35298e2b54ddfddc0a62706442ef56ebd2d0470dc355af1fb334"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QuoteWeek"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"schedule"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceQuotes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"schedule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"schedule"}}},{"kind":"Argument","name":{"kind":"Name","value":"serviceIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"week"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isWhole"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"priced"}},{"kind":"Field","name":{"kind":"Name","value":"notPriced"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"fundAfter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"fundId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<QuoteWeekQuery, QuoteWeekQueryVariables>;
export const AddToShortlistDocument = {"__meta__":{"hash":"sha256:854ec0c61dcabb20443b565eef6ab7debd41a5275e417a7ac49f5e9b5fac9065"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddToShortlist"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ShortlistAddInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shortlistAdd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddToShortlistMutation, AddToShortlistMutationVariables>;
export const ReadShortlistDocument = {"__meta__":{"hash":"sha256:8a36dea794b982c75e9bd9c4219c801a75533c3976b91f77f45848555bcb2672"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadShortlist"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shortlist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"addedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReadShortlistQuery, ReadShortlistQueryVariables>;
export const OpenFundDocument = {"__meta__":{"hash":"sha256:028beef2553980a9db8ad5de69ae1dcf2f40c714228b2fc607744e5e7d511fb1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenFund"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FundOpenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fundOpen"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<OpenFundMutation, OpenFundMutationVariables>;
export const AllocateToFundDocument = {"__meta__":{"hash":"sha256:37d988b347e794645a4d02440d062c1955c2737fef4e32159951a57b5735e5c8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AllocateToFund"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FundAllocateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fundAllocate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"balance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"promised"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AllocateToFundMutation, AllocateToFundMutationVariables>;
export const FundStatementDocument = {"__meta__":{"hash":"sha256:452bb61104a4eab54c470a6ff42e5cb1df468bd2784dd9e471b14e32aa88569d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FundStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fund"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"knownAs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"promised"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transfers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"pence"}},{"kind":"Field","name":{"kind":"Name","value":"causeId"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FundStatementQuery, FundStatementQueryVariables>;
export const FindResourcesDocument = {"__meta__":{"hash":"sha256:b2ce0a4e47de389258dddb661bdefdd1f6c91d9e4de1054d0dc92369ef319be6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindResources"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"InformationResourceFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"informationResources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"forms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"webAddress"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindResourcesQuery, FindResourcesQueryVariables>;
export const RecordNeededFormDocument = {"__meta__":{"hash":"sha256:b23e8ad5f767efad3e637546f95843e3d1c5d6fb5f0d9e1b242659f60897126a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordNeededForm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NeededFormRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"neededFormRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"neededForm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RecordNeededFormMutation, RecordNeededFormMutationVariables>;
export const ShareInformationDocument = {"__meta__":{"hash":"sha256:6823041e497e4eb422d73d11b13c16cc575d7979437063f3e4e3d31687aa93ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShareInformation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InformationShareInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"informationShare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"information"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"inNeededForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ShareInformationMutation, ShareInformationMutationVariables>;
export const WhatIsMissingDocument = {"__meta__":{"hash":"sha256:156259c41eb5edc046a13cfc6be22312ac2067665fd9dd7a9abf22fc8d9cfd54"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatIsMissing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"neededForms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"informationMissing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matter"}},{"kind":"Field","name":{"kind":"Name","value":"gaps"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}}]}}]} as unknown as DocumentNode<WhatIsMissingQuery, WhatIsMissingQueryVariables>;
export const RecordDeliveryDocument = {"__meta__":{"hash":"sha256:1eace75abacd1f50abe9b57f2e5c3ef6f4c86235c85ae43c57ea1397686864ca"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordDelivery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeliveryRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveryRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredOn"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RecordDeliveryMutation, RecordDeliveryMutationVariables>;
export const SubmitInvoiceDocument = {"__meta__":{"hash":"sha256:aa0c7e4c9448780088acd004a05c6dbad92e3d5c3e7ac1a8ce0f743eaaac8ea6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitInvoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceSubmitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoiceSubmit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"pence"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SubmitInvoiceMutation, SubmitInvoiceMutationVariables>;
export const ApproveInvoiceDocument = {"__meta__":{"hash":"sha256:154f8b1256cf81cb3b9b08abafb4a17a106171d529aa4fa98ec7575dc56caa31"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveInvoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceApproveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoiceApprove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanPay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ApproveInvoiceMutation, ApproveInvoiceMutationVariables>;
export const MakePaymentDocument = {"__meta__":{"hash":"sha256:3a132e2cb3565910189692b39d469918a47452bc23818584e748fd0dceca6be3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakePayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PaymentMakeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentMake"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<MakePaymentMutation, MakePaymentMutationVariables>;
export const RegisterPersonDocument = {"__meta__":{"hash":"sha256:cdeee0bf3a71549b243c09e01ffde03ad1fcd4d113e299969b08bae548f90fdd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonRegisterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personRegister"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"knownAs"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"representations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"representativeName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"welfare"}},{"kind":"Field","name":{"kind":"Name","value":"financial"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"mayWrite"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"alike"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterPersonMutation, RegisterPersonMutationVariables>;
export const AgreeOutcomeDocument = {"__meta__":{"hash":"sha256:f7efa8db6bc929d7de365a5614890f4eac57974eb475f14154653251f73d31dd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AgreeOutcome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeAgreeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeAgree"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"agreedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AgreeOutcomeMutation, AgreeOutcomeMutationVariables>;
export const SetBudgetDocument = {"__meta__":{"hash":"sha256:794ff28fba16ae8acd235cc35f4672a245278169aa40367219c54487dc296890"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetBudget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pence"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SetBudgetMutation, SetBudgetMutationVariables>;
export const ViewerDocument = {"__meta__":{"hash":"sha256:ed2f5f19dcc89013ca82b1bc3f7cae6f678301791ae03bf60ffc84a02c9715ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const PeopleDocument = {"__meta__":{"hash":"sha256:12097b5b891fad62f642868b923532b4c778f28467e60c2b4df40b881be531f9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"People"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"knownAs"}},{"kind":"Field","name":{"kind":"Name","value":"funds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const AcceptInvitationDocument = {"__meta__":{"hash":"sha256:c21550956711961995433ac59adc17c5e14ce4929db48b56f9e6a0645799536a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationAcceptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitationAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables>;