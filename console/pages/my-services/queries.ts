import { answerOf, client } from '../../api/client';

// What the page of my services reads.

export const myCardQuery = { queryKey: ['my-card'], queryFn: () => answerOf(client.GET('/my-card')) } as const;

export const myCommitmentsQuery = {
  queryKey: ['commitments', 'mine'],
  queryFn: () => answerOf(client.GET('/commitments', { params: { query: { own: 'true', going: 'true', limit: 50 } } })),
} as const;

export const nearMeQuery = {
  queryKey: ['openings', 'for-me'],
  queryFn: () => answerOf(client.GET('/openings/for-me')),
} as const;

export const myServicesQuery = {
  queryKey: ['services', 'mine'],
  queryFn: () => answerOf(client.GET('/services', { params: { query: { own: 'true', limit: 50 } } })),
} as const;
