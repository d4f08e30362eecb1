import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { copyText } from '../../app/copy-text';
import { instantDay } from '../../app/dates';
import { ExcelLink } from '../../app/excel-link';
import { PlainTable } from '../../app/list/plain-table';
import { Failure } from '../../app/states/failure';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { unitsTexts as texts } from './texts';
import { useUnitsChanged } from './use-units-changed';

const make: FieldSchema = {
  properties: {
    communityId: { type: 'string', 'x-kind': 'organisation', title: texts.community },
    purpose: {
      type: 'string',
      title: texts.purpose,
      oneOf: Object.entries(texts.purposes).map(([id, title]) => ({ const: id, title })),
    },
    days: { type: 'integer', title: texts.days, minimum: 1, maximum: 90 },
  },
  required: ['communityId', 'purpose', 'days'],
};
const NOTHING: FieldSchema = {};

/** Links of a unit: made, shown once, taken back. */
export function UnitLinks({ unit: { id, endedOn } }: { unit: Schemas['Unit'] }) {
  const [address, setAddress] = useState<string>();
  const changed = useUnitsChanged();
  const found = useQuery({
    queryKey: ['unit-links', id],
    queryFn: () => answerOf(client.GET('/unit-links', { params: { query: { unitId: id } } })),
  });
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  return (
    <section className="stack" aria-labelledby="links">
      <h2 id="links">{texts.links}</h2>
      <p className="quiet">{texts.linksMore}</p>
      {!endedOn && (
        <div className="row">
          <OpenedForm
            title={texts.make}
            schema={make}
            initial={{ '/days': 30 }}
            submit={texts.makeIt}
            primary
            call={(key, body) =>
              answerOf(
                client.POST('/units/{id}/links', {
                  params: { path: { id }, header: { 'Idempotency-Key': key } },
                  body: body as never,
                }),
              )
            }
            onDone={(made) => {
              setAddress(made.address ?? undefined);
              changed();
            }}
          />
        </div>
      )}
      <p className="no-print">
        <ExcelLink to={`/unit-links/export?unitId=${id}`} />
      </p>
      {address && <ShownOnce address={address} />}
      <PlainTable
        label={texts.links}
        heads={[texts.community, texts.purpose, texts.state, texts.expires, texts.lastUsed, texts.doing]}
        nothing={texts.noLinks}
        rows={found.data?.items.map((link) => ({
          key: link.id,
          cells: [
            link.community.name,
            link.purpose.title,
            link.state.title,
            instantDay(link.expiresAt),
            link.lastUsedAt ? `${instantDay(link.lastUsedAt)}，${texts.used(link.uses, link.places)}` : texts.never,
            link.mayRevoke && <Revoke key="revoke" link={link} />,
          ],
        }))}
      />
    </section>
  );
}

function ShownOnce({ address }: { address: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="sheet stack" role="status">
      <p>{texts.once}</p>
      <code>{address}</code>
      <div className="row">
        <Button type="primary" onClick={async () => setCopied(await copyText(address))}>
          {copied ? texts.copied : texts.copy}
        </Button>
      </div>
    </div>
  );
}

function Revoke({ link: { id, purpose, community } }: { link: Schemas['UnitLink'] }) {
  const changed = useUnitsChanged();
  return (
    <OpenedForm
      title={texts.revoke}
      of={texts.of(texts.revoke, `${community.name} ${purpose.title}`)}
      schema={NOTHING}
      call={(key) =>
        answerOf(
          client.POST('/unit-links/{id}/revoke', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
        )
      }
      onDone={changed}
    >
      <p>{texts.revokeSure}</p>
    </OpenedForm>
  );
}
