import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { QRCode } from 'antd';
import { useRef } from 'react';
import { answerOf, base, client, newIdempotencyKey } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { sittingCodeTexts as texts } from './texts';
import './sitting-code.css';

/** The code for the wall: digits to be read from the last row, and the same to be scanned. */
export function SittingCodePage() {
  const { id } = useParams({ from: '/sitting-codes/$id' });
  const key = useRef(newIdempotencyKey());
  const found = useQuery({
    queryKey: ['sitting-code', id],
    queryFn: () =>
      answerOf(
        client.POST('/sittings/{id}/code', {
          params: { path: { id }, header: { 'Idempotency-Key': key.current } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { code, title, place } = found.data;
  // Behind the #, so that it is in no request for the page.
  const address = `${new URL(`${base}my-sittings/${id}`, window.location.origin).href}#${code}`;
  return (
    <div className="stack sitting-code">
      <div>
        <h1>{title}</h1>
        <p className="quiet">{place}</p>
      </div>
      <div className="sitting-code-both">
        <div>
          <p>{texts.code}</p>
          <p className="sitting-code-digits">{code.replace(/^(\d{3})/, '$1 ')}</p>
        </div>
        {/* What it holds stands beside it in digits. */}
        <div aria-hidden="true">
          <QRCode type="svg" value={address} size={280} bordered={false} color="#000" />
        </div>
      </div>
      <p className="sentence">{texts.how}</p>
      <p className="quiet">{texts.until}</p>
      <Link className="no-print" to="/sittings/$id" params={{ id }}>
        {texts.back}
      </Link>
    </div>
  );
}
