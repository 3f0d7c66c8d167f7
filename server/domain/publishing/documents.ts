/**
 * The documents of Open Referral UK 3.0 (HSDS-UK), with the fields for which we have data. Every field is in HSDS 3.0 too,
 * so that both sets of schemas accept them, whether or not they reject unknown fields.
 */
export interface TaxonomyDocument {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
}

export interface TaxonomyTermDocument {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly taxonomy: string;
  readonly taxonomy_id: string;
}

export interface AttributeDocument {
  readonly id: string;
  readonly link_id: string;
  readonly link_type: string;
  readonly link_entity: 'service';
  readonly taxonomy_term_id: string;
  readonly value?: string;
  readonly taxonomy_term: TaxonomyTermDocument;
}

export interface OrganizationDocument {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly website?: string;
  readonly organization_identifiers?: readonly OrganizationIdentifierDocument[];
}

export interface OrganizationIdentifierDocument {
  readonly id: string;
  readonly organization_id: string;
  readonly identifier_scheme: string;
  readonly identifier_type: string;
  readonly identifier: string;
}

export interface ScheduleDocument {
  readonly id: string;
  readonly service_id: string;
  readonly service_at_location_id?: string;
  readonly valid_from?: string;
  readonly valid_to?: string;
  readonly freq: 'WEEKLY';
  readonly interval: 1;
  /** `MO,TU`. */
  readonly byday: string;
  readonly opens_at: string;
  readonly closes_at: string;
}

export interface ServiceAreaDocument {
  readonly id: string;
  readonly service_id: string;
  readonly name: string;
  readonly extent: string;
  readonly extent_type: 'text';
  readonly uri?: string;
}

export interface AddressDocument {
  readonly id: string;
  readonly location_id: string;
  readonly address_1: string;
  readonly address_2?: string;
  readonly city: string;
  readonly state_province: string;
  readonly postal_code: string;
  readonly country: 'GB';
  readonly address_type: 'physical';
}

interface AccessibilityDocument {
  readonly id: string;
  readonly location_id: string;
  readonly description: string;
}

export interface LocationDocument {
  readonly id: string;
  readonly location_type: 'physical';
  readonly name?: string;
  readonly description?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly addresses?: readonly AddressDocument[];
  readonly accessibility?: readonly AccessibilityDocument[];
}

export interface ServiceAtLocationDocument {
  readonly id: string;
  readonly service_id: string;
  readonly location_id: string;
  readonly schedules?: readonly ScheduleDocument[];
  readonly location: LocationDocument;
}

export interface CostOptionDocument {
  readonly id: string;
  readonly service_id: string;
  readonly valid_from?: string;
  readonly valid_to?: string;
  readonly option?: string;
  readonly currency?: 'GBP';
  /** Amount in pounds. */
  readonly amount?: number;
  readonly amount_description?: string;
}

export interface ServiceDocument {
  readonly id: string;
  readonly organization_id: string;
  readonly name: string;
  readonly description?: string;
  readonly url?: string;
  readonly status: 'active' | 'temporarily closed' | 'defunct';
  readonly accreditations?: string;
  readonly minimum_age?: number;
  readonly maximum_age?: number;
  readonly assured_date: string;
  readonly alert?: string;
  readonly last_modified: string;
  readonly organization: OrganizationDocument;
  readonly phones?: readonly { readonly id: string; readonly service_id: string; readonly number: string }[];
  readonly schedules?: readonly ScheduleDocument[];
  readonly service_areas?: readonly ServiceAreaDocument[];
  readonly service_at_locations?: readonly ServiceAtLocationDocument[];
  readonly languages?: readonly {
    readonly id: string;
    readonly service_id: string;
    readonly name: string;
    readonly code: string;
  }[];
  readonly funding?: readonly { readonly id: string; readonly service_id: string; readonly source: string }[];
  readonly cost_options?: readonly CostOptionDocument[];
  readonly attributes?: readonly AttributeDocument[];
}

/** A page of results in the standard's envelope. */
export interface PageDocument<Content> {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  /** Number of items on this page. */
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly Content[];
}
