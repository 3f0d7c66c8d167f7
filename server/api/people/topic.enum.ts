import { TOPICS } from '../../database/walls.ts';
import { enumeration } from '../enumeration.ts';

export const TopicEnum = enumeration(TOPICS, {
  name: 'Topic',
  description: 'A part of a person’s record that can be opened on its own.',
  meanings: {
    PROFILE: 'What the person likes to be called, and roughly where they live.',
    CONFIDENTIAL: 'Full name, date of birth, address, telephone.',
    PLAN: 'Agreed outcomes.',
    FUND: 'Budgets, the fund and every movement of its money.',
    COMMISSIONING: 'Arrangements, offers, deliveries and invoices.',
  },
});
