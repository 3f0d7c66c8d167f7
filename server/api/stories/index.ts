import { PeerStoryActs, PeerStoryResolver, PersonStoriesResolver } from './peer-story.resolver.ts';
import { OutcomePrecedentsResolver, PrecedentActs, PrecedentResolver } from './precedent.resolver.ts';

export const storiesResolvers = [
  PeerStoryResolver,
  PersonStoriesResolver,
  PrecedentResolver,
  OutcomePrecedentsResolver,
  PrecedentActs,
  PeerStoryActs,
] as const;
