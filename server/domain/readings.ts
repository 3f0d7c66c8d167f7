/** Every room's readings, so that each type of the contract says how it is read before the first request. */
import './identity/organisation.reading.ts';
import './directory/service-profile.reading.ts';
import './directory/support-found.reading.ts';
import './directory/support-service.reading.ts';
import './directory/suggestions.reading.ts';
import './directory/service-claim.reading.ts';
import './directory/feeds/feed.reading.ts';
import './directory/right-of-reply.reading.ts';
import './people/person.reading.ts';
import './planning/planning.reading.ts';
import './planning/shortlist.reading.ts';
import './funds/fund.reading.ts';
import './commissioning/commissioning.reading.ts';
import './commissioning/notice.reading.ts';
import './audit/audit.reading.ts';
import './audit/record-opening.reading.ts';
import './records/records.reading.ts';
