// Made by `npm run docs` from the OpenAPI document.
export interface paths {
  '/session': {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['SessionInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Session']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    delete: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['SignedOut']; }; }; 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/session/sample': {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['SampleChoice']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['SampleSession']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/session/ways': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['SignInWays']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/session/oidc': {
    get: { parameters: { query?: { returnTo?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 302: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/session/oidc/callback': {
    get: { parameters: { query?: { state?: string; code?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 302: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/me': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Me']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/me/password': {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PasswordChange']; }; }; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/me/sessions': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['OwnSession'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/me/sessions/{id}': {
    delete: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/me/second-factor': {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['NewFactor']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/me/second-factor/confirm': {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['Code']; }; }; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations': {
    get: { parameters: { query?: { limit?: number; cursor?: string; parentId?: string; kind?: "work-committee" | "committee" | "general-branch" | "branch" | "group"; closed?: "true" | "false"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Organisation'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['OrganisationInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Organisation']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/export': {
    get: { parameters: { query?: { parentId?: string; kind?: "work-committee" | "committee" | "general-branch" | "branch" | "group"; closed?: "true" | "false"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Organisation']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    patch: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['OrganisationChange']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Organisation']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/figures': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['OrganisationFigures']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/outside-organisations': {
    get: { parameters: { query?: { limit?: number; cursor?: string; q?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['OutsideOrganisation'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['OutsideOrganisationInput']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['OutsideOrganisation']; }; }; 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['OutsideOrganisation']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/outside-organisations/export': {
    get: { parameters: { query?: { q?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/outside-organisations/{id}': {
    patch: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['OutsideOrganisationChange']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['OutsideOrganisation']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/directory': {
    get: { parameters: { query?: { limit?: number; cursor?: string; name?: string; kind?: "work-committee" | "committee" | "general-branch" | "branch" | "group"; parentId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['DirectoryEntry'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/people': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; role?: "secretary" | "deputy-secretary" | "organisation-commissioner" | "discipline-commissioner" | "group-leader" | "organisation-officer" | "community-worker" | "grid-worker" | "administrator" | "security-administrator" | "auditor"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Person'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PersonInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Person']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/people/export': {
    get: { parameters: { query?: { organisationId?: string; role?: "secretary" | "deputy-secretary" | "organisation-commissioner" | "discipline-commissioner" | "group-leader" | "organisation-officer" | "community-worker" | "grid-worker" | "administrator" | "security-administrator" | "auditor"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/people/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Person']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    patch: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PersonChange']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Person']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/people/search': {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PeopleSearch']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Person'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/people/{id}/roles': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['RoleInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['HeldRole']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/people/{id}/roles/{roleId}': {
    patch: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; roleId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['RoleChange']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['EndedRole']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/people/{id}/sign-in': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['SignInInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['SignIn']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    delete: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/people/{id}/second-factor': {
    delete: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/people/{id}/sign-in/lock': {
    delete: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/handovers': {
    get: { parameters: { query?: { limit?: number; cursor?: string; handoverId?: string; personId?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['HandoverLine'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/handovers/export': {
    get: { parameters: { query?: { handoverId?: string; personId?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/approvals': {
    get: { parameters: { query?: { limit?: number; cursor?: string; status?: "waiting" | "approved" | "refused" | "used"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Approval'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/approvals/export': {
    get: { parameters: { query?: { status?: "waiting" | "approved" | "refused" | "used"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/approvals/{id}/decision': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ApprovalDecision']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Approval']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/people/{id}/identities': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Identity'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['IdentityInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Identity']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/people/{id}/identities/{identityId}': {
    delete: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; identityId: string; }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; kind?: "full" | "probationary"; standing?: "normal" | "lost" | "stopped" | "ended" | "arriving" | "transferred"; tag?: "floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "jobless-graduate" | "in-service" | "migrant" | "veteran" | "self-managed" | "separated"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Member'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['MemberInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Member']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members/export': {
    get: { parameters: { query?: { organisationId?: string; kind?: "full" | "probationary"; standing?: "normal" | "lost" | "stopped" | "ended" | "arriving" | "transferred"; tag?: "floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "jobless-graduate" | "in-service" | "migrant" | "veteran" | "self-managed" | "separated"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: { organisationId?: string; kind?: "full" | "probationary"; standing?: "normal" | "lost" | "stopped" | "ended" | "arriving" | "transferred"; tag?: "floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "jobless-graduate" | "in-service" | "migrant" | "veteran" | "self-managed" | "separated"; }; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['UnmaskedExport']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Member']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    patch: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['MemberChange']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Member']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members/{id}/relations': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['MemberRelations']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members/{id}/dues': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['MemberDues']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/me/dues': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['MemberDues']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/dues': {
    get: { parameters: { query: { year: number; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['DuesGrid']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members/{id}/dues-bases': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['DuesBaseInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['DuesDeclared']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/dues-declarations/{id}/answer': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['DuesDeclarationAnswer']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['DuesDeclared']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members/{id}/dues-payments': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['DuesPaymentInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['DuesPaymentMade']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/dues-payments': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['DuesPaymentsPasted']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['DuesPaymentsMade']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/dues-payments/{id}/counter': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['DuesPaymentCounter']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['DuesPaymentCountered']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/dues-reliefs/{id}/end': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['DuesReliefEnd']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['DuesReliefEnded']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members/search': {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['MemberSearch']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Member'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members/{id}/unmask': {
    post: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['Unmask']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Unmasked']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/exemptions': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; memberId?: string; kind?: "listed" | "ill" | "abroad" | "away" | "elsewhere"; status?: "current" | "coming" | "over" | "ended"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Exemption'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ExemptionInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Exemption']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/exemptions/export': {
    get: { parameters: { query?: { organisationId?: string; memberId?: string; kind?: "listed" | "ill" | "abroad" | "away" | "elsewhere"; status?: "current" | "coming" | "over" | "ended"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/exemptions/proposals': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ExemptionProposal'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/exemptions/proposals/export': {
    get: { parameters: { query?: { organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/exemptions/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['ExemptionWithBasis']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/exemptions/{id}/renew': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ExemptionRenewal']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Exemption']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/exemptions/{id}/end': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ExemptionEnd']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Exemption']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/life/attendance': {
    get: { parameters: { query?: { organisationId?: string; from?: string; to?: string; kind?: "assembly" | "committee" | "group" | "lecture" | "theme-day" | "life-meeting" | "appraisal" | "talks"; tag?: "floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "jobless-graduate" | "in-service" | "migrant" | "veteran" | "self-managed" | "separated"; category?: "government" | "institution-manager" | "institution-professional" | "enterprise-manager" | "enterprise-professional" | "worker" | "social-organisation" | "farmer" | "military" | "student" | "retired" | "other"; memberKind?: "full" | "probationary"; by?: "organisation" | "tag" | "category" | "memberKind" | "kind"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['AttendanceFigures']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/life/attendance/export': {
    get: { parameters: { query?: { organisationId?: string; from?: string; to?: string; kind?: "assembly" | "committee" | "group" | "lecture" | "theme-day" | "life-meeting" | "appraisal" | "talks"; tag?: "floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "jobless-graduate" | "in-service" | "migrant" | "veteran" | "self-managed" | "separated"; category?: "government" | "institution-manager" | "institution-professional" | "enterprise-manager" | "enterprise-professional" | "worker" | "social-organisation" | "farmer" | "military" | "student" | "retired" | "other"; memberKind?: "full" | "probationary"; by?: "organisation" | "tag" | "category" | "memberKind" | "kind"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/life/attendance/lines': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; from?: string; to?: string; kind?: "assembly" | "committee" | "group" | "lecture" | "theme-day" | "life-meeting" | "appraisal" | "talks"; tag?: "floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "jobless-graduate" | "in-service" | "migrant" | "veteran" | "self-managed" | "separated"; category?: "government" | "institution-manager" | "institution-professional" | "enterprise-manager" | "enterprise-professional" | "worker" | "social-organisation" | "farmer" | "military" | "student" | "retired" | "other"; memberKind?: "full" | "probationary"; figure?: "called" | "present" | "late" | "leave" | "absent" | "asked" | "made-up" | "apart" | "apart-present"; own?: "true"; memberId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['CountedLine'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/life/attendance/lines/export': {
    get: { parameters: { query?: { organisationId?: string; from?: string; to?: string; kind?: "assembly" | "committee" | "group" | "lecture" | "theme-day" | "life-meeting" | "appraisal" | "talks"; tag?: "floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "jobless-graduate" | "in-service" | "migrant" | "veteran" | "self-managed" | "separated"; category?: "government" | "institution-manager" | "institution-professional" | "enterprise-manager" | "enterprise-professional" | "worker" | "social-organisation" | "farmer" | "military" | "student" | "retired" | "other"; memberKind?: "full" | "probationary"; figure?: "called" | "present" | "late" | "leave" | "absent" | "asked" | "made-up" | "apart" | "apart-present"; own?: "true"; memberId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/life/attendance/members': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; from?: string; to?: string; kind?: "assembly" | "committee" | "group" | "lecture" | "theme-day" | "life-meeting" | "appraisal" | "talks"; tag?: "floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "jobless-graduate" | "in-service" | "migrant" | "veteran" | "self-managed" | "separated"; category?: "government" | "institution-manager" | "institution-professional" | "enterprise-manager" | "enterprise-professional" | "worker" | "social-organisation" | "farmer" | "military" | "student" | "retired" | "other"; memberKind?: "full" | "probationary"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['MemberAttendance'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/life/attendance/members/export': {
    get: { parameters: { query?: { organisationId?: string; from?: string; to?: string; kind?: "assembly" | "committee" | "group" | "lecture" | "theme-day" | "life-meeting" | "appraisal" | "talks"; tag?: "floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "jobless-graduate" | "in-service" | "migrant" | "veteran" | "self-managed" | "separated"; category?: "government" | "institution-manager" | "institution-professional" | "enterprise-manager" | "enterprise-professional" | "worker" | "social-organisation" | "farmer" | "military" | "student" | "retired" | "other"; memberKind?: "full" | "probationary"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/life/plan': {
    get: { parameters: { query?: { organisationId?: string; from?: string; to?: string; kind?: "assembly" | "committee" | "group" | "lecture" | "theme-day" | "life-meeting" | "appraisal" | "talks"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['PlanFigures']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/life/plan/export': {
    get: { parameters: { query?: { organisationId?: string; from?: string; to?: string; kind?: "assembly" | "committee" | "group" | "lecture" | "theme-day" | "life-meeting" | "appraisal" | "talks"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/life/plan/lines': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; from?: string; to?: string; kind?: "assembly" | "committee" | "group" | "lecture" | "theme-day" | "life-meeting" | "appraisal" | "talks"; figure?: "planned" | "held" | "late" | "ahead" | "not-held"; own?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['PlanLine'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/life/plan/lines/export': {
    get: { parameters: { query?: { organisationId?: string; from?: string; to?: string; kind?: "assembly" | "committee" | "group" | "lecture" | "theme-day" | "life-meeting" | "appraisal" | "talks"; figure?: "planned" | "held" | "late" | "ahead" | "not-held"; own?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/life/plan/items/{id}/make-up': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['PlanMakeUps']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PlanMakeUpNoted']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['PlanMakeUpNoted']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/life/study': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; year?: number; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['StudyOfMember'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/life/study/export': {
    get: { parameters: { query?: { organisationId?: string; year?: number; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members/{id}/study': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['StudyInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Study']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members/{id}/study/{studyId}/void': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; studyId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Study']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/life/{year}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; year: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['BranchYear']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/life/{year}/export': {
    get: { parameters: { query?: never; header?: never; path: { id: string; year: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/life-months/{month}': {
    get: { parameters: { query?: { format?: "pdf" | "docx"; }; header?: never; path: { id: string; month: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members/{id}/life': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['MemberLife']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/assignments': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; memberId?: string; state?: "asked" | "agreed" | "declined" | "reported" | "done" | "not-done" | "excused" | "withdrawn"; overdue?: "true"; own?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Assignment'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['AssignmentGiving']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': { ids: (string)[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/assignments/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Assignment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/assignments/{id}/answer': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['AssignmentAnswer']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Assignment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/assignments/{id}/report': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Assignment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/assignments/{id}/note': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['AssignmentNoting']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Assignment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/assignments/{id}/withdraw': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Assignment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/first-month': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['FirstMonth']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    put: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['FirstMonthInput']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['FirstMonth']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/openings': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; gridId?: string; openingKind?: "post" | "item" | "wish"; service?: "environment" | "civility" | "relief" | "safety" | "education" | "culture" | "advice" | "own"; openingStatus?: "draft" | "coming" | "open" | "full" | "over" | "closed"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Opening'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['OpeningEntering']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Opening']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/openings/export': {
    get: { parameters: { query?: { organisationId?: string; gridId?: string; openingKind?: "post" | "item" | "wish"; service?: "environment" | "civility" | "relief" | "safety" | "education" | "culture" | "advice" | "own"; openingStatus?: "draft" | "coming" | "open" | "full" | "over" | "closed"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/openings/for-me': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['OpeningForMe'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrants/{id}/openings': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['OpeningsForRegistrant']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/openings/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Opening']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    patch: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['OpeningChanging']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Opening']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/openings/{id}/suited': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['SuitedRegistrant'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/openings/{id}/offers': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['OpeningOffers']; }; }; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/openings/{id}/close': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Opening']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/commitments': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; openingId?: string; registrantId?: string; gridId?: string; commitmentState?: "waiting" | "chosen" | "posted" | "held" | "refused" | "withdrawn" | "released"; going?: "true"; own?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Commitment'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/commitments/export': {
    get: { parameters: { query?: { organisationId?: string; openingId?: string; registrantId?: string; gridId?: string; commitmentState?: "waiting" | "chosen" | "posted" | "held" | "refused" | "withdrawn" | "released"; going?: "true"; own?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/commitments/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Commitment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/openings/{id}/claims': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['Claiming']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Commitment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/openings/own': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['OwnProposal']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Commitment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/commitments/{id}/agree': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Commitment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/commitments/{id}/refuse': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['CommitmentWhy']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Commitment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/commitments/{id}/object': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['CommitmentWhy']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Commitment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/commitments/{id}/promise': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PostPromise']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Commitment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/commitments/{id}/give-up': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['GivingUp']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Commitment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/commitments/{id}/badge': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['BadgeConsent']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Commitment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/commitments/{id}/release': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['HolderRelease']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Commitment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/commitments/{id}/move': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['HolderMove']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Commitment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/commitments/{id}/review': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PostReviewing']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Commitment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/openings/{id}/papers/{kind}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; kind: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/services': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; from?: string; to?: string; registrantId?: string; earlierOf?: string; openingId?: string; service?: "environment" | "civility" | "relief" | "safety" | "education" | "culture" | "advice" | "own"; serviceState?: "recorded" | "certified" | "refused" | "answered" | "void"; toCertify?: "true"; own?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Service'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ServiceRecording']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Service']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/services/export': {
    get: { parameters: { query?: { organisationId?: string; from?: string; to?: string; registrantId?: string; earlierOf?: string; openingId?: string; service?: "environment" | "civility" | "relief" | "safety" | "education" | "culture" | "advice" | "own"; serviceState?: "recorded" | "certified" | "refused" | "answered" | "void"; toCertify?: "true"; own?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/service-figures': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; from?: string; to?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ServiceFigure'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/service-figures/export': {
    get: { parameters: { query?: { organisationId?: string; from?: string; to?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/my-card': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['ServiceCard']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/services/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Service']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/services/{id}/certify': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Service']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/services/{id}/refuse': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ServiceWord']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Service']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/services/{id}/answer': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ServiceWord']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Service']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/services/{id}/void': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Service']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/services/{id}/receiver-code': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['ReceiverCode']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/received': {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ReceiverSaying']; }; }; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members/{id}/duties': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['MemberDuties']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/three-nots': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['ThreeNotsBoard']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/three-nots/names': {
    get: { parameters: { query?: { limit?: number; cursor?: string; duty?: "life" | "dues" | "work"; level?: string; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ThreeNotsName'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/dry-run': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['DryRun']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/dry-run-lines/{id}/answer': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['DryRunAnswerInput']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['DryRun']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/dry-run/confirm': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['DryRun']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrants': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; unitId?: string; gridId?: string; stands?: "listed" | "notified" | "reported" | "available" | "serving" | "never-came" | "deferred" | "unreported" | "elsewhere" | "moved" | "retired" | "left-unit" | "ended"; kind?: "residence" | "assigned"; left?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Registrant'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['Registering']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrants/export': {
    get: { parameters: { query?: { organisationId?: string; unitId?: string; gridId?: string; stands?: "listed" | "notified" | "reported" | "available" | "serving" | "never-came" | "deferred" | "unreported" | "elsewhere" | "moved" | "retired" | "left-unit" | "ended"; kind?: "residence" | "assigned"; left?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrants/search': {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['RegistrantSearch']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Registrant'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/my-registrations': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Registrant'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrants/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['RegistrantDetail']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    patch: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['RegistrantChange']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['RegistrantDetail']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrants/{id}/contact': {
    post: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['RegistrantContactPurpose']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['RegistrantContact']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrant-lists/template': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrant-lists': {
    post: { parameters: { query: { organisationId: string; unitId?: string; kind?: "residence" | "assigned"; }; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; 'text/csv': Blob; 'application/vnd.ms-excel': Blob; 'application/vnd.ms-excel.sheet.macroenabled.12': Blob; 'application/msexcel': Blob; 'application/x-excel': Blob; 'application/x-msexcel': Blob; 'application/wps-office.xlsx': Blob; 'application/wps-office.xls': Blob; 'application/wps-office.et': Blob; 'application/wps-office.csv': Blob; 'application/csv': Blob; 'application/x-csv': Blob; 'text/x-csv': Blob; 'text/comma-separated-values': Blob; 'text/tab-separated-values': Blob; 'text/plain': Blob; 'application/zip': Blob; 'application/x-zip-compressed': Blob; 'application/octet-stream': Blob; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['RegistrantListWithRemarks']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; unitId?: string; open?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['RegistrantList'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrant-lists/export': {
    get: { parameters: { query?: { organisationId?: string; unitId?: string; open?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrant-lists/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['RegistrantListWithRemarks']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrant-lists/{id}/lines': {
    get: { parameters: { query?: { limit?: number; cursor?: string; outcome?: "new" | "same" | "changed" | "gone"; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['RegistrantListLine'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrant-lists/{id}/lines/export': {
    get: { parameters: { query?: { outcome?: "new" | "same" | "changed" | "gone"; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrant-lists/{id}/gone': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['GoneChoice']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['RegistrantListWithRemarks']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrant-lists/{id}/take': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ListTaking']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['RegistrantListWithRemarks']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrant-lists/{id}/lay-aside': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['RegistrantListWithRemarks']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrants/papers': {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['RegistrantPrinting']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/self-registration': {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['SelfRegistrationInput']; }; }; responses: { 202: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['SelfRegistrationReceived']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/grids': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; q?: string; closed?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Grid'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['GridInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/grids/export': {
    get: { parameters: { query?: { organisationId?: string; q?: string; closed?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/grids/{id}': {
    patch: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['GridChange']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/notices': {
    get: { parameters: { query?: { limit?: number; cursor?: string; unread?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Notice'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/notices/export': {
    get: { parameters: { query?: { unread?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/notices/count': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { unread: number; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/notices/{id}/read': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Notice']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/me/contact': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Contact']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    patch: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ContactChange']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Contact']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/people/{id}/contact': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Contact']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    patch: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ContactChange']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Contact']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/channels': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Channel'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/deliveries': {
    get: { parameters: { query?: { limit?: number; cursor?: string; status?: "waiting" | "sent" | "delivered" | "failed" | "given-up"; organisationId?: string; memberId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Delivery'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/deliveries/export': {
    get: { parameters: { query?: { status?: "waiting" | "sent" | "delivered" | "failed" | "given-up"; organisationId?: string; memberId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sms-reports/{secret}': {
    post: { parameters: { query?: never; header?: never; path: { secret: string; }; cookie?: never; }; requestBody: { content: { 'application/json': ((components['schemas']['SmsReport'] | unknown | null))[]; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['SmsReportAnswer']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/relay-lines': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; open?: "true" | "false"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['RelayLine'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/relay-lines/export': {
    get: { parameters: { query?: { organisationId?: string; open?: "true" | "false"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/relay-lines/print': {
    get: { parameters: { query?: { organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'text/html': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/relay-lines/{id}/tick': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['RelayTick']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['RelayLine']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/settings': {
    get: { parameters: { query: { organisationId: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Setting'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/settings/{key}': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { key: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['SettingChange']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': { id: string; key: "urge-by-sms" | "digest" | "office-sms" | "quiet-hours" | "phone-sign-in" | "boards-by-rate" | "letters-by-mail" | "letters-by-link" | "registration-target"; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/books/{committeeId}': {
    get: { parameters: { query?: { year?: string; }; header?: never; path: { committeeId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['BookOfYear']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/books/{committeeId}/entries': {
    get: { parameters: { query?: { limit?: number; cursor?: string; year?: string; kind?: "income" | "expenditure" | "countered"; item?: "hand-over" | "from-above" | "interest" | "care" | "brought-in" | "training" | "materials" | "commendation" | "hardship" | "disaster" | "to-above"; }; header?: never; path: { committeeId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['BookEntry'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { committeeId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['BookEntered']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['BookEntryNumber']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/books/{committeeId}/entries/export': {
    get: { parameters: { query?: { year?: string; kind?: "income" | "expenditure" | "countered"; item?: "hand-over" | "from-above" | "interest" | "care" | "brought-in" | "training" | "materials" | "commendation" | "hardship" | "disaster" | "to-above"; }; header?: never; path: { committeeId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/books/{committeeId}/entries/{id}/counter': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { committeeId: string; id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['BookCounter']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': { number: number; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/books/{committeeId}/close': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { committeeId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['BookClosing']; }; }; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/dues-figures': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; fromMonth?: string; toMonth?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['DuesOfBranch'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/dues-figures/export': {
    get: { parameters: { query?: { organisationId?: string; fromMonth?: string; toMonth?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/dues-figures/names': {
    get: { parameters: { query: { limit?: number; cursor?: string; organisationId?: string; fromMonth?: string; toMonth?: string; figure: "due" | "in-time" | "late" | "short" | "waived" | "arrears" | "not-yet"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['DuesOfMember'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/dues-figures/names/export': {
    get: { parameters: { query: { organisationId?: string; fromMonth?: string; toMonth?: string; figure: "due" | "in-time" | "late" | "short" | "waived" | "arrears" | "not-yet"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/hand-overs': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; quarter?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['HandOver'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/hand-overs/export': {
    get: { parameters: { query?: { organisationId?: string; quarter?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/hand-overs/{id}/payments': {
    get: { parameters: { query?: { limit?: number; cursor?: string; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['HandedPayment'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/hand-overs/{id}/payments/export': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/books': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; year?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['BookOfCommittee'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/books/export': {
    get: { parameters: { query?: { organisationId?: string; year?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/dues-payments/{id}/receipt': {
    get: { parameters: { query?: { preview?: "true"; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/dues-roster': {
    get: { parameters: { query: { month: string; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/dues-publications': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['DuesPublishing']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['DuesPublished']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['DuesPublications']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/dues-publications/{year}/sheet': {
    get: { parameters: { query?: never; header?: never; path: { id: string; year: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/large-gifts': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; open?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['LargeGift'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['LargeGiftEntered']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['LargeGiftId']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/large-gifts/export': {
    get: { parameters: { query?: { organisationId?: string; open?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/large-gifts/{id}/forward': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['LargeGiftForwarded']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['LargeGiftId']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/large-gifts/{id}/counter': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['LargeGiftCounter']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['LargeGiftId']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/payment-lists': {
    post: { parameters: { query: { branchId: string; way: "bank" | "wechat"; }; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; 'text/csv': Blob; 'application/vnd.ms-excel': Blob; 'application/vnd.ms-excel.sheet.macroenabled.12': Blob; 'application/msexcel': Blob; 'application/x-excel': Blob; 'application/x-msexcel': Blob; 'application/wps-office.xlsx': Blob; 'application/wps-office.xls': Blob; 'application/wps-office.et': Blob; 'application/wps-office.csv': Blob; 'application/csv': Blob; 'application/x-csv': Blob; 'text/x-csv': Blob; 'text/comma-separated-values': Blob; 'text/tab-separated-values': Blob; 'text/plain': Blob; 'application/zip': Blob; 'application/x-zip-compressed': Blob; 'application/octet-stream': Blob; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['PaymentListWithRemarks']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; unsettled?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['PaymentList'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/payment-lists/export': {
    get: { parameters: { query?: { organisationId?: string; unsettled?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/payment-lists/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['PaymentListWithRemarks']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/payment-lists/{id}/lines': {
    get: { parameters: { query?: { limit?: number; cursor?: string; outcome?: "open" | "paid" | "not-dues" | "again"; clear?: "true" | "false"; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['PaymentLine'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/payment-lists/{id}/lines/export': {
    get: { parameters: { query?: { outcome?: "open" | "paid" | "not-dues" | "again"; clear?: "true" | "false"; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/payment-lists/{id}/confirm': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PaymentConfirmation']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['PaymentsConfirmed']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/payment-lists/{id}/lines/{lineId}/settle': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; lineId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PaymentSettlement']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['PaymentLine']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/payment-lists/{id}/lines/{lineId}/not-dues': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; lineId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PaymentNotDues']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['PaymentLine']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/payment-lists/{id}/lines/{lineId}/reopen': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; lineId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PaymentReopening']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['PaymentLine']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/imports': {
    post: { parameters: { query?: { check?: "only"; columns?: "confirmed"; }; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; 'text/csv': Blob; 'application/vnd.ms-excel': Blob; 'application/vnd.ms-excel.sheet.macroenabled.12': Blob; 'application/msexcel': Blob; 'application/x-excel': Blob; 'application/x-msexcel': Blob; 'application/wps-office.xlsx': Blob; 'application/wps-office.xls': Blob; 'application/wps-office.et': Blob; 'application/wps-office.csv': Blob; 'application/csv': Blob; 'application/x-csv': Blob; 'text/x-csv': Blob; 'text/comma-separated-values': Blob; 'text/tab-separated-values': Blob; 'text/plain': Blob; 'application/zip': Blob; 'application/x-zip-compressed': Blob; 'application/octet-stream': Blob; }; }; responses: { 202: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Import']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    get: { parameters: { query?: { limit?: number; cursor?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Import'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/imports/export': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/imports/template': {
    get: { parameters: { query?: { of?: "past"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/imports/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['ImportWithErrors']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/imports/columns': {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; 'text/csv': Blob; 'application/vnd.ms-excel': Blob; 'application/vnd.ms-excel.sheet.macroenabled.12': Blob; 'application/msexcel': Blob; 'application/x-excel': Blob; 'application/x-msexcel': Blob; 'application/wps-office.xlsx': Blob; 'application/wps-office.xls': Blob; 'application/wps-office.et': Blob; 'application/wps-office.csv': Blob; 'application/csv': Blob; 'application/x-csv': Blob; 'text/x-csv': Blob; 'text/comma-separated-values': Blob; 'text/tab-separated-values': Blob; 'text/plain': Blob; 'application/zip': Blob; 'application/x-zip-compressed': Blob; 'application/octet-stream': Blob; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['FileColumns']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/imports/headings': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ConfirmedColumns']; }; }; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/imports/{id}/errors/export': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/rehearsals/scenarios': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['RehearsalScenarios']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/rehearsals': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['RehearsalInput']; }; }; responses: { 202: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Rehearsal']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/rehearsals/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Rehearsal']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/audit': {
    get: { parameters: { query?: { limit?: number; cursor?: string; actorId?: string; objectKind?: string; objectId?: string; from?: string; to?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['AuditEntry'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/audit/export': {
    get: { parameters: { query?: { actorId?: string; objectKind?: string; objectId?: string; from?: string; to?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/audit/objects': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Titled'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/audit/checks': {
    get: { parameters: { query?: { limit?: number; cursor?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['AuditCheck'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/audit/checks/export': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/calendar': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['CalendarLine'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/calendar/{year}': {
    get: { parameters: { query?: never; header?: never; path: { year: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Calendar']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { year: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['CalendarInput']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Calendar']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/calendar/{year}/preview': {
    post: { parameters: { query?: never; header?: never; path: { year: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['CalendarDraft']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['CalendarPreview']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ProcedureLine'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Procedure']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/{id}/preview': {
    post: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PreviewInput']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Preview']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/{id}/cases': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['StartInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Case']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/{id}/draft': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { draft: (components['schemas']['StartDraft'] | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    put: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['StartDraftInput']; }; }; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    delete: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/{id}/rules': {
    get: { parameters: { query: { organisationId: string; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['RulesInForce']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/{id}/rules/{parameter}': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; parameter: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['RuleInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['RuleOverride']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/cases': {
    get: { parameters: { query?: { limit?: number; cursor?: string; procedure?: "relation-transfer" | "pocket-visit" | "life-plan" | "sitting" | "dues-round" | "dues-relief" | "dues-hand-over" | "post-assignment" | "three-nots" | "unit-registration" | "co-construction" | "unit-letters" | "recognition" | "double-registration"; stage?: string; organisationId?: string; memberId?: string; subjectId?: string; batchId?: string; paperNumber?: string; number?: string; attention?: "relation-transfer.letters-ending" | "relation-transfer.letters-expired" | "life-plan.plan-days" | "sitting.unclosed" | "dues-round.late" | "three-nots.long-streaks"; overdue?: "true"; open?: "true" | "false"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['CaseItem'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/cases/export': {
    get: { parameters: { query?: { procedure?: "relation-transfer" | "pocket-visit" | "life-plan" | "sitting" | "dues-round" | "dues-relief" | "dues-hand-over" | "post-assignment" | "three-nots" | "unit-registration" | "co-construction" | "unit-letters" | "recognition" | "double-registration"; stage?: string; organisationId?: string; memberId?: string; subjectId?: string; batchId?: string; paperNumber?: string; number?: string; attention?: "relation-transfer.letters-ending" | "relation-transfer.letters-expired" | "life-plan.plan-days" | "sitting.unclosed" | "dues-round.late" | "three-nots.long-streaks"; overdue?: "true"; open?: "true" | "false"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/cases/{caseId}': {
    get: { parameters: { query?: never; header?: never; path: { caseId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Case']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/cases/{caseId}/actions/{action}': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { caseId: string; action: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['CaseActionInput']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Case']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/home': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Home']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/events': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'text/event-stream': string; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/cases/{caseId}/attachments': {
    post: { parameters: { query: { kind: "letter-scan" | "receipt-scan" | "sign-in-sheet" | "meeting-record" | "photo" | "other"; }; header: { 'Idempotency-Key': string; }; path: { caseId: string; }; cookie?: never; }; requestBody: { content: { 'image/png': Blob; 'image/jpeg': Blob; 'application/pdf': Blob; 'image/x-png': Blob; 'image/jpg': Blob; 'image/pjpeg': Blob; 'application/x-pdf': Blob; 'application/wps-office.pdf': Blob; 'application/octet-stream': Blob; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Attachment']; }; }; 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Attachment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    get: { parameters: { query?: never; header?: never; path: { caseId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Attachments']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/attachments/{id}': {
    get: { parameters: { query?: { inline?: "true"; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/octet-stream': Blob; 'image/png': Blob; 'image/jpeg': Blob; 'application/pdf': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/attachments/{id}/remove': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['AttachmentRemoval']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Attachment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/ballots': {
    get: { parameters: { query?: { caseId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Ballot'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/ballots/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Ballot']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/ballots/{id}/votes': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['Vote']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': { id: string; voted: true; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/matters': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['SittingMatters']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['NewMatter']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/matters/{matterId}/withdrawal': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; matterId: string; }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/matters/{matterId}/results': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; matterId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['MatterCount']; }; }; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/matters/{matterId}/ballot': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; matterId: string; }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/matters/{matterId}/ballot/closing': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; matterId: string; }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/left-out': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['NewLeftOut']; }; }; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/left-out/{memberId}/end': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; memberId: string; }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/relation-transfer/batches': {
    post: { parameters: { query?: { organisationId?: string; }; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; 'text/csv': Blob; 'application/vnd.ms-excel': Blob; 'application/vnd.ms-excel.sheet.macroenabled.12': Blob; 'application/msexcel': Blob; 'application/x-excel': Blob; 'application/x-msexcel': Blob; 'application/wps-office.xlsx': Blob; 'application/wps-office.xls': Blob; 'application/wps-office.et': Blob; 'application/wps-office.csv': Blob; 'application/csv': Blob; 'application/x-csv': Blob; 'text/x-csv': Blob; 'text/comma-separated-values': Blob; 'text/tab-separated-values': Blob; 'text/plain': Blob; 'application/zip': Blob; 'application/x-zip-compressed': Blob; 'application/octet-stream': Blob; }; }; responses: { 202: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Batch']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/relation-transfer/batches/template': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/relation-transfer/batches/whole-branch': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['WholeBranch']; }; }; responses: { 202: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Batch']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/batches': {
    get: { parameters: { query?: { limit?: number; cursor?: string; kind?: "graduates" | "whole-branch"; status?: "checking" | "preview" | "running" | "done" | "discarded"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Batch'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/batches/export': {
    get: { parameters: { query?: { kind?: "graduates" | "whole-branch"; status?: "checking" | "preview" | "running" | "done" | "discarded"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/batches/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Batch']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/batches/{id}/rows': {
    get: { parameters: { query?: { limit?: number; cursor?: string; status?: "unchecked" | "checked" | "refused" | "waiting" | "started" | "failed"; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['BatchRow'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/batches/{id}/rows/export': {
    get: { parameters: { query?: { status?: "unchecked" | "checked" | "refused" | "waiting" | "started" | "failed"; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/batches/{id}/start': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['BatchStart']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Batch']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/batches/{id}/retry': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['BatchRetry']; }; }; responses: { 202: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Batch']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/batches/{id}/discard': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Batch']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/batches/{id}/rows/{rowId}/mend': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; rowId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['BatchRowMend']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['BatchRow']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; status?: "planned" | "notified" | "open" | "closed" | "minuted" | "archived" | "cancelled" | "not-held"; kind?: "assembly" | "committee" | "group" | "lecture" | "theme-day" | "life-meeting" | "appraisal" | "talks"; from?: string; to?: string; minutesLate?: "true"; own?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['SittingItem'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/export': {
    get: { parameters: { query?: { organisationId?: string; status?: "planned" | "notified" | "open" | "closed" | "minuted" | "archived" | "cancelled" | "not-held"; kind?: "assembly" | "committee" | "group" | "lecture" | "theme-day" | "life-meeting" | "appraisal" | "talks"; from?: string; to?: string; minutesLate?: "true"; own?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Sitting']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/attendance': {
    get: { parameters: { query?: { limit?: number; cursor?: string; mark?: "present" | "late" | "leave" | "absent" | "none"; leave?: "asked" | "granted" | "refused"; apart?: "true" | "false"; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['AttendanceLine'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['AttendanceMarks']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['AttendanceMarked']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/attendance/export': {
    get: { parameters: { query?: { mark?: "present" | "late" | "leave" | "absent" | "none"; leave?: "asked" | "granted" | "refused"; apart?: "true" | "false"; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/code': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['SittingCode']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/sign-in': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['SittingSignIn']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { mark: "present" | "late"; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/leave': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['SittingLeave']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['AttendanceLine']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/leave/answer': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['SittingLeaveAnswer']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['AttendanceLine']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/leave/withdraw': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['SittingLeaveWithdrawn']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['AttendanceLine']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/corrections': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['AttendanceCorrection']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['AttendanceLine']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sittings/{id}/make-ups': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['SittingMakeUp']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['AttendanceLine']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/me/sittings': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['MySittings']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/side-tasks': {
    get: { parameters: { query?: { limit?: number; cursor?: string; kind?: "probation-review" | "life-call" | "life-visit" | "national-out" | "national-in" | "role-after-leaving"; status?: "open" | "done" | "not-needed"; organisationId?: string; overdue?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['SideTaskItem'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/side-tasks/export': {
    get: { parameters: { query?: { kind?: "probation-review" | "life-call" | "life-visit" | "national-out" | "national-in" | "role-after-leaving"; status?: "open" | "done" | "not-needed"; organisationId?: string; overdue?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/side-tasks/kinds': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Titled'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/side-tasks/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['SideTask']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/side-tasks/{id}/close': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['SideTaskClosing']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['SideTaskItem']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/side-tasks/{id}/reopen': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['SideTaskReopening']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['SideTaskItem']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/check-up': {
    get: { parameters: { query?: { organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['CheckUp']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/check-up/registered': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Registered']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/check-up/found': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; symptom?: "probation-over" | "dates-apart" | "no-phone" | "likely-double" | "no-group" | "old-age" | "letter-expired" | "pocket-unvisited" | "no-secretary" | "branch-without-committee" | "branch-too-large" | "branch-too-small" | "term-over" | "no-sign-in"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['FoundSymptom'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/check-up/found/export': {
    get: { parameters: { query?: { organisationId?: string; symptom?: "probation-over" | "dates-apart" | "no-phone" | "likely-double" | "no-group" | "old-age" | "letter-expired" | "pocket-unvisited" | "no-secretary" | "branch-without-committee" | "branch-too-large" | "branch-too-small" | "term-over" | "no-sign-in"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/check-up/print': {
    get: { parameters: { query?: { organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/cases/{caseId}/national': {
    get: { parameters: { query?: never; header?: never; path: { caseId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['NationalRegistration']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/national/differences': {
    post: { parameters: { query: { organisationId: string; }; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; 'text/csv': Blob; 'application/vnd.ms-excel': Blob; 'application/vnd.ms-excel.sheet.macroenabled.12': Blob; 'application/msexcel': Blob; 'application/x-excel': Blob; 'application/x-msexcel': Blob; 'application/wps-office.xlsx': Blob; 'application/wps-office.xls': Blob; 'application/wps-office.et': Blob; 'application/wps-office.csv': Blob; 'application/csv': Blob; 'application/x-csv': Blob; 'text/x-csv': Blob; 'text/comma-separated-values': Blob; 'text/tab-separated-values': Blob; 'text/plain': Blob; 'application/zip': Blob; 'application/x-zip-compressed': Blob; 'application/octet-stream': Blob; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['NationalComparison']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/national/differences/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['NationalComparison']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    delete: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/national/differences/{id}/rows': {
    get: { parameters: { query?: { limit?: number; cursor?: string; kind?: "not-there" | "not-here" | "another-branch" | "name-differs" | "kind-differs" | "date-differs" | "not-registered" | "twice" | "unreadable"; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['NationalDifference'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/national/differences/{id}/export': {
    get: { parameters: { query?: { kind?: "not-there" | "not-here" | "another-branch" | "name-differs" | "kind-differs" | "date-differs" | "not-registered" | "twice" | "unreadable"; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/relation-transfer/lists/household-apart': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['HouseholdApart'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/relation-transfer/lists/household-apart/export': {
    get: { parameters: { query?: { organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/relation-transfer/lists/household-apart/rows': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ShownRow'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/pocket-visit/lists/pocket-members': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['PocketMember'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/pocket-visit/lists/pocket-members/export': {
    get: { parameters: { query?: { organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/pocket-visit/lists/pocket-members/rows': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ShownRow'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/sitting/lists/exemptions-ending': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Exemption'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/sitting/lists/exemptions-ending/export': {
    get: { parameters: { query?: { organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/sitting/lists/exemptions-ending/rows': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ShownRow'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/sitting/lists/study-short': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['StudyOfMember'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/sitting/lists/study-short/export': {
    get: { parameters: { query?: { organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/sitting/lists/study-short/rows': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ShownRow'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-round/lists/arrears': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; month?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['DuesArrears'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-round/lists/arrears/export': {
    get: { parameters: { query?: { organisationId?: string; month?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-round/lists/arrears/rows': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; month?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ShownRow'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-round/lists/months': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; month?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['DuesBranchMonth'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-round/lists/months/export': {
    get: { parameters: { query?: { organisationId?: string; month?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-round/lists/months/rows': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; month?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ShownRow'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-round/lists/bases-open': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['DuesBaseOpen'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-round/lists/bases-open/export': {
    get: { parameters: { query?: { organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-round/lists/bases-open/rows': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ShownRow'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-hand-over/lists/unsettled-lines': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['UnsettledLine'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-hand-over/lists/unsettled-lines/export': {
    get: { parameters: { query?: { organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-hand-over/lists/unsettled-lines/rows': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ShownRow'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-hand-over/lists/unpublished': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['UnpublishedDues'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-hand-over/lists/unpublished/export': {
    get: { parameters: { query?: { organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/dues-hand-over/lists/unpublished/rows': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ShownRow'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/relation-transfer/statistics': {
    get: { parameters: { query?: { organisationId?: string; from?: string; to?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Statistics']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/relation-transfer/statistics/names': {
    get: { parameters: { query: { limit?: number; cursor?: string; organisationId?: string; from?: string; to?: string; figure: "started" | "open" | "overdue" | "closed" | "cancelled" | "in" | "in-whole" | "out" | "out-whole" | "variant-internal" | "variant-between" | "variant-outgoing" | "variant-incoming" | "stage-draft" | "stage-branch-review" | "stage-out-committee" | "stage-issued" | "stage-awaiting-receipt" | "stage-receipt-missing" | "stage-in-committee" | "stage-archive" | "stage-in-branch" | "stage-received" | "stage-returned" | "stage-expired" | "stage-lost"; own?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['CaseItem'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/relation-transfer/statistics/names/export': {
    get: { parameters: { query: { organisationId?: string; from?: string; to?: string; figure: "started" | "open" | "overdue" | "closed" | "cancelled" | "in" | "in-whole" | "out" | "out-whole" | "variant-internal" | "variant-between" | "variant-outgoing" | "variant-incoming" | "stage-draft" | "stage-branch-review" | "stage-out-committee" | "stage-issued" | "stage-awaiting-receipt" | "stage-receipt-missing" | "stage-in-committee" | "stage-archive" | "stage-in-branch" | "stage-received" | "stage-returned" | "stage-expired" | "stage-lost"; own?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/relation-transfer/statistics/export': {
    get: { parameters: { query?: { organisationId?: string; from?: string; to?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/sitting/statistics': {
    get: { parameters: { query?: { organisationId?: string; from?: string; to?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Statistics']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/sitting/statistics/names': {
    get: { parameters: { query: { limit?: number; cursor?: string; organisationId?: string; from?: string; to?: string; figure: "started" | "open" | "overdue" | "closed" | "stage-planned" | "stage-notified" | "stage-held" | "stage-unclosed" | "stage-minuted" | "stage-unminuted" | "ending-archived" | "ending-cancelled" | "ending-not-held" | "ending-withdrawn"; own?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['CaseItem'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/sitting/statistics/names/export': {
    get: { parameters: { query: { organisationId?: string; from?: string; to?: string; figure: "started" | "open" | "overdue" | "closed" | "stage-planned" | "stage-notified" | "stage-held" | "stage-unclosed" | "stage-minuted" | "stage-unminuted" | "ending-archived" | "ending-cancelled" | "ending-not-held" | "ending-withdrawn"; own?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/sitting/statistics/export': {
    get: { parameters: { query?: { organisationId?: string; from?: string; to?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/three-nots/statistics': {
    get: { parameters: { query?: { organisationId?: string; from?: string; to?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Statistics']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/procedures/three-nots/statistics/names': {
    get: { parameters: { query: { limit?: number; cursor?: string; organisationId?: string; from?: string; to?: string; figure: "started" | "open" | "overdue" | "closed" | "stage-remind" | "stage-talk" | "stage-criticise" | "stage-formal" | "stage-watch" | "stage-triggered" | "stage-above" | "stage-irregular-talk" | "stage-irregular-criticise" | "stage-irregular-propose" | "irregular" | "ending-over" | "ending-taken-back" | "ending-unclear" | "ending-confirmed" | "ending-ended" | "ending-left" | "ending-improved" | "ending-appraisal"; own?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['CaseItem'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/starts': {
    get: { parameters: { query?: { limit?: number; cursor?: string; status?: "failed" | "waiting" | "started"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['StartItem'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/starts/export': {
    get: { parameters: { query?: { status?: "failed" | "waiting" | "started"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/starts/{id}/retry': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['StartItem']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sweeps': {
    get: { parameters: { query?: { limit?: number; cursor?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['SweepRun'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/sweeps/export': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/cases/{caseId}/timeline': {
    get: { parameters: { query?: never; header?: never; path: { caseId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Timeline']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/cases/{caseId}/documents': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { caseId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['DocumentOrder']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Document']; }; }; 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Document']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    get: { parameters: { query?: never; header?: never; path: { caseId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Document'])[]; offered: (components['schemas']['Titled'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/documents/{id}': {
    get: { parameters: { query?: { format?: "pdf" | "docx"; preview?: "true"; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/documents/verify/{code}': {
    get: { parameters: { query?: never; header?: never; path: { code: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Verification']; }; }; 303: { headers: Record<string, unknown>; content?: never; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/templates/{kind}/fields': {
    get: { parameters: { query?: never; header?: never; path: { kind: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: ({ tag: string; meaning: string; })[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/templates/{kind}': {
    post: { parameters: { query: { organisationId: string; }; header: { 'Idempotency-Key': string; }; path: { kind: string; }; cookie?: never; }; requestBody: { content: { 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob; 'application/wps-office.docx': Blob; 'application/wps-office.doc': Blob; 'application/msword': Blob; 'application/kswps': Blob; 'application/zip': Blob; 'application/x-zip-compressed': Blob; 'application/octet-stream': Blob; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Template']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/templates': {
    get: { parameters: { query: { organisationId: string; kind?: "letter" | "adjustment" | "receipt" | "sitting-notice" | "sign-in-blank" | "sign-in-filled" | "sitting-minutes" | "life-month" | "vote-result" | "hand-over-slip" | "duty-reminder" | "duty-talk" | "duty-criticism" | "duty-formal" | "duty-material"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Template'])[]; kinds: (components['schemas']['KindOfTemplate'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/templates/{id}/file': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/templates/{id}/retire': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Template']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/templates/{id}/preview': {
    post: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/cases/{caseId}/file': {
    get: { parameters: { query?: { format?: "pdf" | "zip"; }; header?: never; path: { caseId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; 'application/zip': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/tasks': {
    get: { parameters: { query?: { limit?: number; cursor?: string; list?: "todo" | "done" | "unfinished" | "coming" | "overdue"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['TaskItem'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/tasks/export': {
    get: { parameters: { query?: { list?: "todo" | "done" | "unfinished" | "coming" | "overdue"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/tasks/counts': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['TaskCounts']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/tasks/{taskId}': {
    get: { parameters: { query?: never; header?: never; path: { taskId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['TaskWithCase']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/tasks/{taskId}/decision': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { taskId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['Decision']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Case']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/tasks/{taskId}/claim': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { taskId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Case']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/tasks/{taskId}/release': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { taskId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Case']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/tasks/{taskId}/take-back': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { taskId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Case']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/tasks/{taskId}/delegate': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { taskId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ToPerson']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Case']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/tasks/{taskId}/hand-over': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { taskId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ToPerson']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Case']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/tasks/{taskId}/preview': {
    post: { parameters: { query?: never; header?: never; path: { taskId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['DecisionPreviewInput']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['DecisionPreview']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/tasks/{taskId}/candidates': {
    post: { parameters: { query?: never; header?: never; path: { taskId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['CandidateSearch']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Candidates']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/cases/{caseId}/candidates': {
    post: { parameters: { query?: never; header?: never; path: { caseId: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['CandidateSearch']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Candidates']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/boards': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; communityId?: string; unitId?: string; gridId?: string; day?: string; by?: "community" | "grid" | "unit"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['BoardLine'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/boards/export': {
    get: { parameters: { query?: { organisationId?: string; communityId?: string; unitId?: string; gridId?: string; day?: string; by?: "community" | "grid" | "unit"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/boards/names': {
    get: { parameters: { query: { limit?: number; cursor?: string; organisationId?: string; communityId?: string; unitId?: string; gridId?: string; day?: string; figure: "listed" | "expected" | "reported" | "serving" | "served" | "never-came" | "deferred" | "unreported" | "elsewhere"; none?: "grid" | "unit"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ShownInFigure'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/boards/names/export': {
    get: { parameters: { query: { organisationId?: string; communityId?: string; unitId?: string; gridId?: string; day?: string; figure: "listed" | "expected" | "reported" | "serving" | "served" | "never-came" | "deferred" | "unreported" | "elsewhere"; none?: "grid" | "unit"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/lanes': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['RegistrantLanes']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/boards/party-figure': {
    get: { parameters: { query?: { organisationId?: string; day?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['RegistrationPartyFigure']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/units': {
    get: { parameters: { query?: { limit?: number; cursor?: string; q?: string; organisationId?: string; keptBy?: string; registered?: "yes" | "no" | "there" | "ended"; paired?: "yes" | "no"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Unit'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['UnitInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/units/export': {
    get: { parameters: { query?: { q?: string; organisationId?: string; keptBy?: string; registered?: "yes" | "no" | "there" | "ended"; paired?: "yes" | "no"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/units/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Unit']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    patch: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['UnitChange']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Unit']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/units/{id}/report': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': { on: string; }; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Unit']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    get: { parameters: { query: { year: number; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/units/{id}/end': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': { on: string; }; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Unit']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/units/{id}/liaison': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Liaison']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-links': {
    get: { parameters: { query?: { limit?: number; cursor?: string; unitId?: string; purpose?: "list" | "deferral" | "feedback"; state?: "open" | "expired" | "revoked"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['UnitLink'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-links/export': {
    get: { parameters: { query?: { unitId?: string; purpose?: "list" | "deferral" | "feedback"; state?: "open" | "expired" | "revoked"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/units/{id}/links': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['UnitLinkInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['UnitLinkMade']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-links/{id}/revoke': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-link': {
    get: { parameters: { query?: never; header: { 'Dangwu-Link': string; }; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['UnitLinkOpened']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-link/feedback': {
    get: { parameters: { query?: never; header: { 'Dangwu-Link': string; }; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['UnitLinkFeedback'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-link/letters': {
    get: { parameters: { query?: never; header: { 'Dangwu-Link': string; }; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['UnitLinkLetter'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-link/letters/{id}/sheet': {
    get: { parameters: { query?: never; header: { 'Dangwu-Link': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-link/list': {
    post: { parameters: { query?: never; header: { 'Dangwu-Link': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; 'text/csv': Blob; 'application/vnd.ms-excel': Blob; 'application/vnd.ms-excel.sheet.macroenabled.12': Blob; 'application/msexcel': Blob; 'application/x-excel': Blob; 'application/x-msexcel': Blob; 'application/wps-office.xlsx': Blob; 'application/wps-office.xls': Blob; 'application/wps-office.et': Blob; 'application/wps-office.csv': Blob; 'application/csv': Blob; 'application/x-csv': Blob; 'text/x-csv': Blob; 'text/comma-separated-values': Blob; 'text/tab-separated-values': Blob; 'text/plain': Blob; 'application/zip': Blob; 'application/x-zip-compressed': Blob; 'application/octet-stream': Blob; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { rows: number; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-link/template': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-link/answers': {
    post: { parameters: { query?: never; header: { 'Dangwu-Link': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['UnitLinkAnswer']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['UnitLinkOpened']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/resources': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; unitId?: string; state?: "open" | "unconfirmed" | "off"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Resource'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ResourceInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/resources/export': {
    get: { parameters: { query?: { organisationId?: string; unitId?: string; state?: "open" | "unconfirmed" | "off"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/joint-projects': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; unitId?: string; kind?: "need" | "project"; q?: string; open?: "true" | "false"; meeting?: "true"; communityId?: string; figure?: "raised" | "done"; year?: number; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['JointProject'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/joint-projects/export': {
    get: { parameters: { query?: { organisationId?: string; unitId?: string; kind?: "need" | "project"; q?: string; open?: "true" | "false"; meeting?: "true"; communityId?: string; figure?: "raised" | "done"; year?: number; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/resources/{id}/confirm': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/resources/{id}/withdraw': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/resources/{id}/bookings': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['BookingInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/resources/{id}/bookings/{bookingId}/cancel': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; bookingId: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/pairings': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; communityId?: string; unitId?: string; memberId?: string; registrantId?: string; kind?: "unit" | "household"; state?: "open" | "unconfirmed" | "ended"; unended?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Pairing'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/pairings/export': {
    get: { parameters: { query?: { organisationId?: string; communityId?: string; unitId?: string; memberId?: string; registrantId?: string; kind?: "unit" | "household"; state?: "open" | "unconfirmed" | "ended"; unended?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/my-pairings': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Pairing'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-pairings': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['UnitPairingInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/pairings/{id}': {
    patch: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['UnitPairingChange']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/household-pairings': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['HouseholdPairingInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/pairings/confirm': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PairingsConfirm']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { confirmed: number; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/pairings/{id}/confirm': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PairingConfirm']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/pairings/{id}/end': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PairingEnd']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/pairings/{id}/household': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['PairedHousehold']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/joint-figures': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; year?: number; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['JointLine'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/joint-figures/export': {
    get: { parameters: { query?: { organisationId?: string; year?: number; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/joint-figures/total': {
    get: { parameters: { query?: { organisationId?: string; year?: number; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['JointTotal']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-opinions': {
    get: { parameters: { query?: { limit?: number; cursor?: string; unitId?: string; year?: number; open?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['UnitOpinion'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-opinions/export': {
    get: { parameters: { query?: { unitId?: string; year?: number; open?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-opinions/{id}/answer': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['UnitOpinionInput']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/council-seats': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; unitId?: string; day?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['CouncilSeat'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['CouncilSeatInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/council-seats/export': {
    get: { parameters: { query?: { organisationId?: string; unitId?: string; day?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/council-seats/{id}/end': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': { untilDay: string; }; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-answers': {
    get: { parameters: { query?: { limit?: number; cursor?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['UnitAnswer'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-answers/{id}/settle': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': { taken: boolean; }; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrants/{id}/report': {
    get: { parameters: { query: { from: string; to: string; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/organisations/{id}/shown-people': {
    get: { parameters: { query: { showing: "notice-board" | "badge"; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/showing-consents': {
    get: { parameters: { query?: { limit?: number; cursor?: string; communityId?: string; registrantId?: string; open?: "true" | "false"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['ShowingConsent'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrants/{id}/showing-consents': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ShowingConsentInput']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/showing-consents/{id}/revoke': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { id: string; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/letter-rounds': {
    get: { parameters: { query?: { limit?: number; cursor?: string; roundKind?: "thanks" | "feedback"; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['LetterRound'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/letter-rounds/export': {
    get: { parameters: { query?: { roundKind?: "thanks" | "feedback"; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/letter-rounds/{id}': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['LetterRound']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/letter-rounds/{id}/print': {
    get: { parameters: { query?: { from?: number; }; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/letter-rounds/{id}/send': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['LettersSent']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['LettersSentCount']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-letters': {
    get: { parameters: { query?: { limit?: number; cursor?: string; roundId?: string; sending?: "drafted" | "held" | "left-out" | "reviewed" | "sent"; unitId?: string; stuck?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['UnitLetter'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-letters/export': {
    get: { parameters: { query?: { roundId?: string; sending?: "drafted" | "held" | "left-out" | "reviewed" | "sent"; unitId?: string; stuck?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-letters/{id}/review': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['UnitLetter']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-letters/{id}/leave-out': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['LetterLeftOut']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['UnitLetter']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-letters/{id}/words': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['LetterWords']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['UnitLetter']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['LetterWords']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-letters/{id}/hand': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['LetterHanded']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['UnitLetter']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-letters/{id}/received': {
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['LetterReceived']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['UnitLetter']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/unit-letters/{id}/sheet': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/pdf': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/registrants/{id}/idle-days': {
    get: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['IdleEvidence']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/never-came': {
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['NeverCame'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/never-came/export': {
    get: { parameters: { query?: { organisationId?: string; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/me/thanks-wish': {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['ThanksWish']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['ThanksWish']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['ThanksWish']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
}
export interface components {
  schemas: {
    Problem: { type: string; title: string; status: number; detail?: string; instance: string; errors?: ({ pointer: string; detail: string; })[]; };
    Session: { token: string; expiresAt: string; mustChange: boolean; mustSetUp: boolean; person: { id: string; name: string; }; };
    SessionInput: { loginName: string; password: string; code?: string; };
    SignedOut: { signOutUrl: string; };
    SampleSession: { expiresAt: string; person: { id: string; name: string; }; };
    SampleChoice: { personId: string; };
    SignInWays: { local: "on" | "off" | "administrators"; oidc: ({ title: string; href: string; } | null); accounts: { passwordDays: number; idleMinutes: number; secondFactor: "off" | "administrators" | "everybody"; secondYes: "off" | "where-there-is-a-security-administrator" | "on"; sample: boolean; }; samplePeople: ((components['schemas']['OfferedPerson'])[] | null); };
    OfferedPerson: { personId: string; name: string; part: { id: "admin" | "street" | "sender" | "receiver" | "member" | "sender-committee" | "receiver-committee" | "grid-worker" | "registrant"; title: string; }; organisation: string; };
    Me: { id: string; name: string; loginName: (string | null); mustChange: boolean; mustSetUp: boolean; secondFactor: boolean; member: ({ id: string; branch: { id: string; name: string; }; } | null); roles: ({ role: "secretary" | "deputy-secretary" | "organisation-commissioner" | "discipline-commissioner" | "group-leader" | "organisation-officer" | "community-worker" | "grid-worker" | "administrator" | "security-administrator" | "auditor"; title: string; organisation: { id: string; name: string; kind: string; }; })[]; };
    PasswordChange: { password: string; newPassword: string; };
    OwnSession: { id: string; way: "local" | "oidc"; createdAt: string; lastSeenAt: string; expiresAt: string; address: (string | null); device: (string | null); current: boolean; };
    NewFactor: { secret: string; uri: string; };
    Code: { code: string; };
    Organisation: { id: string; code: string; name: string; kind: "work-committee" | "committee" | "general-branch" | "branch" | "group"; parentId: (string | null); path: string; mayApproveProbationary: boolean; phone: (string | null); address: (string | null); fax: (string | null); postcode: (string | null); closedOn: (string | null); version: number; };
    OrganisationInput: { code: string; name: string; kind: "work-committee" | "committee" | "general-branch" | "branch" | "group"; parentId: string; mayApproveProbationary?: boolean; phone?: (string | null); address?: (string | null); fax?: (string | null); postcode?: (string | null); };
    OrganisationChange: { version: number; name?: string; mayApproveProbationary?: boolean; phone?: (string | null); address?: (string | null); fax?: (string | null); postcode?: (string | null); closedOn?: (string | null); };
    OrganisationFigures: { open: number; overdue: number; };
    OutsideOrganisation: { id: string; name: string; address: (string | null); phone: (string | null); fax: (string | null); postcode: (string | null); version: number; };
    OutsideOrganisationInput: { name: string; address?: (string | null); phone?: (string | null); fax?: (string | null); postcode?: (string | null); };
    OutsideOrganisationChange: { version: number; address?: (string | null); phone?: (string | null); fax?: (string | null); postcode?: (string | null); };
    DirectoryEntry: { id: string; name: string; kind: "work-committee" | "committee" | "general-branch" | "branch" | "group"; parent: ({ id: string; name: string; kind: "work-committee" | "committee" | "general-branch" | "branch" | "group"; } | null); };
    Person: { id: string; name: string; memberId: (string | null); loginName: (string | null); disabled: boolean; roles: (components['schemas']['HeldRole'])[]; version: number; };
    HeldRole: { id: string; role: "secretary" | "deputy-secretary" | "organisation-commissioner" | "discipline-commissioner" | "group-leader" | "organisation-officer" | "community-worker" | "grid-worker" | "administrator" | "security-administrator" | "auditor"; organisation: { id: string; code: string; name: string; }; fromDate: string; toDate: (string | null); };
    PersonInput: { name: string; role: components['schemas']['RoleInput']; };
    RoleInput: { role: "secretary" | "deputy-secretary" | "organisation-commissioner" | "discipline-commissioner" | "group-leader" | "organisation-officer" | "community-worker" | "grid-worker" | "administrator" | "security-administrator" | "auditor"; organisationId: string; fromDate: string; toDate?: (string | null); };
    PersonChange: { version: number; name?: string; disabled?: boolean; };
    PeopleSearch: { text: string; organisationId?: string; role?: "secretary" | "deputy-secretary" | "organisation-commissioner" | "discipline-commissioner" | "group-leader" | "organisation-officer" | "community-worker" | "grid-worker" | "administrator" | "security-administrator" | "auditor"; members?: boolean; limit?: number; cursor?: string; };
    EndedRole: { id: string; role: "secretary" | "deputy-secretary" | "organisation-commissioner" | "discipline-commissioner" | "group-leader" | "organisation-officer" | "community-worker" | "grid-worker" | "administrator" | "security-administrator" | "auditor"; organisation: { id: string; code: string; name: string; }; fromDate: string; toDate: (string | null); handover: ({ id: string; items: number; } | null); };
    RoleChange: { toDate: (string | null); };
    SignIn: { loginName: string; oneTimePassword: (string | null); };
    SignInInput: { loginName: string; };
    HandoverLine: { id: string; handoverId: string; person: { id: string; name: string; }; organisation: components['schemas']['Named']; role: components['schemas']['Titled']; endedOn: string; how: { id: string; title: string; }; case: { id: string; number: string; procedure: components['schemas']['Titled']; stage: components['schemas']['Titled']; }; subject: components['schemas']['Subject']; member: (components['schemas']['Named'] | null); stage: { id: string; title: string; }; dueOn: (string | null); settled: boolean; holder: (components['schemas']['Named'] | null); };
    Named: { id: string; name: string; };
    Titled: { id: string; title: string; };
    Subject: { kind: "member" | "person" | "organisation" | "matter"; id: string; name: string; };
    Approval: { id: string; kind: { id: "role" | "sign-in" | "sign-in-end" | "identity" | "second-factor" | "unmasked-export" | "import"; title: string; }; status: "waiting" | "approved" | "refused" | "used"; requestedBy: { id: string; name: string; }; requestedAt: string; person: ({ id: string; name: string; } | null); organisation: ({ id: string; name: string; } | null); detail: Record<string, unknown>; decidedBy: ({ id: string; name: string; } | null); decidedAt: (string | null); reason: (string | null); expiresAt: string; mine: boolean; mayDecide: boolean; };
    ApprovalDecision: { yes: boolean; reason?: string; };
    Identity: { id: string; issuer: string; subject: string; at: string; };
    IdentityInput: { subject: string; };
    Member: { id: string; personId: string; name: string; sex: "male" | "female"; ethnicity: string; birthDate: string; identityNumber: string; phone: (string | null); hasAddress: boolean; education: "postgraduate" | "bachelor" | "college" | "secondary-vocational" | "senior-high" | "junior-high"; category: "government" | "institution-manager" | "institution-professional" | "enterprise-manager" | "enterprise-professional" | "worker" | "social-organisation" | "farmer" | "military" | "student" | "retired" | "other"; post: (string | null); kind: "full" | "probationary"; standing: "normal" | "lost" | "stopped" | "ended" | "arriving" | "transferred"; joinedOn: string; fullOn: (string | null); branch: { id: string; code: string; name: string; }; group: ({ id: string; code: string; name: string; } | null); also: ({ id: string; code: string; name: string; } | null); tags: ("floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "jobless-graduate" | "in-service" | "migrant" | "veteran" | "self-managed" | "separated")[]; duesPaidTo: (string | null); duesExempt: boolean; underDisposition: boolean; informBy: "in-app" | "sms" | "mail" | "wecom" | "phone" | "visit" | "family" | "letter"; version: number; };
    MemberInput: { name: string; ethnicity: string; identityNumber: string; phone?: (string | null); education: "postgraduate" | "bachelor" | "college" | "secondary-vocational" | "senior-high" | "junior-high"; category: "government" | "institution-manager" | "institution-professional" | "enterprise-manager" | "enterprise-professional" | "worker" | "social-organisation" | "farmer" | "military" | "student" | "retired" | "other"; post?: (string | null); address?: (string | null); joinedOn: string; fullOn?: (string | null); groupId?: (string | null); alsoId?: (string | null); tags?: ("floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "jobless-graduate" | "in-service" | "migrant" | "veteran" | "self-managed" | "separated")[]; duesPaidTo?: (string | null); duesExempt?: boolean; underDisposition?: boolean; informBy?: "in-app" | "sms" | "mail" | "wecom" | "phone" | "visit" | "family" | "letter"; kind: "full" | "probationary"; branchId: string; };
    MemberChange: { name?: string; ethnicity?: string; identityNumber?: string; phone?: (string | null); education?: "postgraduate" | "bachelor" | "college" | "secondary-vocational" | "senior-high" | "junior-high"; category?: "government" | "institution-manager" | "institution-professional" | "enterprise-manager" | "enterprise-professional" | "worker" | "social-organisation" | "farmer" | "military" | "student" | "retired" | "other"; post?: (string | null); address?: (string | null); joinedOn?: string; fullOn?: (string | null); groupId?: (string | null); alsoId?: (string | null); tags?: ("floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "jobless-graduate" | "in-service" | "migrant" | "veteran" | "self-managed" | "separated")[]; duesPaidTo?: (string | null); duesExempt?: boolean; underDisposition?: boolean; informBy?: "in-app" | "sms" | "mail" | "wecom" | "phone" | "visit" | "family" | "letter"; standing?: "normal" | "lost"; version: number; };
    MemberRelations: { changes: ({ caseId: (string | null); at: string; from: (components['schemas']['Named'] | null); to: (components['schemas']['Named'] | null); outside: (string | null); })[]; letters: ({ caseId: string; number: string; issuer: string; issuedOn: string; validUntil: string; voidedOn: (string | null); ended: boolean; })[]; transits: ({ caseId: string; fromMonth: string; lastMonth: (string | null); billedTo: (string | null); settledAt: (string | null); })[]; };
    MemberDues: { member: components['schemas']['Named']; branch: components['schemas']['Named']; firstMonth: (string | null); paidTo: (string | null); mayWrite: boolean; months: (components['schemas']['DuesMonth'])[]; bases: ({ id: string; fromMonth: string; payerClass: "salary" | "yearly-salary" | "self-employed" | "retired" | "farmer" | "student" | "unemployed" | "relief" | "low-income"; base: (number | null); quarterly: boolean; elsewhere: boolean; monthlyFen: number; standing: boolean; })[]; declared: ({ id: string; fromMonth: string; payerClass: "salary" | "yearly-salary" | "self-employed" | "retired" | "farmer" | "student" | "unemployed" | "relief" | "low-income"; base: (number | null); quarterly: boolean; elsewhere: boolean; } | null); payments: ({ id: string; receiptNo: (string | null); fen: number; way: "cash" | "bank" | "wechat"; proxy: boolean; paidOn: string; branch: components['schemas']['Named']; months: ({ month: string; fen: number; })[]; counteredAt: (string | null); counterReason: (string | null); })[]; mayEndReliefs: boolean; reliefs: ({ id: string; fromMonth: string; toMonth: string; monthlyFen: number; ended: boolean; endedWhy: (string | null); })[]; };
    DuesMonth: { month: string; state: "none" | "due" | "arrears" | "paid" | "late" | "short" | "waived"; billed: (number | null); paid: number; waived: boolean; dueOn: (string | null); paidOn: (string | null); };
    DuesGrid: { organisation: components['schemas']['Named']; year: number; firstMonth: (string | null); mayWrite: boolean; members: ({ id: string; name: string; payerClass: "salary" | "yearly-salary" | "self-employed" | "retired" | "farmer" | "student" | "unemployed" | "relief" | "low-income" | null; monthlyFen: (number | null); quarterly: boolean; elsewhere: boolean; standing: boolean; declared: (string | null); months: (components['schemas']['DuesMonth'])[]; })[]; };
    DuesDeclared: { confirmed: boolean; monthlyFen: (number | null); };
    DuesBaseInput: { fromMonth: string; payerClass: "salary" | "yearly-salary" | "self-employed" | "retired" | "farmer" | "student" | "unemployed" | "relief" | "low-income"; base?: number; quarterly?: boolean; elsewhere?: boolean; };
    DuesDeclarationAnswer: { confirm: boolean; };
    DuesPaymentMade: { paymentId: string; receiptNo: string; months: ({ month: string; fen: number; })[]; more: number; };
    DuesPaymentInput: { fen: number; way: "cash" | "bank" | "wechat"; paidOn: string; months?: (string)[]; proxy?: boolean; older?: { reason: string; approvedOn: string; }; };
    DuesPaymentsMade: { made: (components['schemas']['DuesPaymentMade'])[]; };
    DuesPaymentsPasted: { rows: ({ name: string; memberId?: string; fen: number; way: "cash" | "bank" | "wechat"; paidOn: string; months?: (string)[]; })[]; };
    DuesPaymentCountered: { months: (string)[]; };
    DuesPaymentCounter: { reason: string; };
    DuesReliefEnded: { fromMonth: string; };
    DuesReliefEnd: { fromMonth: string; reason: string; };
    MemberSearch: { text: string; limit?: number; cursor?: string; };
    Unmasked: { value: (string | null); };
    Unmask: { field: "identityNumber" | "phone" | "address"; purpose: string; };
    UnmaskedExport: { purpose: string; };
    Exemption: { id: string; member: components['schemas']['Named']; branch: { id: string; name: string; }; kind: components['schemas']['Titled']; state: components['schemas']['Titled']; fromDate: string; lastDay: (string | null); renewed: boolean; hasBasis: boolean; enteredBy: components['schemas']['Named']; enteredAt: string; mayChange: boolean; };
    ExemptionProposal: { member: components['schemas']['Named']; branch: components['schemas']['Named']; age: number; byAge: boolean; immobile: boolean; hardship: boolean; };
    ExemptionWithBasis: { id: string; member: components['schemas']['Named']; branch: { id: string; name: string; }; kind: components['schemas']['Titled']; state: components['schemas']['Titled']; fromDate: string; lastDay: (string | null); renewed: boolean; hasBasis: boolean; enteredBy: components['schemas']['Named']; enteredAt: string; mayChange: boolean; basis: (string | null); };
    ExemptionInput: { memberId: string; kind: "listed" | "ill" | "abroad" | "away" | "elsewhere"; fromDate: string; toDate?: string; basis: string; };
    ExemptionRenewal: { toDate?: string; basis: string; };
    ExemptionEnd: { endedOn: string; };
    AttendanceFigures: { asOf: string; organisation: components['schemas']['Named']; from: string; to: string; figures: (components['schemas']['Titled'])[]; total: { values: { called: number; present: number; late: number; leave: number; absent: number; asked: number; 'made-up': number; apart: number; 'apart-present': number; }; rate: (number | null); }; rows: ({ key: string; title: string; organisation: (components['schemas']['Named'] | null); values: { called: number; present: number; late: number; leave: number; absent: number; asked: number; 'made-up': number; apart: number; 'apart-present': number; }; rate: (number | null); })[]; };
    CountedLine: { member: components['schemas']['Named']; branch: { id: string; name: string; }; sitting: { id: string; caseId: string; title: string; on: string; kinds: (components['schemas']['Titled'])[]; }; apart: (components['schemas']['Titled'] | null); mark: (components['schemas']['Titled'] | null); madeUpOn: (string | null); };
    MemberAttendance: { member: components['schemas']['Named']; branch: components['schemas']['Named']; values: { called: number; present: number; late: number; leave: number; absent: number; asked: number; 'made-up': number; apart: number; 'apart-present': number; }; rate: (number | null); };
    PlanFigures: { asOf: string; organisation: components['schemas']['Named']; from: string; to: string; figures: (components['schemas']['Titled'])[]; total: { planned: number; held: number; late: number; ahead: number; 'not-held': number; 'minutes-late': number; }; rows: ({ title: string; organisation: (components['schemas']['Named'] | null); values: { planned: number; held: number; late: number; ahead: number; 'not-held': number; 'minutes-late': number; }; })[]; };
    PlanLine: { id: string; organisation: components['schemas']['Named']; kind: components['schemas']['Titled']; serial: number; fromDate: string; toDate: string; plannedOn: string; state: components['schemas']['Titled']; heldOn: (string | null); proposedOn: (string | null); sitting: ({ id: string; caseId: string; title: string; on: string; } | null); };
    PlanMakeUps: { sittings: ({ id: string; title: string; on: string; chosen: boolean; })[]; };
    PlanMakeUpNoted: { sittingId: (string | null); };
    StudyOfMember: { member: components['schemas']['Named']; branch: components['schemas']['Named']; year: number; sittingMinutes: number; ownMinutes: number; hourMinutes: number; required: number; committee: boolean; counted: boolean; short: number; };
    Study: { id: string; onDate: string; minutes: number; subject: string; enteredAt: string; voided: boolean; };
    StudyInput: { onDate: string; minutes: number; subject: string; };
    BranchYear: { organisation: components['schemas']['Named']; year: number; plan: (components['schemas']['PlanLine'])[]; sittings: ({ id: string; caseId: string; organisation: { id: string; name: string; }; title: string; kinds: (components['schemas']['Titled'])[]; on: string; beginsAt: string; endsAt: string; place: string; status: components['schemas']['Titled']; joint: boolean; attendance: ({ values: { called: number; present: number; late: number; leave: number; absent: number; asked: number; 'made-up': number; apart: number; 'apart-present': number; }; rate: (number | null); } | null); })[]; };
    MemberLife: { from: string; to: string; total: { called: number; present: number; late: number; leave: number; absent: number; asked: number; 'made-up': number; apart: number; 'apart-present': number; }; rate: (number | null); months: ({ month: string; values: { called: number; present: number; late: number; leave: number; absent: number; asked: number; 'made-up': number; apart: number; 'apart-present': number; }; lines: (components['schemas']['CountedLine'])[]; })[]; study: (components['schemas']['StudyOfMember'] | null); studies: (components['schemas']['Study'])[]; exemptions: (components['schemas']['Exemption'])[]; mayRecordStudy: boolean; };
    Assignment: { id: string; title: string; member: components['schemas']['Named']; organisation: { id: string; name: string; }; dueOn: string; state: components['schemas']['Titled']; overdue: boolean; givenAt: string; givenBy: components['schemas']['Named']; answer: ({ answer: "yes" | "no"; at: string; by: components['schemas']['Named']; toldOn: (string | null); why: (string | null); } | null); reportedAt: (string | null); note: ({ seq: number; result: components['schemas']['Titled']; doneOn: (string | null); why: (string | null); at: string; by: components['schemas']['Named']; } | null); choices: ("answer" | "report" | "note" | "withdraw")[]; };
    AssignmentGiving: { memberIds: (string)[]; title: string; dueOn: string; };
    AssignmentAnswer: { answer: "yes" | "no"; why?: string; toldOn?: string; };
    AssignmentNoting: { result: "done" | "not-done" | "excused"; doneOn?: string; why?: string; corrects?: number; };
    FirstMonth: { own: (string | null); inForce: ({ month: string; organisation: components['schemas']['Named']; } | null); looked: boolean; changeable: boolean; };
    FirstMonthInput: { month: (string | null); };
    Opening: { id: string; kind: components['schemas']['Titled']; title: string; details: string; service: components['schemas']['Titled']; organisation: components['schemas']['Named']; grid: (components['schemas']['Named'] | null); post: (components['schemas']['Titled'] | null); layer: (components['schemas']['Titled'] | null); goal: (string | null); hours: (number | null); owner: (components['schemas']['Named'] | null); talents: (components['schemas']['Titled'])[]; times: (components['schemas']['Titled'])[]; capacity: (number | null); taken: number; waiting: number; openFrom: (string | null); openUntil: (string | null); closedOn: (string | null); status: components['schemas']['Titled']; caseId: (string | null); version: number; mine: ({ id: string; state: components['schemas']['Titled']; } | null); keeps: boolean; };
    OpeningForMe: { id: string; kind: components['schemas']['Titled']; title: string; details: string; service: components['schemas']['Titled']; organisation: components['schemas']['Named']; grid: (components['schemas']['Named'] | null); post: (components['schemas']['Titled'] | null); layer: (components['schemas']['Titled'] | null); goal: (string | null); hours: (number | null); owner: (components['schemas']['Named'] | null); talents: (components['schemas']['Titled'])[]; times: (components['schemas']['Titled'])[]; capacity: (number | null); taken: number; waiting: number; openFrom: (string | null); openUntil: (string | null); closedOn: (string | null); status: components['schemas']['Titled']; caseId: (string | null); version: number; mine: ({ id: string; state: components['schemas']['Titled']; } | null); keeps: boolean; fits: boolean; };
    OpeningsForRegistrant: { items: ({ id: string; title: string; kind: components['schemas']['Titled']; fits: boolean; full: boolean; })[]; };
    OpeningEntering: { kind: "post" | "item" | "wish"; organisationId: string; gridId?: string; title: string; details: string; service: "environment" | "civility" | "relief" | "safety" | "education" | "culture" | "advice" | "own"; post?: "policy" | "order" | "hygiene" | "mediation" | "relief" | "youth" | "business" | "integrity" | "council" | "centre-household" | "contact-household" | "other"; layer?: "leading" | "technical" | "ordinary"; goal?: string; hours?: number; ownerId?: string; talents?: ("law" | "medicine" | "teaching" | "arts" | "sport" | "technology" | "repair" | "psychology" | "mediation" | "organising" | "languages" | "other")[]; times?: ("weekday-day" | "weekday-evening" | "weekend-day" | "weekend-evening" | "holiday")[]; capacity?: number; openFrom?: string; openUntil?: string; raiser?: string; };
    OpeningChanging: { version: number; title?: string; details?: string; goal?: string; hours?: number; talents?: ("law" | "medicine" | "teaching" | "arts" | "sport" | "technology" | "repair" | "psychology" | "mediation" | "organising" | "languages" | "other")[]; times?: ("weekday-day" | "weekday-evening" | "weekend-day" | "weekend-evening" | "holiday")[]; ownerId?: (string | null); capacity?: number; openUntil?: (string | null); };
    SuitedRegistrant: { registrantId: string; person: components['schemas']['Named']; grid: (string | null); standing: components['schemas']['Titled']; talents: (components['schemas']['Titled'])[]; servedOn: (string | null); };
    OpeningOffers: { registrantIds: (string)[]; };
    Commitment: { id: string; opening: { id: string; title: string; kind: components['schemas']['Titled']; }; organisation: components['schemas']['Named']; person: components['schemas']['Named']; grid: (string | null); state: components['schemas']['Titled']; cause: { id: string; title: string; }; position: (number | null); note: (string | null); why: (string | null); yesOn: (string | null); agreedOn: (string | null); publicUntil: (string | null); promisedOn: (string | null); assignedOn: (string | null); badgeOn: (string | null); review: ({ result: components['schemas']['Titled']; on: string; } | null); madeAt: string; stateAt: string; choices: ("agree" | "refuse" | "object" | "promise" | "sign" | "give-up" | "release" | "move" | "review" | "record")[]; };
    Claiming: { registrantId?: string; memberId?: string; note?: string; agreedOn?: string; yesOn?: string; };
    OwnProposal: { title: string; details: string; };
    CommitmentWhy: { why: string; };
    PostPromise: { signedOn?: string; };
    GivingUp: { why?: string; };
    BadgeConsent: { agrees: boolean; };
    HolderRelease: { cause: "wish" | "illness" | "unsuited" | "over"; why: string; };
    HolderMove: { toOpeningId: string; yesOn: string; why: string; };
    PostReviewing: { result: "stays" | "moved" | "released"; ownerView?: "good" | "fair" | "poor"; peersView?: "good" | "fair" | "poor"; residentsView?: "good" | "fair" | "poor"; text?: string; cause?: "wish" | "illness" | "unsuited" | "over"; toOpeningId?: string; yesOn?: string; };
    Service: { id: string; person: components['schemas']['Named']; organisation: { id: string; name: string; }; opening: ({ id: string; title: string; } | null); kind: components['schemas']['Titled']; day: string; minutes: number; what: (string | null); state: components['schemas']['Titled']; certifier: (components['schemas']['Named'] | null); certifyBy: string; score: (number | null); why: (string | null); answer: (string | null); recordedAt: string; choices: ("certify" | "refuse" | "answer" | "void" | "code")[]; };
    ServiceFigure: { kind: { id: string; title: string; }; services: number; people: number; minutes: number; };
    ServiceCard: { name: string; registered: ({ community: components['schemas']['Named']; grid: (string | null); standing: components['schemas']['Titled']; certificate: (string | null); })[]; year: number; services: number; minutes: number; toCertify: number; };
    ServiceRecording: { commitmentId?: string; registrantId?: string; kind?: "environment" | "civility" | "relief" | "safety" | "education" | "culture" | "advice" | "own"; day: string; minutes: number; what: string; };
    ServiceWord: { text: string; };
    ReceiverCode: { code: string; };
    ReceiverSaying: { code: string; score: number; };
    MemberDuties: { months: (string)[]; firstMonth: (string | null); duties: ({ duty: components['schemas']['Titled']; streak: number; squares: ({ month: string; beforeUse: boolean; verdict: { id: string; title: string; }; facts: ({ verdict: components['schemas']['Titled']; basis: string; source: components['schemas']['Titled']; about: (string | null); on: (string | null); caseId: (string | null); })[]; })[]; })[]; };
    ThreeNotsBoard: { month: (string | null); levels: (number)[]; organisation: { organisation: components['schemas']['Named']; opens: boolean; duties: { life: (number)[]; dues: (number)[]; work: (number)[]; }; }; below: ({ organisation: components['schemas']['Named']; opens: boolean; duties: { life: (number)[]; dues: (number)[]; work: (number)[]; }; })[]; dryRuns: ({ organisation: components['schemas']['Named']; month: string; unanswered: number; })[]; };
    ThreeNotsName: { member: components['schemas']['Named']; organisation: components['schemas']['Named']; duty: components['schemas']['Titled']; streak: number; since: string; stage: (components['schemas']['Titled'] | null); given: ({ step: components['schemas']['Titled']; on: string; how: components['schemas']['Titled']; })[]; caseId: (string | null); };
    DryRun: { organisation: components['schemas']['Named']; month: string; begunAt: string; confirmedAt: (string | null); confirmedBy: (components['schemas']['Named'] | null); members: ({ member: components['schemas']['Named']; lines: ({ id: string; duty: components['schemas']['Titled']; month: string; answer: (components['schemas']['Titled'] | null); reason: (string | null); stands: boolean; mine: boolean; })[]; })[]; unanswered: number; mayAnswer: boolean; };
    DryRunAnswerInput: { answer: "right" | "excused" | "mistake"; reason?: string; };
    Registrant: { id: string; personId: string; name: string; community: components['schemas']['Named']; unit: (components['schemas']['Named'] | null); grid: (components['schemas']['Named'] | null); kind: components['schemas']['Titled']; standing: components['schemas']['Titled']; standingSince: string; listedOn: string; reportedOn: (string | null); certificate: (string | null); deferral: (components['schemas']['Titled'] | null); reviewOn: (string | null); talents: (components['schemas']['Titled'])[]; times: (components['schemas']['Titled'])[]; termEnds: (string | null); caseId: (string | null); };
    RegistrantSearch: { text: string; limit?: number; };
    RegistrantDetail: { id: string; personId: string; name: string; community: components['schemas']['Named']; unit: (components['schemas']['Named'] | null); grid: (components['schemas']['Named'] | null); kind: components['schemas']['Titled']; standing: components['schemas']['Titled']; standingSince: string; listedOn: string; reportedOn: (string | null); certificate: (string | null); deferral: (components['schemas']['Titled'] | null); reviewOn: (string | null); talents: (components['schemas']['Titled'])[]; times: (components['schemas']['Titled'])[]; termEnds: (string | null); caseId: (string | null); version: number; mobile: (string | null); hasAddress: boolean; wishes: (components['schemas']['Titled'])[]; member: (components['schemas']['Named'] | null); periods: (components['schemas']['RegistrantPeriod'])[]; himself: boolean; mayChange: boolean; mayServe: boolean; };
    RegistrantPeriod: { standing: components['schemas']['Titled']; from: string; };
    Registering: { communityId: string; name: string; mobile: string; address?: string; unitId?: string; gridId?: string; memberId?: string; kind?: "residence" | "assigned"; fromDay?: string; untilDay?: string; reported: boolean; talents?: ("law" | "medicine" | "teaching" | "arts" | "sport" | "technology" | "repair" | "psychology" | "mediation" | "organising" | "languages" | "other")[]; wishes?: ("environment" | "civility" | "relief" | "safety" | "education" | "culture" | "advice" | "own")[]; times?: ("weekday-day" | "weekday-evening" | "weekend-day" | "weekend-evening" | "holiday")[]; };
    RegistrantChange: { version: number; mobile?: string; address?: (string | null); talents?: ("law" | "medicine" | "teaching" | "arts" | "sport" | "technology" | "repair" | "psychology" | "mediation" | "organising" | "languages" | "other")[]; wishes?: ("environment" | "civility" | "relief" | "safety" | "education" | "culture" | "advice" | "own")[]; times?: ("weekday-day" | "weekday-evening" | "weekend-day" | "weekend-evening" | "holiday")[]; unitId?: (string | null); gridId?: (string | null); memberId?: (string | null); };
    RegistrantContact: { mobile: (string | null); address: (string | null); };
    RegistrantContactPurpose: { purpose: string; };
    RegistrantListWithRemarks: { id: string; organisation: components['schemas']['Named']; unit: (components['schemas']['Named'] | null); kind: components['schemas']['Titled']; state: components['schemas']['Titled']; givenAt: string; givenBy: (components['schemas']['Named'] | null); lines: number; counts: { new: number; same: number; changed: number; gone: number; }; undecided: number; settledAt: (string | null); remarks: (components['schemas']['FileRemark'])[]; };
    FileRemark: { sheet: string; kind: "title" | "heading" | "explanation" | "heading-again" | "foot" | "other-sheet" | "hidden-sheet" | "hidden-row"; title: string; count: number; rows: (number)[]; };
    RegistrantList: { id: string; organisation: components['schemas']['Named']; unit: (components['schemas']['Named'] | null); kind: components['schemas']['Titled']; state: components['schemas']['Titled']; givenAt: string; givenBy: (components['schemas']['Named'] | null); lines: number; counts: { new: number; same: number; changed: number; gone: number; }; undecided: number; settledAt: (string | null); };
    RegistrantListLine: { id: string; position: (number | null); outcome: components['schemas']['Titled']; name: string; mobile: (string | null); unit: (string | null); community: components['schemas']['Named']; differs: (string)[]; choice: (components['schemas']['Titled'] | null); };
    GoneChoice: { choice: "keep" | "left-unit" | "retired" | "ended"; lineIds?: (string)[]; };
    ListTaking: { notify?: boolean; reportBy?: string; };
    RegistrantPrinting: { kind: "form" | "certificate" | "card" | "service-card"; ids?: (string)[]; filters?: { organisationId?: string; unitId?: string; gridId?: string; stands?: "listed" | "notified" | "reported" | "available" | "serving" | "never-came" | "deferred" | "unreported" | "elsewhere" | "moved" | "retired" | "left-unit" | "ended"; kind?: "residence" | "assigned"; left?: "true"; }; };
    SelfRegistrationReceived: { received: true; };
    SelfRegistrationInput: { code: string; mobile?: string; address?: string; talents?: ("law" | "medicine" | "teaching" | "arts" | "sport" | "technology" | "repair" | "psychology" | "mediation" | "organising" | "languages" | "other")[]; wishes?: ("environment" | "civility" | "relief" | "safety" | "education" | "culture" | "advice" | "own")[]; times?: ("weekday-day" | "weekday-evening" | "weekend-day" | "weekend-evening" | "holiday")[]; };
    Grid: { id: string; community: components['schemas']['Named']; name: string; worker: (components['schemas']['Named'] | null); registrants: number; closedOn: (string | null); version: number; };
    GridInput: { communityId: string; name: string; workerId?: string; };
    GridChange: { version: number; name?: string; workerId?: (string | null); closedOn?: (string | null); };
    Notice: { id: string; caseId: string; batchId: (string | null); lines: (string)[]; at: string; readAt: (string | null); deliveries: ({ channel: "mail" | "sms" | "wecom"; status: "waiting" | "sent" | "delivered" | "failed" | "given-up"; title: string; at: string; })[]; relayed: ({ toldOn: (string | null); } | null); };
    Contact: { mail: (string | null); mobile: (string | null); wecomId: (string | null); optOut: ("mail" | "sms" | "wecom")[]; informBy: "in-app" | "sms" | "mail" | "wecom" | "phone" | "visit" | "family" | "letter" | null; version: number; };
    ContactChange: { version: number; mail?: (string | null); mobile?: (string | null); wecomId?: (string | null); optOut?: ("mail" | "sms" | "wecom")[]; };
    Channel: { channel: "mail" | "sms" | "wecom"; title: string; setUp: boolean; lastSentAt: (string | null); waiting: number; putOff: number; pausedUntil: (string | null); nextTryAt: (string | null); };
    Delivery: { id: string; noticeId: string; person: { id: string; name: string; }; channel: "mail" | "sms" | "wecom"; channelTitle: string; address: (string | null); status: "waiting" | "sent" | "delivered" | "failed" | "given-up"; statusTitle: string; code: (string | null); attempts: number; createdAt: string; nextAt: (string | null); sentAt: (string | null); finishedAt: (string | null); };
    SmsReportAnswer: { code: 0; msg: string; };
    SmsReport: { out_id?: (string | null); biz_id?: (string | null); success: (boolean | "true" | "false"); err_code?: (string | null); };
    RelayLine: { id: string; person: { id: string; name: string; }; memberId: (string | null); phone: (string | null); organisation: { id: string; name: string; }; lines: (string)[]; since: string; reason: "no-channel" | "opted-out" | "failed"; reasonTitle: string; toldOn: (string | null); way: "phone" | "visit" | "family" | "letter" | "other" | null; wayTitle: (string | null); tickedBy: ({ id: string; name: string; } | null); tickedAt: (string | null); };
    RelayTick: { way: "phone" | "visit" | "family" | "letter" | "other"; toldOn: string; };
    Setting: { key: "urge-by-sms" | "digest" | "office-sms" | "quiet-hours" | "phone-sign-in" | "boards-by-rate" | "letters-by-mail" | "letters-by-link" | "registration-target"; title: string; hint: string; form: "yes-no" | "procedures" | "hours" | "percent"; value: (boolean | number | (string)[] | components['schemas']['Hours']); default: (boolean | number | (string)[] | components['schemas']['Hours']); from: ({ id: string; name: string; } | null); history: ({ value: (boolean | number | (string)[] | components['schemas']['Hours'] | null); reason: string; by: { id: string; name: string; }; at: string; })[]; };
    Hours: { from: string; to: string; };
    SettingChange: { organisationId: string; value: (boolean | number | (string)[] | components['schemas']['Hours'] | null); reason: string; };
    BookOfYear: { committee: components['schemas']['Named']; year: number; opening: number; income: number; expenditure: number; balance: number; closed: boolean; items: ({ item: components['schemas']['Titled']; kind: components['schemas']['Titled']; fen: number; })[]; };
    BookEntry: { id: string; number: number; onDate: string; kind: components['schemas']['Titled']; item: components['schemas']['Titled']; fen: number; change: number; balance: number; voucher: (string | null); decidedOn: (string | null); what: (string | null); counters: (number | null); counteredBy: (number | null); enteredBy: components['schemas']['Named']; at: string; };
    BookEntryNumber: { number: number; };
    BookEntered: ({ kind: "income"; item: "from-above" | "interest" | "care" | "brought-in"; fen: number; onDate: string; voucher?: string; what?: string; } | { kind: "expenditure"; item: "training" | "materials" | "commendation" | "hardship" | "disaster" | "to-above"; decidedOn?: string; fen: number; onDate: string; voucher?: string; what?: string; });
    BookCounter: { reason: string; onDate: string; };
    BookClosing: { year: number; };
    DuesOfBranch: { branch: components['schemas']['Named']; values: { due: { count: number; fen: number; }; 'in-time': { count: number; fen: number; }; late: { count: number; fen: number; }; short: { count: number; fen: number; }; waived: { count: number; fen: number; }; arrears: { count: number; fen: number; }; 'not-yet': { count: number; fen: number; }; }; };
    DuesOfMember: { member: components['schemas']['Named']; branch: components['schemas']['Named']; month: string; billed: number; paid: number; waived: boolean; };
    HandOver: { id: string; branch: components['schemas']['Named']; committee: components['schemas']['Named']; quarter: components['schemas']['Titled']; caseId: (string | null); fen: number; payments: number; way: components['schemas']['Titled']; handedOn: string; confirmedAt: (string | null); };
    HandedPayment: { id: string; member: components['schemas']['Named']; paidOn: string; way: components['schemas']['Titled']; receiptNo: (string | null); months: (string)[]; fen: number; };
    BookOfCommittee: { committee: components['schemas']['Named']; year: number; opening: number; income: number; expenditure: number; balance: number; closed: boolean; items: { 'hand-over'?: number; 'from-above'?: number; interest?: number; care?: number; 'brought-in'?: number; training?: number; materials?: number; commendation?: number; hardship?: number; disaster?: number; 'to-above'?: number; }; };
    DuesPublished: { year: number; };
    DuesPublishing: { year: number; };
    DuesPublications: { items: (components['schemas']['DuesPublication'])[]; mayWrite: boolean; };
    DuesPublication: { branch: components['schemas']['Named']; year: number; publishedAt: string; publishedBy: components['schemas']['Named']; figures: { members: number; dueFen: number; paidFen: number; waived: number; arrearsFen: number; handedFen: number; committee: { income: number; expenditure: number; balance: number; uses: Record<string, number>; }; }; };
    LargeGift: { id: string; member: components['schemas']['Named']; branch: components['schemas']['Named']; fen: number; paidOn: string; way: components['schemas']['Titled']; forwardedOn: (string | null); receiptNo: (string | null); countered: boolean; enteredAt: string; };
    LargeGiftId: { id: string; };
    LargeGiftEntered: { memberId: string; fen: number; paidOn: string; way: "cash" | "bank" | "wechat"; };
    LargeGiftForwarded: { forwardedOn: string; receiptNo?: string; };
    LargeGiftCounter: Record<string, never>;
    PaymentListWithRemarks: { id: string; branch: components['schemas']['Named']; way: components['schemas']['Titled']; givenAt: string; givenBy: components['schemas']['Named']; lines: number; outgoing: number; total: { lines: number; fen: number; }; outcomes: { open: { lines: number; fen: number; }; paid: { lines: number; fen: number; }; 'not-dues': { lines: number; fen: number; }; again: { lines: number; fen: number; }; }; remarks: (components['schemas']['FileRemark'])[]; };
    PaymentList: { id: string; branch: components['schemas']['Named']; way: components['schemas']['Titled']; givenAt: string; givenBy: components['schemas']['Named']; lines: number; outgoing: number; total: { lines: number; fen: number; }; outcomes: { open: { lines: number; fen: number; }; paid: { lines: number; fen: number; }; 'not-dues': { lines: number; fen: number; }; again: { lines: number; fen: number; }; }; };
    PaymentLine: { id: string; position: number; paidOn: string; fen: number; name: string; remark: string; outcome: components['schemas']['Titled']; proposal: ({ clear: boolean; why: components['schemas']['Titled']; members: (components['schemas']['Named'])[]; months: ({ month: string; fen: number; })[]; } | null); payments: ({ id: string; member: components['schemas']['Named']; fen: number; receiptNo: (string | null); })[]; reason: (string | null); settledBy: (components['schemas']['Named'] | null); settledAt: (string | null); reopenable: boolean; };
    PaymentsConfirmed: { settled: number; left: ({ lineId: string; problem: string; title: string; })[]; };
    PaymentConfirmation: { lines: ({ lineId: string; memberId: string; months: (string)[]; })[]; };
    PaymentSettlement: { parts: ({ memberId: string; fen: number; months: (string)[]; proxy?: boolean; older?: { reason: string; approvedOn: string; }; })[]; };
    PaymentNotDues: { reason: string; };
    PaymentReopening: Record<string, never>;
    Import: { id: string; status: "waiting" | "checking" | "refused" | "writing" | "done" | "failed"; checkOnly: boolean; createdAt: string; finishedAt: (string | null); total: number; done: number; created: number; changed: number; unchanged: number; errorCount: number; lines: number; remarks: (components['schemas']['FileRemark'])[]; correctableUntil: (string | null); };
    ImportWithErrors: { id: string; status: "waiting" | "checking" | "refused" | "writing" | "done" | "failed"; checkOnly: boolean; createdAt: string; finishedAt: (string | null); total: number; done: number; created: number; changed: number; unchanged: number; errorCount: number; lines: number; remarks: (components['schemas']['FileRemark'])[]; correctableUntil: (string | null); errors: (components['schemas']['ImportError'])[]; };
    ImportError: { sheet: string; row: number; column: string; type: "ethnicity-unknown" | "identity-number-length" | "identity-number-old" | "identity-number-characters" | "identity-number-birth-date" | "identity-number-check-digit" | "joined-in-future" | "joined-before-birth" | "joined-too-young" | "full-date-needed" | "full-date-not-yet" | "full-in-future" | "full-before-joined" | "full-too-early" | "phone-format" | "phone-area-code" | "postcode-format" | "text-empty" | "text-too-long" | "text-control-character" | "text-broken" | "text-look-alike" | "file-unreadable" | "file-password" | "file-damaged" | "file-old-excel" | "file-web-page" | "file-other-format" | "file-too-large" | "too-many-sheets" | "quote-open" | "quote-runs-on" | "beyond-headings" | "rows-differ" | "file-empty" | "too-many-rows" | "too-many-columns" | "unknown-sheet" | "sheet-not-allowed" | "unknown-column" | "missing-column" | "several-sheets" | "column-twice" | "cell-too-long" | "cell-error" | "cell-lines" | "formula-uncomputed" | "number-lost-digits" | "number-masked" | "needed" | "date-format" | "day-missing" | "date-in-future" | "date-over" | "month-format" | "money-format" | "month-too-late" | "not-a-choice" | "code-format" | "login-name-format" | "double-row" | "birth-date-differs" | "sex-differs" | "other-unit" | "assigned-only" | "community-unknown" | "organisation-unknown" | "organisation-closed" | "not-a-branch" | "group-elsewhere" | "parent-needed" | "parent-kind" | "parent-circle" | "organisation-moved" | "approval-not-possible" | "standing-differs" | "name-differs" | "branch-differs" | "role-not-here" | "contact-above" | "own-role" | "last-administrator" | "person-key-needed" | "person-unknown" | "member-unknown" | "login-name-taken" | "login-name-differs" | "to-before-from" | "two-of-three" | "to-before-start" | "month-not-past" | "months-looked-at" | "second-yes-needed"; reason: string; };
    FileColumns: { kinds: ({ kind: "organisations" | "members" | "people" | "pastLife" | "pastDues" | "exemptions"; title: string; fields: ({ id: string; title: string; hint: string; needed: boolean; })[]; })[]; sheets: ({ sheet: string; kind: ("organisations" | "members" | "people" | "pastLife" | "pastDues" | "exemptions" | null); columns: ({ heading: string; field: (string | null); source: "known" | "remembered" | "guessed" | "left-out" | "unknown"; sourceTitle: string; samples: (string)[]; })[]; missing: (string)[]; })[]; };
    ConfirmedColumns: { sheets: ({ kind: "organisations" | "members" | "people" | "pastLife" | "pastDues" | "exemptions"; columns: ({ heading: string; field: (string | null); })[]; })[]; };
    RehearsalScenarios: { items: ({ procedure: { id: string; title: string; }; scenarios: ({ id: string; title: string; summary: string; variants: ({ id: string; title: string; })[]; })[]; })[]; };
    Rehearsal: { id: string; status: "waiting" | "running" | "done" | "failed"; wanted: { procedure: string; scenario: string; variant: string; from: string; }; createdAt: string; finishedAt: (string | null); daysPassed: number; failure: ({ id: string; title: string; } | null); report: (components['schemas']['RehearsalReport'] | null); };
    RehearsalReport: { procedure: { id: string; title: string; }; scenario: { id: string; title: string; }; variant: { id: string; title: string; }; number: string; stage: { id: string; title: string; }; ending: ({ id: string; title: string; } | null); from: string; to: string; calendarDays: number; workingDays: number; counts: { decisions: number; reminders: number; escalations: number; lapses: number; notices: number; }; days: ({ date: string; happened: ({ time: string; text: string; filled?: (string)[]; })[]; asked: ({ stage: string; whom: (string)[]; dueOn: (string | null); })[]; inbox: ({ whom: string; lines: (string)[]; })[]; })[]; };
    RehearsalInput: { procedure: "relation-transfer" | "pocket-visit" | "life-plan" | "sitting" | "dues-round" | "dues-relief" | "post-assignment" | "three-nots" | "unit-registration" | "co-construction" | "unit-letters" | "recognition" | "double-registration"; scenario: "smooth" | "branch-returns" | "committee-silent" | "letter-lost" | "letter-expired" | "refused-corrected" | "refused" | "receipt-late" | "rounds" | "lost-contact" | "nobody-visits" | "receiver-first" | "settled" | "membership-ended" | "one-absent" | "nothing-held" | "absent" | "mistake" | "unclosed" | "one-unpaid" | "nobody-closes" | "returned" | "branch-refuses" | "committee-refuses" | "nobody-claims" | "objection" | "silent" | "sixth-month" | "step-missing" | "valid-reason" | "opinion-silent" | "not-appraised" | "not-here" | "unit-ended" | "nobody-takes" | "street-finds" | "sent-back" | "stopped" | "not-ours" | "merged" | "withdrawn" | "one-by-one" | "late" | "nothing" | "unknown" | "comes-at-once" | "unit-told" | "nothing-open" | "never-reports" | "deferred" | "moves"; variant: "internal" | "between" | "outgoing" | "incoming" | "branch" | "receiving" | "receiving-committee" | "year" | "called" | "month" | "waive" | "reduce" | "post" | "dues" | "unit" | "need" | "project" | "thanks" | "person" | "organisation" | "offered" | "nothing"; from?: string; };
    AuditEntry: { actorId: string; actorName: string; seq: number; at: string; action: string; actionTitle: string; objectKind: string; objectTitle: string; objectId: string; detail: Record<string, unknown>; hash: string; };
    AuditCheck: { day: string; at: string; chains: number; rows: number; seals: number; findings: ({ kind: string; title: string; count: number; })[]; };
    CalendarLine: { year: number; missing: boolean; offDays: number; workDays: number; version: (number | null); source: (string | null); setBy: (components['schemas']['Named'] | null); setAt: (string | null); };
    Calendar: { year: number; off: (string)[]; work: (string)[]; version: number; source: string; setBy: (components['schemas']['Named'] | null); setAt: (string | null); reason: (string | null); };
    CalendarInput: { off: (string)[]; work: (string)[]; version: number; source: string; reason: string; };
    CalendarPreview: { examined: number; moved: number; settled: number; moves: ({ taskId: string; caseId: string; number: string; procedure: components['schemas']['Titled']; stage: components['schemas']['Titled']; subject: components['schemas']['Subject']; memberName: (string | null); organisation: components['schemas']['Named']; from: string; to: string; provisional: boolean; })[]; };
    CalendarDraft: { off: (string)[]; work: (string)[]; };
    ProcedureLine: { id: string; title: string; source: string; subject: "member" | "person" | "organisation" | "matter"; byPersons: boolean; batches: boolean; lists: (components['schemas']['Titled'])[]; attention: (components['schemas']['Titled'])[]; statistics: (string | null); };
    Procedure: { id: string; title: string; source: string; input: components['schemas']['JsonSchema']; arrivalInput: (components['schemas']['JsonSchema'] | null); batches: components['schemas']['ProcedureBatches']; seats: (components['schemas']['Titled'])[]; steps: (components['schemas']['ProcedureStep'])[]; ruleSets: (components['schemas']['Rules'])[]; lists: (components['schemas']['ListView'])[]; statistics: (string | null); };
    JsonSchema: Record<string, unknown>;
    ProcedureBatches: { file: ({ id: string; title: string; columns: (string)[]; mend: Record<string, unknown>; } | null); wholeBranch: ({ id: string; title: string; input: Record<string, unknown>; } | null); };
    ProcedureStep: { id: string; title: string; source: (string | null); seat: (components['schemas']['Titled'] | null); limit: (string | null); lapse: ((components['schemas']['Titled'])[] | null); moments: ({ id: string; title: string; tells: (components['schemas']['Titled'])[]; to: (components['schemas']['Titled'])[]; })[]; outcomes: ({ id: string; title: string; to: (components['schemas']['Titled'])[]; by: (components['schemas']['Titled'])[]; reasonNeeded: boolean; input: components['schemas']['JsonSchema']; })[]; waits: boolean; final: boolean; renews: boolean; tasks: ({ key: string; title: string; each: "person" | "place" | null; seat: (components['schemas']['Titled'] | null); limit: (string | null); lapse: ((components['schemas']['Titled'])[] | null); moments: ({ id: string; title: string; tells: (components['schemas']['Titled'])[]; to: (components['schemas']['Titled'])[]; })[]; outcomes: ({ id: string; title: string; to: (components['schemas']['Titled'])[]; by: (components['schemas']['Titled'])[]; reasonNeeded: boolean; input: components['schemas']['JsonSchema']; })[]; })[]; joins: (components['schemas']['Titled'])[]; news: ({ id: string; title: string; to: (components['schemas']['Titled'])[]; })[]; };
    Rules: { id: string; effectiveFrom: (string | null); parameters: ({ name: string; title: string; value?: unknown; text: string; source: string; marking: components['schemas']['Titled']; choices: ((components['schemas']['Titled'])[] | null); list: ({ least: number; most: number; repeats: boolean; } | null); override: ({ id: string; organisation: components['schemas']['Named']; effectiveFrom: string; setBy: components['schemas']['Named']; setAt: string; reason: string; instead: { value?: unknown; text: string; }; } | null); })[]; };
    ListView: { id: string; title: string; columns: ({ title: string; as: "text" | "day" | "time"; })[]; filters: ({ key: string; title: string; kind: "organisation" | "choice" | "yes" | "day" | "month" | "text"; choices: (components['schemas']['Titled'])[]; })[]; };
    Preview: { blocked: ({ id: string; title: string; source: string; detail: Record<string, unknown>; })[]; warnings: ({ id: string; title: string; source: string; })[]; passed: ({ id: string; title: string; source: string; })[]; variant: (components['schemas']['Titled'] | null); as: (components['schemas']['Titled'] | null); sides: ({ side: components['schemas']['Titled']; organisation: components['schemas']['Named']; })[]; steps: ({ stage: components['schemas']['Titled']; seat: string; who: ({ organisation: (components['schemas']['Named'] | null); role: (components['schemas']['Titled'] | null); names: (string)[]; })[]; limit: (string | null); dueOn: (string | null); provisional: boolean; })[]; paper: (components['schemas']['ForeseenPaper'] | null); };
    ForeseenPaper: { title: string; addressee: string; text: ({ text: string; filled: boolean; })[]; giver: string; };
    PreviewInput: { memberId?: string; subject?: components['schemas']['SubjectInput']; data?: Record<string, (string | number | boolean | (string)[])>; typed?: Record<string, string>; };
    SubjectInput: (unknown | unknown);
    Case: { id: string; number: string; seq: number; procedure: components['schemas']['Titled']; variant: (components['schemas']['Titled'] | null); stage: components['schemas']['Titled']; stageSince: string; subject: components['schemas']['Subject']; member: (components['schemas']['Named'] | null); startedBy: (components['schemas']['Named'] | null); origin: (components['schemas']['Titled'] | null); startedAt: (string | null); closedAt: (string | null); ending: (components['schemas']['Titled'] | null); sides: ({ side: components['schemas']['Titled']; organisation: components['schemas']['Named']; phone: (string | null); holders: ({ role: components['schemas']['Titled']; names: (string)[]; })[]; })[]; parties: (components['schemas']['Party'])[]; proposal: { reason: (string | null); contact: (string | null); data: ({ name: string; title: string; value?: unknown; text: string; })[]; }; warnings: (components['schemas']['Titled'])[]; sideTasks: ({ id: string; kind: components['schemas']['Titled']; status: components['schemas']['Titled']; organisation: components['schemas']['Named']; dueOn: (string | null); doneOn: (string | null); closedBy: (components['schemas']['Named'] | null); mine: boolean; typedElsewhere: boolean; })[]; tasks: (components['schemas']['Task'])[]; settled: (components['schemas']['SettledTask'])[]; coming: ({ stage: components['schemas']['Titled']; seat: string; organisation: (components['schemas']['Named'] | null); names: (string)[]; dueOn: (string | null); provisional: boolean; })[]; actions: ({ id: string; title: string; input: components['schemas']['JsonSchema']; })[]; urgedOn: (string | null); rules: components['schemas']['Rules']; letter?: ({ number: string; issuedOn: string; validUntil: string; daysLeft: number; } | null); outside?: (components['schemas']['Named'] | null); incomingLetter?: ({ number: string; issuedOn: string; validUntil: string; reportedOn: string; } | null); duesRound?: components['schemas']['DuesRound']; };
    Party: { id: string; title: string; persons: (components['schemas']['Named'])[]; };
    Task: { id: string; key: (string | null); stage: components['schemas']['Titled']; openedAt: string; dueOn: (string | null); provisional: boolean; colour: "green" | "amber" | "red" | null; waitingDays: number; claimedBy: (components['schemas']['Named'] | null); delegatedTo: (components['schemas']['Named'] | null); seats: ({ via: components['schemas']['Titled']; organisation: (components['schemas']['Named'] | null); role: (components['schemas']['Titled'] | null); person: (components['schemas']['Named'] | null); holders: (string)[]; })[]; outcomes: ({ id: string; title: string; input: components['schemas']['JsonSchema']; })[]; notOffered: ({ id: string; title: string; why: string; })[]; actions: ({ id: string; title: string; input: components['schemas']['JsonSchema']; })[]; };
    SettledTask: { key: string; title: string; outcome: components['schemas']['Titled']; by: (components['schemas']['Named'] | null); at: string; };
    DuesRound: { month: string; branchId: string; closed: ({ due: number; dueFen: number; paid: number; paidFen: number; late: number; short: number; waived: number; unpaid: number; } | null); };
    StartInput: { memberId?: string; subject?: components['schemas']['SubjectInput']; data?: Record<string, (string | number | boolean | (string)[])>; typed?: Record<string, string>; reason?: string; contact?: string; };
    StartDraft: { form: "input" | "arrivalInput"; values: Record<string, (string | number | boolean | (string)[])>; names?: Record<string, (string)[]>; savedAt: string; };
    StartDraftInput: { form: "input" | "arrivalInput"; values: Record<string, (string | number | boolean | (string)[])>; names?: Record<string, (string)[]>; };
    RulesInForce: { id: string; effectiveFrom: (string | null); parameters: ({ name: string; title: string; value?: unknown; text: string; source: string; marking: components['schemas']['Titled']; choices: ((components['schemas']['Titled'])[] | null); list: ({ least: number; most: number; repeats: boolean; } | null); override: ({ id: string; organisation: components['schemas']['Named']; effectiveFrom: string; setBy: components['schemas']['Named']; setAt: string; reason: string; instead: { value?: unknown; text: string; }; } | null); })[]; history: ({ id: string; parameter: string; organisation: components['schemas']['Named']; text: (string | null); effectiveFrom: string; reason: string; setBy: components['schemas']['Named']; setAt: string; })[]; };
    RuleOverride: { id: string; organisationId: string; parameter: string; value?: unknown; effectiveFrom: string; };
    RuleInput: { organisationId: string; value: ({ workingDays: number; } | { days: number; } | { months: number; } | number | boolean | string | (string)[] | null); effectiveFrom: string; reason: string; };
    CaseItem: { id: string; number: string; procedure: components['schemas']['Titled']; stage: components['schemas']['Titled']; stageSince: string; subject: components['schemas']['Subject']; member: (components['schemas']['Named'] | null); dueOn: (string | null); colour: "green" | "amber" | "red" | null; sides: ({ side: components['schemas']['Titled']; organisation: components['schemas']['Named']; })[]; startedAt: (string | null); closedAt: (string | null); ending: (components['schemas']['Titled'] | null); };
    CaseActionInput: { reason?: string; personId?: string; };
    Home: { counts: components['schemas']['TaskCounts']; todo: (components['schemas']['HomeTask'])[]; ahead: (components['schemas']['TaskItem'])[]; sittings: (components['schemas']['SittingItem'])[]; sideTasks: (components['schemas']['SideTaskItem'])[]; attention: (components['schemas']['AttentionCount'])[]; unread: number; };
    TaskCounts: { todo: number; done: number; unfinished: number; coming: number; overdue: number; };
    HomeTask: { id: string; case: { id: string; number: string; procedure: components['schemas']['Titled']; stage: components['schemas']['Titled']; }; subject: components['schemas']['Subject']; member: (components['schemas']['Named'] | null); stage: components['schemas']['Titled']; comingStage: (components['schemas']['Titled'] | null); from: (components['schemas']['Named'] | null); openedAt: string; waitingDays: number; dueOn: (string | null); provisional: boolean; colour: "green" | "amber" | "red" | null; unread: boolean; claimedBy: (components['schemas']['Named'] | null); delegatedTo: (components['schemas']['Named'] | null); closedAt: (string | null); outcome: (components['schemas']['Titled'] | null); likeliest: ({ id: string; title: string; ready: boolean; } | null); };
    TaskItem: { id: string; case: { id: string; number: string; procedure: components['schemas']['Titled']; stage: components['schemas']['Titled']; }; subject: components['schemas']['Subject']; member: (components['schemas']['Named'] | null); stage: components['schemas']['Titled']; comingStage: (components['schemas']['Titled'] | null); from: (components['schemas']['Named'] | null); openedAt: string; waitingDays: number; dueOn: (string | null); provisional: boolean; colour: "green" | "amber" | "red" | null; unread: boolean; claimedBy: (components['schemas']['Named'] | null); delegatedTo: (components['schemas']['Named'] | null); closedAt: (string | null); outcome: (components['schemas']['Titled'] | null); };
    SittingItem: { id: string; title: string; kinds: (components['schemas']['Titled'])[]; organisation: components['schemas']['Named']; beginsAt: string; endsAt: string; place: string; status: "planned" | "notified" | "open" | "closed" | "minuted" | "archived" | "cancelled" | "not-held"; statusTitle: string; };
    SideTaskItem: { id: string; kind: components['schemas']['Titled']; status: components['schemas']['Titled']; organisation: { id: string; name: string; }; member: components['schemas']['Named']; case: ({ id: string; number: string; } | null); openedAt: string; dueOn: (string | null); overdue: boolean; doneOn: (string | null); closedAt: (string | null); closedBy: (components['schemas']['Named'] | null); roles: (components['schemas']['HeldRole'])[]; choices: ("done" | "not-needed")[]; closings: (components['schemas']['Titled'])[]; reopenable: boolean; typedElsewhere: boolean; };
    AttentionCount: { id: string; title: string; count: number; unit: string; procedure: string; list: (string | null); page: (string | null); };
    Attachment: { id: string; caseId: string; kind: components['schemas']['Titled']; name: (string | null); mediaType: string; size: number; scan: "clean" | "not-scanned"; createdBy: components['schemas']['Named']; createdAt: string; removedBy: (components['schemas']['Named'] | null); removedAt: (string | null); };
    Attachments: { items: (components['schemas']['Attachment'])[]; removable: (string)[]; adding: ({ kinds: (components['schemas']['Titled'])[]; mediaTypes: (string)[]; largest: number; left: number; } | null); };
    AttachmentRemoval: { reason: string; };
    Ballot: { id: string; title: string; openedAt: string; closedAt: (string | null); paper: { items: (components['schemas']['Titled'])[]; choices: ({ id: string; title: string; most: (number | null); })[]; }; mayVote: boolean; voted: boolean; eligible: number; cast: number; sums: (({ item: string; choice: string; votes: number; })[] | null); };
    Vote: { votes: Record<string, string>; };
    SittingMatters: { mayKeep: boolean; mayLeaveOut: boolean; items: (components['schemas']['SittingMatter'])[]; kinds: ({ id: "resolution" | "admission" | "disposition" | "election" | "committee"; title: string; persons: "none" | "one" | "several"; orTitle: boolean; rule: components['schemas']['VoteRule']; })[]; hosts: (components['schemas']['Named'])[]; present: (components['schemas']['Named'])[]; members: ({ id: string; personId: string; name: string; })[]; leftOutKinds: ({ id: "cannot-express" | "abroad" | "sentence" | "bedridden" | "should-have-moved" | "on-probation" | "detained"; title: string; consent: boolean; })[]; leftOut: ({ memberId: string; name: string; kind: components['schemas']['Titled']; basis: string; })[]; };
    SittingMatter: { id: string; serial: number; kind: components['schemas']['Titled']; title: string; organisation: components['schemas']['Named']; items: (components['schemas']['Titled'])[]; seats: number; secret: boolean; mayWrite: boolean; rule: components['schemas']['VoteRule']; eligible: number; present: number; missing: number; ballot: ({ id: string; eligible: number; cast: number; open: boolean; } | null); withdrawn: boolean; result: ({ id: string; how: components['schemas']['Titled']; eligible: number; leftOut: number; present: number; written: number; papers: number; spoilt: number; counters: (components['schemas']['Named'])[]; at: string; by: components['schemas']['Named']; why: (components['schemas']['Titled'] | null); items: ({ id: string; title: string; yes: number; no: number; abstain: number; needed: number; passed: boolean; })[]; } | null); corrected: number; };
    VoteRule: { quorum: string; majority: string; source: string; sure: boolean; };
    NewMatter: { kind: "resolution" | "admission" | "disposition" | "election" | "committee"; title?: string; persons?: (string)[]; seats?: number; organisationId?: string; };
    MatterCount: { how: "hand" | "paper"; present?: number; written?: number; votes: ({ item: string; yes: number; no: number; abstain: number; })[]; collected?: number; spoilt?: number; counters?: (string)[]; why?: "miscounted" | "mistyped" | "attendance"; };
    NewLeftOut: { memberId: string; kind: "cannot-express" | "abroad" | "sentence" | "bedridden" | "should-have-moved" | "on-probation" | "detained"; basis: string; };
    Batch: { id: string; procedure: components['schemas']['Titled']; kind: components['schemas']['Titled']; title: string; organisation: components['schemas']['Named']; createdBy: components['schemas']['Named']; createdAt: string; status: components['schemas']['Titled']; startedAt: (string | null); finishedAt: (string | null); counts: { total: number; unchecked: number; checked: number; refused: number; waiting: number; started: number; failed: number; }; file: ({ lines: number; taken: number; remarks: (components['schemas']['FileRemark'])[]; } | null); stages: ({ stage: components['schemas']['Titled']; count: number; })[]; closed: number; };
    WholeBranch: { branchId: string; data?: Record<string, (string | number | boolean | (string)[])>; reason: string; contact?: string; exceptMemberIds?: (string)[]; };
    BatchRow: { id: string; position: number; status: components['schemas']['Titled']; member: (components['schemas']['Named'] | null); problems: ({ id: string; title: string; column: string; detail: Record<string, unknown>; })[]; case: ({ id: string; number: string; } | null); attempts: number; told: ({ title: string; text: string; })[]; target?: ({ id: string; name: string; outside: boolean; } | null); };
    BatchStart: { only?: (string)[]; leaveOut?: (string)[]; };
    BatchRetry: { only?: (string)[]; };
    BatchRowMend: { name?: string; identityNumber?: string; reason?: string; contact?: string; target?: string; outside?: boolean; papersReady?: boolean; };
    Sitting: { id: string; title: string; kinds: (components['schemas']['Titled'])[]; organisation: components['schemas']['Named']; beginsAt: string; endsAt: string; place: string; status: "planned" | "notified" | "open" | "closed" | "minuted" | "archived" | "cancelled" | "not-held"; statusTitle: string; hosts: (components['schemas']['Named'])[]; keeper: (components['schemas']['Named'] | null); minuteTaker: (components['schemas']['Named'] | null); studyMinutes: number; agenda: (string | null); openedAt: (string | null); closedAt: (string | null); makeUpUntil: (string | null); lateLeaveUntil: (string | null); signInFrom: string; counts: (components['schemas']['AttendanceCounts'] | null); caseId: (string | null); hasCase: boolean; mine: (components['schemas']['AttendanceLine'] | null); may: { seeAttendance: boolean; mark: boolean; answerLeave: boolean; askLeave: boolean; withdrawLeave: boolean; askLeaveForOthers: boolean; signIn: boolean; showCode: boolean; correct: boolean; noteMakeUp: boolean; }; };
    AttendanceCounts: { called: number; apart: number; present: number; late: number; leave: number; absent: number; unmarked: number; leaveAsked: number; madeUp: number; };
    AttendanceLine: { member: components['schemas']['Named']; personId: string; branch: components['schemas']['Named']; group: (components['schemas']['Named'] | null); apart: (components['schemas']['Titled'] | null); mark: "present" | "late" | "leave" | "absent" | null; markTitle: (string | null); markedAt: (string | null); markedBy: (components['schemas']['Named'] | null); markedHow: "keeper" | "phone" | "correction" | null; leave: ({ kind: "ill" | "business" | "family" | "other"; kindTitle: string; status: "asked" | "granted" | "refused"; statusTitle: string; reason: (string | null); askedAt: (string | null); answeredBy: (components['schemas']['Named'] | null); } | null); told: ({ at: string; title: string; done: boolean; } | null); takenBackAt: (string | null); madeUp: ({ on: string; how: "read" | "heard" | "watched"; howTitle: string; minutes: number; with: (components['schemas']['Named'] | null); by: components['schemas']['Named']; } | null); corrections: ({ from: (string | null); to: string; why: string; by: components['schemas']['Named']; at: string; })[]; };
    AttendanceMarked: { lines: (components['schemas']['AttendanceLine'])[]; conflicts: (string)[]; unknown: (string)[]; };
    AttendanceMarks: { marks: ({ memberId: string; mark: "present" | "late" | "leave" | "absent" | null; seen?: (string | null); })[]; restPresent?: boolean; };
    SittingCode: { code: string; endsAt: string; title: string; place: string; };
    SittingSignIn: { code: string; };
    SittingLeave: { memberId?: string; kind: "ill" | "business" | "family" | "other"; reason: string; };
    SittingLeaveAnswer: { memberId: string; granted: boolean; };
    SittingLeaveWithdrawn: { memberId?: string; };
    AttendanceCorrection: { memberId: string; to: "present" | "late" | "leave" | "absent"; why: "mistake" | "late-leave"; leaveKind?: "ill" | "business" | "family" | "other"; };
    SittingMakeUp: { memberId: string; on: string; how: "read" | "heard" | "watched"; minutes: number; withId?: (string | null); };
    MySittings: { coming: (components['schemas']['MySitting'])[]; past: (components['schemas']['MySitting'])[]; };
    MySitting: { id: string; title: string; kinds: (components['schemas']['Titled'])[]; organisation: components['schemas']['Named']; beginsAt: string; endsAt: string; place: string; status: "planned" | "notified" | "open" | "closed" | "minuted" | "archived" | "cancelled" | "not-held"; statusTitle: string; mine: (components['schemas']['AttendanceLine'] | null); makeUpUntil: (string | null); };
    SideTask: { id: string; kind: components['schemas']['Titled']; status: components['schemas']['Titled']; organisation: { id: string; name: string; }; member: components['schemas']['Named']; case: ({ id: string; number: string; } | null); openedAt: string; dueOn: (string | null); overdue: boolean; doneOn: (string | null); closedAt: (string | null); closedBy: (components['schemas']['Named'] | null); roles: (components['schemas']['HeldRole'])[]; choices: ("done" | "not-needed")[]; closings: (components['schemas']['Titled'])[]; reopenable: boolean; typedElsewhere: boolean; history: ({ action: components['schemas']['Titled']; at: string; by: components['schemas']['Named']; reason: (string | null); })[]; };
    SideTaskClosing: { status: "done" | "not-needed"; doneOn?: string; };
    SideTaskReopening: { reason: string; };
    CheckUp: { asOf: string; registered: components['schemas']['Registered']; symptoms: ({ id: string; title: string; source: string; advice: string; count: number; })[]; };
    Registered: { organisations: number; people: number; members: number; };
    FoundSymptom: { symptom: components['schemas']['Titled']; name: string; place: components['schemas']['Named']; note: (string | null); source: string; advice: string; mend: { at: "member" | "organisation" | "case" | "start"; id: string; procedure: (components['schemas']['Titled'] | null); }; };
    NationalRegistration: { caseId: string; panels: ({ sideTaskId: string; kind: components['schemas']['Titled']; status: components['schemas']['Titled']; fields: ({ title: string; value: (string | null); copy: (string | null); source: string; marking: components['schemas']['Titled']; })[]; })[]; };
    NationalComparison: { id: string; organisationId: string; createdAt: string; expiresAt: string; lines: number; rows: number; remarks: (components['schemas']['FileRemark'])[]; counts: ({ kind: "not-there" | "not-here" | "another-branch" | "name-differs" | "kind-differs" | "date-differs" | "not-registered" | "twice" | "unreadable"; title: string; count: number; })[]; unknownHeadings: (string)[]; };
    NationalDifference: { kind: components['schemas']['Titled']; row: (number | null); name: (string | null); identity: (string | null); memberId: (string | null); here: (string | null); there: (string | null); note: (string | null); };
    HouseholdApart: { member: components['schemas']['Named']; branch: components['schemas']['Named']; also: { id: string; name: string; }; transfer: { target: components['schemas']['Named']; variant: (components['schemas']['Titled'] | null); mayStart: boolean; barred: ({ id: string; title: string; detail: Record<string, unknown>; })[]; path: string; body: { memberId: string; data: { targetOrganisationId: string; }; }; }; };
    ShownRow: { key: string; member: (components['schemas']['Named'] | null); cases: (components['schemas']['Titled'])[]; start: ({ procedure: components['schemas']['Titled']; values: Record<string, string>; } | null); note: (string | null); cells: ((string | number | null))[]; };
    PocketMember: { member: components['schemas']['Named']; branch: components['schemas']['Named']; tagged: boolean; transfer: ({ id: string; number: string; letterNumber: (string | null); expiredOn: (string | null); } | null); days: (number | null); visit: ({ id: string; number: string; open: boolean; receiving: (components['schemas']['Named'] | null); lastOn: (string | null); result: (components['schemas']['Titled'] | null); by: (components['schemas']['Named'] | null); nextOn: (string | null); } | null); };
    DuesArrears: { member: components['schemas']['Named']; branch: components['schemas']['Named']; months: (string)[]; fen: number; };
    DuesBranchMonth: { branch: components['schemas']['Named']; month: string; due: number; dueFen: number; paid: number; paidFen: number; late: number; short: number; waived: number; unpaid: number; };
    DuesBaseOpen: { member: components['schemas']['Named']; branch: components['schemas']['Named']; why: "none" | "declared" | "standing"; };
    UnsettledLine: { id: string; listId: string; branch: components['schemas']['Named']; paidOn: string; fen: number; days: number; };
    UnpublishedDues: { branch: components['schemas']['Named']; year: number; dueOn: string; late: boolean; };
    Statistics: { asOf: string; organisation: components['schemas']['Named']; from: string; to: string; figures: (components['schemas']['Titled'])[]; exports: boolean; total: { values: Record<string, number>; timeTaken: { cases: number; median: (number | null); p90: (number | null); workingDays: { median: (number | null); p90: (number | null); provisional: boolean; }; }; }; rows: ({ values: Record<string, number>; timeTaken: { cases: number; median: (number | null); p90: (number | null); workingDays: { median: (number | null); p90: (number | null); provisional: boolean; }; }; organisation: (components['schemas']['Named'] | null); })[]; };
    StartItem: { id: string; procedure: components['schemas']['Titled']; subject: (components['schemas']['Named'] | null); episode: string; origin: components['schemas']['Titled']; status: components['schemas']['Titled']; problem: (components['schemas']['Titled'] | null); caseId: (string | null); attempts: number; createdAt: string; finishedAt: (string | null); };
    SweepRun: { id: string; sweep: components['schemas']['Titled']; asOf: string; pages: number; started: number; changed: number; begunAt: string; finishedAt: (string | null); };
    Timeline: { items: ({ seq: number; at: string; kind: { id: string; title: string; }; text: string; actor: (components['schemas']['Named'] | null); role: (components['schemas']['Titled'] | null); organisation: (components['schemas']['Named'] | null); to: (components['schemas']['Named'] | null); outcome: (components['schemas']['Titled'] | null); fromStage: (components['schemas']['Titled'] | null); toStage: components['schemas']['Titled']; reason: (string | null); data: ({ title: string; text: string; })[]; byTimeout: boolean; })[]; chain: "intact" | "broken"; };
    Document: { id: string; caseId: string; kind: components['schemas']['Titled']; number: (string | null); validUntil: (string | null); code: string; verifyAt: string; status: { id: "valid" | "void" | "expired" | "used" | "unknown"; title: string; }; createdBy: components['schemas']['Named']; createdAt: string; prints: number; ownCopies: number; mine: "office" | "own"; };
    DocumentOrder: { kind: "letter" | "adjustment" | "receipt" | "sitting-notice" | "sign-in-blank" | "sign-in-filled" | "sitting-minutes" | "life-month" | "vote-result" | "hand-over-slip" | "duty-reminder" | "duty-talk" | "duty-criticism" | "duty-formal" | "duty-material"; };
    Verification: { valid: boolean; kind: components['schemas']['Titled']; status: { id: "valid" | "void" | "expired" | "used" | "unknown"; title: string; }; };
    Template: { id: string; organisationId: string; kind: components['schemas']['Titled']; version: number; name: string; createdAt: string; retiredAt: (string | null); };
    KindOfTemplate: { id: string; title: string; inForce: ({ organisation: components['schemas']['Named']; version: number; name: string; } | null); };
    TaskWithCase: { id: string; stage: components['schemas']['Titled']; open: boolean; closed: ({ at: string; by: (components['schemas']['Named'] | null); outcome: (components['schemas']['Titled'] | null); byTimeout: boolean; } | null); task: (components['schemas']['Task'] | null); case: components['schemas']['Case']; };
    Decision: { outcome: string; reason?: string; data?: Record<string, (string | number | boolean | (string)[])>; typed?: Record<string, string>; };
    ToPerson: { personId: string; };
    DecisionPreview: { blocked: ({ id: string; title: string; detail: Record<string, unknown>; })[]; checked: boolean; source: (string | null); };
    DecisionPreviewInput: { outcome: string; data?: Record<string, (string | number | boolean | (string)[])>; typed?: Record<string, string>; };
    Candidates: { items: ({ id: string; name: string; roles: ({ organisation: components['schemas']['Named']; role: components['schemas']['Titled']; })[]; })[]; };
    CandidateSearch: { text?: string; };
    BoardLine: { id: (string | null); name: string; figures: { listed: number; expected: number; reported: number; serving: number; served: number; 'never-came': number; deferred: number; unreported: number; elsewhere: number; }; rates: { registration: { part: number; whole: number; percent: (number | null); }; service: { part: number; whole: number; percent: (number | null); }; }; target: number; };
    ShownInFigure: { id: string; person: components['schemas']['Named']; community: components['schemas']['Named']; unit: (components['schemas']['Named'] | null); grid: (components['schemas']['Named'] | null); standing: components['schemas']['Titled']; served: boolean; };
    RegistrantLanes: { lanes: ({ standing: components['schemas']['Titled']; count: number; people: ({ id: string; person: components['schemas']['Named']; unit: (components['schemas']['Named'] | null); grid: (components['schemas']['Named'] | null); since: string; days: number; reviewOn: (string | null); fits: (components['schemas']['Named'])[]; })[]; })[]; };
    RegistrationPartyFigure: { communities: number; members: number; };
    Unit: { id: string; name: string; keptBy: components['schemas']['Named']; organisation: (components['schemas']['Named'] | null); partyName: (string | null); liaison: ({ name: string; phone: (string | null); mail: boolean; } | null); registeredOn: (string | null); endedOn: (string | null); people: number; mayWrite: boolean; version: number; };
    UnitInput: { keptBy: string; name: string; organisationId?: (string | null); partyName?: (string | null); liaison?: components['schemas']['LiaisonInput']; };
    LiaisonInput: ({ name: string; phone?: string; mail?: string; } | null);
    UnitChange: { version: number; name?: string; organisationId?: (string | null); partyName?: (string | null); liaison?: components['schemas']['LiaisonInput']; };
    Liaison: { name: string; phone: (string | null); mail: (string | null); };
    UnitLink: { id: string; unit: components['schemas']['Named']; community: components['schemas']['Named']; purpose: components['schemas']['Titled']; state: components['schemas']['Titled']; createdBy: components['schemas']['Named']; createdAt: string; expiresAt: string; lastUsedAt: (string | null); uses: number; places: number; mayRevoke: boolean; };
    UnitLinkMade: { id: string; address: (string | null); expiresAt: string; };
    UnitLinkInput: { communityId: string; purpose: "list" | "deferral" | "feedback"; days?: number; };
    UnitLinkOpened: { unit: string; community: string; purpose: components['schemas']['Titled']; expiresAt: string; people: (components['schemas']['UnitLinkPerson'])[]; };
    UnitLinkPerson: { id: string; name: string; standing: { id: string; title: string; }; reviewOn: (string | null); answer: ({ deferral: (components['schemas']['Titled'] | null); reviewOn: (string | null); } | null); };
    UnitLinkFeedback: { period: string; reviewedOn: (string | null); people: ({ name: string; times: number; minutes: number; kinds: (components['schemas']['Titled'])[]; said: "told" | "cleared" | null; })[]; };
    UnitLinkLetter: { id: string; kind: components['schemas']['Titled']; period: string; name: (string | null); reviewedOn: string; };
    UnitLinkAnswer: { registrantId: string; deferral: "maternity" | "illness" | "posted-away" | "secrecy" | null; reviewOn: (string | null); };
    Resource: { id: string; community: components['schemas']['Named']; unit: (components['schemas']['Named'] | null); title: string; terms: string; confirmedOn: string; state: components['schemas']['Titled']; bookings: ({ id: string; day: string; part: components['schemas']['Titled']; purpose: string; mine: boolean; })[]; mayWrite: boolean; version: number; };
    JointProject: { id: string; caseId: string; kind: components['schemas']['Titled']; title: string; community: components['schemas']['Named']; raisedBy: (components['schemas']['Named'] | null); takenBy: (components['schemas']['Named'] | null); owner: (components['schemas']['Named'] | null); stage: components['schemas']['Titled']; forMeeting: boolean; raisedOn: string; agreedOn: (string | null); deliverBy: (string | null); overdue: boolean; deliveredOn: (string | null); fen: (number | null); score: (number | null); closedOn: (string | null); mergedInto: ({ caseId: string; title: string; } | null); };
    ResourceInput: { communityId: string; unitId?: (string | null); title: string; terms: string; };
    BookingInput: { day: string; part: "morning" | "afternoon" | "evening"; purpose: string; };
    Pairing: { id: string; kind: components['schemas']['Titled']; community: components['schemas']['Named']; unit: (components['schemas']['Named'] | null); about: (string | null); keeper: (components['schemas']['Named'] | null); unitSide: (string | null); person: (components['schemas']['Named'] | null); household: (string | null); consentOn: (string | null); fromDay: string; confirmedOn: string; untilDay: (string | null); ending: (components['schemas']['Titled'] | null); state: components['schemas']['Titled']; mayWrite: boolean; mayShow: boolean; version: number; };
    UnitPairingInput: { communityId: string; unitId: string; about: string; keeperId: string; unitSide: string; fromDay: string; };
    UnitPairingChange: { about?: string; keeperId?: string; unitSide?: string; version: number; };
    HouseholdPairingInput: { communityId: string; memberId?: string; registrantId?: string; householdName: string; householdAddress: string; consentOn: string; fromDay: string; };
    PairingsConfirm: { communityId: string; };
    PairingConfirm: { version: number; };
    PairingEnd: { version: number; untilDay: string; why: "done" | "agreed" | "one-side" | "mistake" | "household-left" | "consent-withdrawn"; };
    PairedHousehold: { name: string; address: string; };
    JointLine: { id: string; name: string; units: number; paired: number; pairedPercent: (number | null); unitPairs: number; householdPairs: number; raised: number; done: number; donePercent: (number | null); };
    JointTotal: { units: number; paired: number; pairedPercent: (number | null); unitPairs: number; householdPairs: number; raised: number; done: number; donePercent: (number | null); };
    UnitOpinion: { id: string; unit: components['schemas']['Named']; community: components['schemas']['Named']; year: number; askedOn: string; dueOn: string; answer: { id: string; title: string; }; facts: (string | null); mayAnswer: boolean; };
    UnitOpinionInput: { answer: "good" | "fair" | "ordinary" | "poor" | "unknown"; facts?: string; };
    CouncilSeat: { id: string; organisation: { id: string; name: string; }; unit: components['schemas']['Named']; role: components['schemas']['Titled']; holder: string; fromDay: string; untilDay: (string | null); mayWrite: boolean; };
    CouncilSeatInput: { organisationId: string; unitId: string; role: "part-time-member" | "liaison" | "member"; holder: string; fromDay: string; };
    UnitAnswer: { id: string; registrantId: string; person: components['schemas']['Named']; unit: (components['schemas']['Named'] | null); community: components['schemas']['Named']; deferral: (components['schemas']['Titled'] | null); reviewOn: (string | null); at: string; caseId: (string | null); };
    ShowingConsent: { id: string; registrantId: string; person: components['schemas']['Named']; community: components['schemas']['Named']; showing: components['schemas']['Titled']; givenOn: string; revokedOn: (string | null); mayRevoke: boolean; };
    ShowingConsentInput: { showing: "notice-board" | "badge"; givenOn: string; };
    LetterRound: { id: string; kind: components['schemas']['Titled']; period: components['schemas']['Titled']; community: components['schemas']['Named']; draftedOn: string; caseId: (string | null); letters: { drafted: number; held: number; leftOut: number; reviewed: number; sent: number; }; onTheWay: number; stuck: number; };
    LettersSentCount: { sent: number; queued: number; };
    LettersSent: { way: "paper" | "mail" | "link"; from?: number; to?: number; };
    UnitLetter: { id: string; roundId: string; kind: components['schemas']['Titled']; period: components['schemas']['Titled']; community: components['schemas']['Named']; unit: (components['schemas']['Named'] | null); person: (components['schemas']['Named'] | null); state: components['schemas']['Titled']; because: (components['schemas']['Titled'] | null); why: (string | null); services: number; minutes: number; number: (number | null); way: (components['schemas']['Titled'] | null); fault: (components['schemas']['Titled'] | null); attempts: number; nextAt: (string | null); mayBeGone: boolean; sentOn: (string | null); receivedOn: (string | null); printed: number; version: number; };
    LetterLeftOut: { state: "held" | "left-out"; because: "wish" | "disposition" | "other"; why?: string; };
    LetterWords: { honours: (string | null); merits: (string | null); };
    LetterHanded: { as: "mail" | "link" | "paper" | "went"; };
    LetterReceived: { on: string; };
    IdleEvidence: { days: number; since: (string | null); spans: ({ from: string; until: string; openings: ({ id: string; title: string; })[]; })[]; steps: ({ step: components['schemas']['Titled']; on: string; days: number; openings: ({ id: string; title: string; })[]; result: (string | null); withdrawnOn: (string | null); })[]; };
    NeverCame: { registrantId: string; person: components['schemas']['Named']; community: components['schemas']['Named']; unit: (components['schemas']['Named'] | null); standing: components['schemas']['Titled']; since: string; services: number; messageOn: (string | null); calledOn: (string | null); unitToldOn: (string | null); };
    ThanksWish: { none: boolean; };
  };
}
