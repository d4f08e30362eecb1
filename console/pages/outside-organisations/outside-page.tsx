import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { useHolds } from '../../app/use-holds';
import { ChangeOutside } from './change-outside';
import { EnterOutside } from './enter-outside';
import { outsideTexts as texts } from './texts';

const filters: readonly ListFilter[] = [{ kind: 'text', key: 'q', title: texts.q, hint: texts.qHint }];

const reachedText = ({ address, postcode, phone, fax }: Schemas['OutsideOrganisation']) =>
  [address, postcode, phone, fax && texts.faxed(fax)].filter(Boolean).join('，') || texts.none;

/** Organisations of other systems: how they are reached, changing it, and entering one. */
export function OutsideOrganisationsPage() {
  const queries = useQueryClient();
  const [told, setTold] = useState<string>();
  const keeps = useHolds('secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer');
  const renew = () => queries.invalidateQueries({ queryKey: ['outside-organisations'] });
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['outside-organisations']}
      filters={filters}
      read={(query) => answerOf(client.GET('/outside-organisations', { params: { query: query as never } }))}
      exportPath="/outside-organisations/export"
      heads={[texts.name, texts.reached, texts.act]}
      nothing={texts.nothing}
      nothingYet={texts.nothingYet}
      keyOf={({ id, version }) => `${id}.${version}`}
      row={(outside) => [
        <strong key="name">{outside.name}</strong>,
        reachedText(outside),
        keeps && <ChangeOutside key="act" outside={outside} onDone={renew} />,
      ]}
      find={
        keeps && (
          <div className="stack no-print">
            {told && <Alert type="success" showIcon role="status" title={told} />}
            <div className="row">
              <EnterOutside
                onDone={({ name }) => {
                  setTold(texts.entered(name));
                  renew();
                }}
              />
            </div>
          </div>
        )
      }
    />
  );
}
