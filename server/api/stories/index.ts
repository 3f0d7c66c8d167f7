import {
  PeerStoryActs,
  PeerStoryResolver,
  PersonStoriesReadFields,
  PersonStoriesResolver,
} from './peer-story.resolver.ts';
import { OutcomePrecedentsReadFields, PrecedentActs, PrecedentResolver } from './precedent.resolver.ts';

export const storiesResolvers = [
  PeerStoryResolver,
  PersonStoriesResolver,
  PersonStoriesReadFields,
  PrecedentResolver,
  OutcomePrecedentsReadFields,
  PrecedentActs,
  PeerStoryActs,
] as const;
