/** Operations of the API that no page calls, with the reason. */
export const elsewhere: Readonly<Record<string, string>> = {
  'GET /session/oidc': 'an address that the sign-in page opens as `GET /session/ways` gives it',
  'GET /session/oidc/callback': 'where the identity provider leads the browser back to',
  'GET /assignments/{id}': 'for other systems: pages have each as a row of `GET /assignments`',
  'GET /commitments/{id}': 'for other systems: pages have each as a row of `GET /commitments`',
  'GET /services/{id}': 'for other systems: pages have each as a row of `GET /services`',
  'GET /tasks/counts': 'for other systems that show a number: the console has it in `GET /home`',
  'POST /sms-reports/{secret}': 'the SMS service calls it',
};
