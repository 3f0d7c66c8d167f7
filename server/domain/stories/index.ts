import { defineRoom } from '../room.ts';
import { PeerStory } from './peer-story.entity.ts';
import { toldAlready } from './peer-story.workflow.ts';
import { Precedent } from './precedent.entity.ts';
import { precedentProjections } from './precedent.projection.ts';

export const stories = defineRoom({
  name: 'stories',
  entities: [PeerStory, Precedent],
  projections: [...precedentProjections],
  sources: ['precedents.sql', 'moderation.sql', 'rights.sql'],
  refusals: {
    peer_story_told_once: toldAlready(),
  },
});
