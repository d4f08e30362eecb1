import type { FurtherPage } from '../../pages/places/further-page';

export const votesLists: readonly FurtherPage[] = [{ to: '/ballots', title: '投票', more: '等我投的无记名投票' }];
