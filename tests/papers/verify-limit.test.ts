import { requestLimits } from '../../api/http/limits';
import { serve } from '../api/served';
import { openHouse } from '../support/house';

test('one address may ask about few codes a minute, whoever it says it is', async () => {
  const house = await openHouse({ withWorker: false });
  const api = await serve(house, { config: { ...house.config, api: { ...house.config.api, rateLimitFactor: 1 } } });
  try {
    const ask = (index: number) =>
      api.call('GET', '/api/v1/documents/verify/ABCD-EFGH-JKMN', {
        headers: { 'x-forwarded-for': `192.0.2.${index}` },
      });
    for (let index = 0; index < requestLimits.verify; index += 1) expect((await ask(index)).status).toBe(200);
    const { status, body, headers } = await ask(200);
    expect(status).toBe(429);
    expect(body.type).toBe('urn:dangwu:problem:too-many-requests');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  } finally {
    await api.stop();
    await house.close();
  }
});
