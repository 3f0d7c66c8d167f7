import { PeerStoryResolver, PersonStoriesResolver } from './peer-story.resolver.ts';
import { OutcomePrecedentsResolver, PrecedentResolver } from './precedent.resolver.ts';

export const storiesResolvers = [
  PeerStoryResolver,
  PersonStoriesResolver,
  PrecedentResolver,
  OutcomePrecedentsResolver,
] as const;
