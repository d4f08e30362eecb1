import { answerOf, client } from '../../api/client';
import { instantText } from '../../app/dates';
import { Listing } from '../../app/list/listing';
import { usePages } from '../../app/list/use-pages';
import type { MemberShown } from './tabs';
import { toldTexts as texts } from './told-texts';

/** By which channel he was told, and whether it arrived. */
export function ToldTab({ member: { id: memberId } }: { member: MemberShown }) {
  const found = usePages(['deliveries', { memberId }], (cursor) =>
    answerOf(client.GET('/deliveries', { params: { query: { memberId, limit: 50, cursor } } })),
  );
  return (
    <div className="stack">
      <p className="quiet">{texts.intro}</p>
      <Listing
        found={found}
        heads={[texts.at, texts.channel, texts.address, texts.status]}
        nothing={texts.nothing}
        keyOf={({ id }) => id}
        row={(one) => [instantText(one.createdAt), one.channelTitle, one.address, one.statusTitle]}
      />
    </div>
  );
}
