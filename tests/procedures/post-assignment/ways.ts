import { registrantOf } from '../../registers/registered';
import type { Ways } from '../../replay/ways';
import { PostTown } from './post-town';

/** The way of which a history is recorded: nobody comes at first, claimed, public, promised, reviewed and closed. */
export const ways: Ways = {
  'post-assignment': async (t) => {
    const post = await PostTown.open(t);
    try {
      const { eastOfficer } = t.town.people;
      await post.enter();
      await post.agreed('2054-11-23');
      await post.forwardTo('2054-12-24');
      await post.agreed('2054-12-24');
      const { personId } = await registrantOf(t, t.town.east);
      const { id } = await post.did(personId, `/openings/${post.openingId}/claims`);
      await post.comesTo('CLAIMED');
      await post.did(eastOfficer, `/commitments/${id}/agree`);
      await post.comesTo('POSTED');
      await post.forwardTo('2055-01-04');
      await post.did(personId, `/commitments/${id}/promise`);
      await post.comesTo('ON_POST');
      await post.forwardTo('2056-01-06');
      await post.did(eastOfficer, `/commitments/${id}/review`, { result: 'stays', ownerView: 'good' });
      await t.driver.decide(post.caseId, eastOfficer, 'done');
      await post.did(personId, `/commitments/${id}/give-up`);
      await post.comesTo('OPEN');
      await t.driver.decide(post.caseId, eastOfficer, 'close');
      return post.caseId;
    } finally {
      await post.api.stop();
    }
  },
};
