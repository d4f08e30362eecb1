import { ApiProblem } from '../../api/client';
import { Failure } from './failure';

/** An address that is no page. */
export function Missing() {
  return <Failure error={new ApiProblem('not-found', 404, '', undefined, [], 0)} />;
}
