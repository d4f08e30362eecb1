import { PasswordPage } from './password-page';

/** The same as a page of the frame. */
export function OwnPasswordPage() {
  return <PasswordPage />;
}
