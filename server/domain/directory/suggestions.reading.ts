import { column, needs, reading } from '../../database/reading.ts';

// The tables are made by each statement for itself (suggestions.ts).
reading('SearchSuggestions', 'typed', {
  words: column('words'),
  organisations: {
    kind: 'list',
    type: 'Organisation',
    on: (_row, other) => `${other}.id in (select id from suggested_organisation)`,
    order: (other) => `lower(${other}.name), ${other}.id`,
  },
  places: {
    kind: 'list',
    type: 'SuggestedPlace',
    on: () => 'true',
    order: (other) => `${other}.place, ${other}.services desc, ${other}.text`,
  },
});

reading('SuggestedPlace', 'suggested_place', {
  kind: column('kind'),
  text: column('text'),
  councilArea: needs('council_area'),
});
