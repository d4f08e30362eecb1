import { useParams } from '@tanstack/react-router';
import { VerifyPage } from './verify-page';

/** The same page for who comes to it from within. */
export function SignedInVerifyPage() {
  const { code } = useParams({ strict: false });
  return <VerifyPage key={code} code={code} />;
}
