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
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; role?: "secretary" | "deputy-secretary" | "organisation-commissioner" | "discipline-commissioner" | "group-leader" | "organisation-officer" | "community-worker" | "administrator" | "security-administrator" | "auditor"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Person'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['PersonInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Person']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/people/export': {
    get: { parameters: { query?: { organisationId?: string; role?: "secretary" | "deputy-secretary" | "organisation-commissioner" | "discipline-commissioner" | "group-leader" | "organisation-officer" | "community-worker" | "administrator" | "security-administrator" | "auditor"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
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
    get: { parameters: { query?: { limit?: number; cursor?: string; organisationId?: string; kind?: "full" | "probationary"; standing?: "normal" | "lost" | "stopped" | "ended" | "arriving" | "transferred"; tag?: "floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "migrant" | "veteran" | "self-managed" | "separated"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Member'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['MemberInput']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Member']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members/export': {
    get: { parameters: { query?: { organisationId?: string; kind?: "full" | "probationary"; standing?: "normal" | "lost" | "stopped" | "ended" | "arriving" | "transferred"; tag?: "floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "migrant" | "veteran" | "self-managed" | "separated"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
    post: { parameters: { query?: { organisationId?: string; kind?: "full" | "probationary"; standing?: "normal" | "lost" | "stopped" | "ended" | "arriving" | "transferred"; tag?: "floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "migrant" | "veteran" | "self-managed" | "separated"; }; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['UnmaskedExport']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
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
  '/members/search': {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['MemberSearch']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Member'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/members/{id}/unmask': {
    post: { parameters: { query?: never; header?: never; path: { id: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['Unmask']; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Unmasked']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
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
    post: { parameters: { query?: never; header: { 'Idempotency-Key': string; }; path: { key: string; }; cookie?: never; }; requestBody: { content: { 'application/json': components['schemas']['SettingChange']; }; }; responses: { 201: { headers: Record<string, unknown>; content: { 'application/json': { id: string; key: "urge-by-sms" | "digest" | "office-sms" | "quiet-hours"; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
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
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
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
    get: { parameters: { query?: { limit?: number; cursor?: string; procedure?: "relation-transfer" | "pocket-visit" | "dues-round" | "dues-relief" | "dues-hand-over"; stage?: string; organisationId?: string; memberId?: string; subjectId?: string; batchId?: string; paperNumber?: string; number?: string; attention?: "relation-transfer.letters-ending" | "relation-transfer.letters-expired"; overdue?: "true"; open?: "true" | "false"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['CaseItem'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/cases/export': {
    get: { parameters: { query?: { procedure?: "relation-transfer" | "pocket-visit" | "dues-round" | "dues-relief" | "dues-hand-over"; stage?: string; organisationId?: string; memberId?: string; subjectId?: string; batchId?: string; paperNumber?: string; number?: string; attention?: "relation-transfer.letters-ending" | "relation-transfer.letters-expired"; overdue?: "true"; open?: "true" | "false"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
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
    post: { parameters: { query: { kind: "letter-scan" | "receipt-scan" | "other"; }; header: { 'Idempotency-Key': string; }; path: { caseId: string; }; cookie?: never; }; requestBody: { content: { 'image/png': Blob; 'image/jpeg': Blob; 'application/pdf': Blob; 'image/x-png': Blob; 'image/jpg': Blob; 'image/pjpeg': Blob; 'application/x-pdf': Blob; 'application/wps-office.pdf': Blob; 'application/octet-stream': Blob; }; }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Attachment']; }; }; 201: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['Attachment']; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
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
  '/side-tasks': {
    get: { parameters: { query?: { limit?: number; cursor?: string; kind?: "probation-review" | "national-out" | "national-in" | "role-after-leaving"; status?: "open" | "done" | "not-needed"; organisationId?: string; overdue?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['SideTaskItem'])[]; next: (string | null); }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
  };
  '/side-tasks/export': {
    get: { parameters: { query?: { kind?: "probation-review" | "national-out" | "national-in" | "role-after-leaving"; status?: "open" | "done" | "not-needed"; organisationId?: string; overdue?: "true"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
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
    get: { parameters: { query: { organisationId: string; kind?: "letter" | "adjustment" | "receipt" | "hand-over-slip"; }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': { items: (components['schemas']['Template'])[]; kinds: (components['schemas']['Titled'])[]; }; }; }; default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; }; }; };
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
    OfferedPerson: { personId: string; name: string; part: { id: "admin" | "street" | "sender" | "receiver" | "member" | "sender-committee" | "receiver-committee"; title: string; }; organisation: string; };
    Me: { id: string; name: string; loginName: (string | null); mustChange: boolean; mustSetUp: boolean; secondFactor: boolean; member: ({ id: string; branch: { id: string; name: string; }; } | null); roles: ({ role: "secretary" | "deputy-secretary" | "organisation-commissioner" | "discipline-commissioner" | "group-leader" | "organisation-officer" | "community-worker" | "administrator" | "security-administrator" | "auditor"; title: string; organisation: { id: string; name: string; kind: string; }; })[]; };
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
    HeldRole: { id: string; role: "secretary" | "deputy-secretary" | "organisation-commissioner" | "discipline-commissioner" | "group-leader" | "organisation-officer" | "community-worker" | "administrator" | "security-administrator" | "auditor"; organisation: { id: string; code: string; name: string; }; fromDate: string; toDate: (string | null); };
    PersonInput: { name: string; role: components['schemas']['RoleInput']; };
    RoleInput: { role: "secretary" | "deputy-secretary" | "organisation-commissioner" | "discipline-commissioner" | "group-leader" | "organisation-officer" | "community-worker" | "administrator" | "security-administrator" | "auditor"; organisationId: string; fromDate: string; toDate?: (string | null); };
    PersonChange: { version: number; name?: string; disabled?: boolean; };
    PeopleSearch: { text: string; organisationId?: string; role?: "secretary" | "deputy-secretary" | "organisation-commissioner" | "discipline-commissioner" | "group-leader" | "organisation-officer" | "community-worker" | "administrator" | "security-administrator" | "auditor"; members?: boolean; limit?: number; cursor?: string; };
    EndedRole: { id: string; role: "secretary" | "deputy-secretary" | "organisation-commissioner" | "discipline-commissioner" | "group-leader" | "organisation-officer" | "community-worker" | "administrator" | "security-administrator" | "auditor"; organisation: { id: string; code: string; name: string; }; fromDate: string; toDate: (string | null); handover: ({ id: string; items: number; } | null); };
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
    Member: { id: string; personId: string; name: string; sex: "male" | "female"; ethnicity: string; birthDate: string; identityNumber: string; phone: (string | null); hasAddress: boolean; education: "postgraduate" | "bachelor" | "college" | "secondary-vocational" | "senior-high" | "junior-high"; category: "government" | "institution-manager" | "institution-professional" | "enterprise-manager" | "enterprise-professional" | "worker" | "social-organisation" | "farmer" | "military" | "student" | "retired" | "other"; post: (string | null); kind: "full" | "probationary"; standing: "normal" | "lost" | "stopped" | "ended" | "arriving" | "transferred"; joinedOn: string; fullOn: (string | null); branch: { id: string; code: string; name: string; }; group: ({ id: string; code: string; name: string; } | null); also: ({ id: string; code: string; name: string; } | null); tags: ("floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "migrant" | "veteran" | "self-managed" | "separated")[]; duesPaidTo: (string | null); duesExempt: boolean; underDisposition: boolean; informBy: "in-app" | "sms" | "mail" | "wecom" | "phone" | "visit" | "family" | "letter"; version: number; };
    MemberInput: { name: string; ethnicity: string; identityNumber: string; phone?: (string | null); education: "postgraduate" | "bachelor" | "college" | "secondary-vocational" | "senior-high" | "junior-high"; category: "government" | "institution-manager" | "institution-professional" | "enterprise-manager" | "enterprise-professional" | "worker" | "social-organisation" | "farmer" | "military" | "student" | "retired" | "other"; post?: (string | null); address?: (string | null); joinedOn: string; fullOn?: (string | null); groupId?: (string | null); alsoId?: (string | null); tags?: ("floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "migrant" | "veteran" | "self-managed" | "separated")[]; duesPaidTo?: (string | null); duesExempt?: boolean; underDisposition?: boolean; informBy?: "in-app" | "sms" | "mail" | "wecom" | "phone" | "visit" | "family" | "letter"; kind: "full" | "probationary"; branchId: string; };
    MemberChange: { name?: string; ethnicity?: string; identityNumber?: string; phone?: (string | null); education?: "postgraduate" | "bachelor" | "college" | "secondary-vocational" | "senior-high" | "junior-high"; category?: "government" | "institution-manager" | "institution-professional" | "enterprise-manager" | "enterprise-professional" | "worker" | "social-organisation" | "farmer" | "military" | "student" | "retired" | "other"; post?: (string | null); address?: (string | null); joinedOn?: string; fullOn?: (string | null); groupId?: (string | null); alsoId?: (string | null); tags?: ("floating" | "hardship" | "immobile" | "pocket" | "community-worker" | "new-organisation" | "unemployed" | "migrant" | "veteran" | "self-managed" | "separated")[]; duesPaidTo?: (string | null); duesExempt?: boolean; underDisposition?: boolean; informBy?: "in-app" | "sms" | "mail" | "wecom" | "phone" | "visit" | "family" | "letter"; standing?: "normal" | "lost"; version: number; };
    MemberRelations: { changes: ({ caseId: (string | null); at: string; from: (components['schemas']['Named'] | null); to: (components['schemas']['Named'] | null); outside: (string | null); })[]; letters: ({ caseId: string; number: string; issuer: string; issuedOn: string; validUntil: string; voidedOn: (string | null); ended: boolean; })[]; transits: ({ caseId: string; fromMonth: string; lastMonth: (string | null); billedTo: (string | null); settledAt: (string | null); })[]; };
    MemberDues: { member: components['schemas']['Named']; branch: components['schemas']['Named']; firstMonth: (string | null); paidTo: (string | null); mayWrite: boolean; months: (components['schemas']['DuesMonth'])[]; bases: ({ id: string; fromMonth: string; payerClass: "salary" | "yearly-salary" | "self-employed" | "retired" | "farmer" | "student" | "unemployed" | "relief" | "low-income"; base: (number | null); quarterly: boolean; elsewhere: boolean; monthlyFen: number; standing: boolean; })[]; declared: ({ id: string; fromMonth: string; payerClass: "salary" | "yearly-salary" | "self-employed" | "retired" | "farmer" | "student" | "unemployed" | "relief" | "low-income"; base: (number | null); quarterly: boolean; elsewhere: boolean; } | null); payments: ({ id: string; receiptNo: (string | null); fen: number; way: "cash" | "bank" | "wechat"; proxy: boolean; paidOn: string; branch: components['schemas']['Named']; months: ({ month: string; fen: number; })[]; counteredAt: (string | null); counterReason: (string | null); })[]; reliefs: ({ fromMonth: string; toMonth: string; monthlyFen: number; ended: boolean; })[]; };
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
    MemberSearch: { text: string; limit?: number; cursor?: string; };
    Unmasked: { value: (string | null); };
    Unmask: { field: "identityNumber" | "phone" | "address"; purpose: string; };
    UnmaskedExport: { purpose: string; };
    Notice: { id: string; caseId: string; batchId: (string | null); lines: (string)[]; at: string; readAt: (string | null); deliveries: ({ channel: "mail" | "sms" | "wecom"; status: "waiting" | "sent" | "delivered" | "failed" | "given-up"; title: string; at: string; })[]; relayed: ({ toldOn: (string | null); } | null); };
    Contact: { mail: (string | null); mobile: (string | null); wecomId: (string | null); optOut: ("mail" | "sms" | "wecom")[]; informBy: "in-app" | "sms" | "mail" | "wecom" | "phone" | "visit" | "family" | "letter" | null; version: number; };
    ContactChange: { version: number; mail?: (string | null); mobile?: (string | null); wecomId?: (string | null); optOut?: ("mail" | "sms" | "wecom")[]; };
    Channel: { channel: "mail" | "sms" | "wecom"; title: string; setUp: boolean; lastSentAt: (string | null); waiting: number; putOff: number; nextTryAt: (string | null); };
    Delivery: { id: string; noticeId: string; person: { id: string; name: string; }; channel: "mail" | "sms" | "wecom"; channelTitle: string; address: (string | null); status: "waiting" | "sent" | "delivered" | "failed" | "given-up"; statusTitle: string; code: (string | null); attempts: number; createdAt: string; nextAt: (string | null); sentAt: (string | null); finishedAt: (string | null); };
    SmsReportAnswer: { code: 0; msg: string; };
    SmsReport: { out_id?: (string | null); biz_id?: (string | null); success: (boolean | "true" | "false"); err_code?: (string | null); };
    RelayLine: { id: string; person: { id: string; name: string; }; memberId: (string | null); phone: (string | null); organisation: { id: string; name: string; }; lines: (string)[]; since: string; reason: "no-channel" | "opted-out" | "failed"; reasonTitle: string; toldOn: (string | null); way: "phone" | "visit" | "family" | "letter" | "other" | null; wayTitle: (string | null); tickedBy: ({ id: string; name: string; } | null); tickedAt: (string | null); };
    RelayTick: { way: "phone" | "visit" | "family" | "letter" | "other"; toldOn: string; };
    Setting: { key: "urge-by-sms" | "digest" | "office-sms" | "quiet-hours"; title: string; hint: string; form: "yes-no" | "procedures" | "hours"; value: (boolean | (string)[] | components['schemas']['Hours']); default: (boolean | (string)[] | components['schemas']['Hours']); from: ({ id: string; name: string; } | null); history: ({ value: (boolean | (string)[] | components['schemas']['Hours'] | null); reason: string; by: { id: string; name: string; }; at: string; })[]; };
    Hours: { from: string; to: string; };
    SettingChange: { organisationId: string; value: (boolean | (string)[] | components['schemas']['Hours'] | null); reason: string; };
    BookOfYear: { committee: components['schemas']['Named']; year: number; opening: number; income: number; expenditure: number; balance: number; closed: boolean; items: ({ item: components['schemas']['Titled']; kind: components['schemas']['Titled']; fen: number; })[]; };
    BookEntry: { id: string; number: number; onDate: string; kind: components['schemas']['Titled']; item: components['schemas']['Titled']; fen: number; change: number; balance: number; voucher: (string | null); decidedOn: (string | null); what: (string | null); counters: (number | null); counteredBy: (number | null); enteredBy: components['schemas']['Named']; at: string; };
    BookEntryNumber: { number: number; };
    BookEntered: ({ kind: "income"; item: "from-above" | "interest" | "care" | "brought-in"; fen: number; onDate: string; voucher?: string; what?: string; } | { kind: "expenditure"; item: "training" | "materials" | "commendation" | "hardship" | "disaster" | "to-above"; decidedOn?: string; fen: number; onDate: string; voucher?: string; what?: string; });
    BookCounter: { reason: string; onDate: string; };
    BookClosing: { year: number; };
    DuesOfBranch: { branch: components['schemas']['Named']; values: { due: { count: number; fen: number; }; 'in-time': { count: number; fen: number; }; late: { count: number; fen: number; }; short: { count: number; fen: number; }; waived: { count: number; fen: number; }; arrears: { count: number; fen: number; }; 'not-yet': { count: number; fen: number; }; }; };
    DuesOfMember: { member: components['schemas']['Named']; branch: components['schemas']['Named']; month: string; billed: number; paid: number; waived: boolean; };
    HandOver: { id: string; branch: components['schemas']['Named']; committee: components['schemas']['Named']; quarter: components['schemas']['Titled']; caseId: string; fen: number; payments: number; way: components['schemas']['Titled']; handedOn: string; confirmedAt: (string | null); };
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
    FileRemark: { sheet: string; kind: "title" | "heading" | "explanation" | "heading-again" | "foot" | "other-sheet" | "hidden-sheet" | "hidden-row"; title: string; count: number; rows: (number)[]; };
    PaymentList: { id: string; branch: components['schemas']['Named']; way: components['schemas']['Titled']; givenAt: string; givenBy: components['schemas']['Named']; lines: number; outgoing: number; total: { lines: number; fen: number; }; outcomes: { open: { lines: number; fen: number; }; paid: { lines: number; fen: number; }; 'not-dues': { lines: number; fen: number; }; again: { lines: number; fen: number; }; }; };
    PaymentLine: { id: string; position: number; paidOn: string; fen: number; name: string; remark: string; outcome: components['schemas']['Titled']; proposal: ({ clear: boolean; why: components['schemas']['Titled']; members: (components['schemas']['Named'])[]; months: ({ month: string; fen: number; })[]; } | null); payments: ({ id: string; member: components['schemas']['Named']; fen: number; receiptNo: (string | null); })[]; reason: (string | null); settledBy: (components['schemas']['Named'] | null); settledAt: (string | null); reopenable: boolean; };
    PaymentsConfirmed: { settled: number; left: ({ lineId: string; problem: string; title: string; })[]; };
    PaymentConfirmation: { lines: ({ lineId: string; memberId: string; months: (string)[]; })[]; };
    PaymentSettlement: { parts: ({ memberId: string; fen: number; months: (string)[]; proxy?: boolean; older?: { reason: string; approvedOn: string; }; })[]; };
    PaymentNotDues: { reason: string; };
    PaymentReopening: Record<string, never>;
    Import: { id: string; status: "waiting" | "checking" | "refused" | "writing" | "done" | "failed"; checkOnly: boolean; createdAt: string; finishedAt: (string | null); total: number; done: number; created: number; changed: number; unchanged: number; errorCount: number; lines: number; remarks: (components['schemas']['FileRemark'])[]; correctableUntil: (string | null); };
    ImportWithErrors: { id: string; status: "waiting" | "checking" | "refused" | "writing" | "done" | "failed"; checkOnly: boolean; createdAt: string; finishedAt: (string | null); total: number; done: number; created: number; changed: number; unchanged: number; errorCount: number; lines: number; remarks: (components['schemas']['FileRemark'])[]; correctableUntil: (string | null); errors: (components['schemas']['ImportError'])[]; };
    ImportError: { sheet: string; row: number; column: string; type: "ethnicity-unknown" | "identity-number-length" | "identity-number-old" | "identity-number-characters" | "identity-number-birth-date" | "identity-number-check-digit" | "joined-in-future" | "joined-before-birth" | "joined-too-young" | "full-date-needed" | "full-date-not-yet" | "full-in-future" | "full-before-joined" | "full-too-early" | "phone-format" | "phone-area-code" | "postcode-format" | "text-empty" | "text-too-long" | "text-control-character" | "text-broken" | "text-look-alike" | "file-unreadable" | "file-password" | "file-damaged" | "file-old-excel" | "file-web-page" | "file-other-format" | "file-too-large" | "too-many-sheets" | "quote-open" | "quote-runs-on" | "beyond-headings" | "rows-differ" | "file-empty" | "too-many-rows" | "too-many-columns" | "unknown-sheet" | "sheet-not-allowed" | "unknown-column" | "missing-column" | "several-sheets" | "column-twice" | "cell-too-long" | "cell-error" | "cell-lines" | "formula-uncomputed" | "number-lost-digits" | "number-masked" | "needed" | "date-format" | "day-missing" | "date-in-future" | "month-format" | "money-format" | "month-too-late" | "not-a-choice" | "code-format" | "login-name-format" | "double-row" | "birth-date-differs" | "sex-differs" | "organisation-unknown" | "organisation-closed" | "not-a-branch" | "group-elsewhere" | "parent-needed" | "parent-kind" | "parent-circle" | "organisation-moved" | "approval-not-possible" | "standing-differs" | "name-differs" | "branch-differs" | "role-not-here" | "contact-above" | "own-role" | "last-administrator" | "person-key-needed" | "person-unknown" | "member-unknown" | "login-name-taken" | "login-name-differs" | "to-before-from" | "two-of-three" | "second-yes-needed"; reason: string; };
    FileColumns: { kinds: ({ kind: "organisations" | "members" | "people"; title: string; fields: ({ id: string; title: string; hint: string; needed: boolean; })[]; })[]; sheets: ({ sheet: string; kind: ("organisations" | "members" | "people" | null); columns: ({ heading: string; field: (string | null); source: "known" | "remembered" | "guessed" | "left-out" | "unknown"; sourceTitle: string; samples: (string)[]; })[]; missing: (string)[]; })[]; };
    ConfirmedColumns: { sheets: ({ kind: "organisations" | "members" | "people"; columns: ({ heading: string; field: (string | null); })[]; })[]; };
    RehearsalScenarios: { items: ({ procedure: { id: string; title: string; }; scenarios: ({ id: string; title: string; summary: string; variants: ({ id: string; title: string; })[]; })[]; })[]; };
    Rehearsal: { id: string; status: "waiting" | "running" | "done" | "failed"; wanted: { procedure: string; scenario: string; variant: string; from: string; }; createdAt: string; finishedAt: (string | null); daysPassed: number; failure: ({ id: string; title: string; } | null); report: (components['schemas']['RehearsalReport'] | null); };
    RehearsalReport: { procedure: { id: string; title: string; }; scenario: { id: string; title: string; }; variant: { id: string; title: string; }; number: string; stage: { id: string; title: string; }; ending: ({ id: string; title: string; } | null); from: string; to: string; calendarDays: number; workingDays: number; counts: { decisions: number; reminders: number; escalations: number; lapses: number; notices: number; }; days: ({ date: string; happened: ({ time: string; text: string; filled?: (string)[]; })[]; asked: ({ stage: string; whom: (string)[]; dueOn: (string | null); })[]; inbox: ({ whom: string; lines: (string)[]; })[]; })[]; };
    RehearsalInput: { procedure: "relation-transfer" | "pocket-visit" | "dues-relief"; scenario: "smooth" | "branch-returns" | "committee-silent" | "letter-lost" | "letter-expired" | "refused-corrected" | "refused" | "receipt-late" | "rounds" | "lost-contact" | "nobody-visits" | "receiver-first" | "settled" | "membership-ended" | "returned" | "branch-refuses" | "committee-refuses"; variant: "internal" | "between" | "outgoing" | "incoming" | "branch" | "receiving" | "receiving-committee" | "waive" | "reduce"; from?: string; };
    AuditEntry: { actorId: string; actorName: string; seq: number; at: string; action: string; actionTitle: string; objectKind: string; objectTitle: string; objectId: string; detail: Record<string, unknown>; hash: string; };
    AuditCheck: { day: string; at: string; chains: number; rows: number; seals: number; findings: ({ kind: string; title: string; count: number; })[]; };
    CalendarLine: { year: number; missing: boolean; offDays: number; workDays: number; version: (number | null); source: (string | null); setBy: (components['schemas']['Named'] | null); setAt: (string | null); };
    Calendar: { year: number; off: (string)[]; work: (string)[]; version: number; source: string; setBy: (components['schemas']['Named'] | null); setAt: (string | null); reason: (string | null); };
    CalendarInput: { off: (string)[]; work: (string)[]; version: number; source: string; reason: string; };
    CalendarPreview: { examined: number; moved: number; settled: number; moves: ({ taskId: string; caseId: string; number: string; procedure: components['schemas']['Titled']; stage: components['schemas']['Titled']; subject: components['schemas']['Subject']; memberName: (string | null); organisation: components['schemas']['Named']; from: string; to: string; provisional: boolean; })[]; };
    CalendarDraft: { off: (string)[]; work: (string)[]; };
    ProcedureLine: { id: string; title: string; source: string; subject: "member" | "person" | "organisation" | "matter"; batches: boolean; lists: (components['schemas']['Titled'])[]; statistics: (string | null); };
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
    Case: { id: string; number: string; seq: number; procedure: components['schemas']['Titled']; variant: (components['schemas']['Titled'] | null); stage: components['schemas']['Titled']; stageSince: string; subject: components['schemas']['Subject']; member: (components['schemas']['Named'] | null); startedBy: (components['schemas']['Named'] | null); origin: (components['schemas']['Titled'] | null); startedAt: (string | null); closedAt: (string | null); ending: (components['schemas']['Titled'] | null); sides: ({ side: components['schemas']['Titled']; organisation: components['schemas']['Named']; phone: (string | null); holders: ({ role: components['schemas']['Titled']; names: (string)[]; })[]; })[]; parties: (components['schemas']['Party'])[]; proposal: { reason: (string | null); contact: (string | null); data: ({ name: string; title: string; value?: unknown; text: string; })[]; }; warnings: (components['schemas']['Titled'])[]; sideTasks: ({ id: string; kind: components['schemas']['Titled']; status: components['schemas']['Titled']; organisation: components['schemas']['Named']; dueOn: (string | null); doneOn: (string | null); closedBy: (components['schemas']['Named'] | null); mine: boolean; typedElsewhere: boolean; })[]; tasks: (components['schemas']['Task'])[]; settled: (components['schemas']['SettledTask'])[]; coming: ({ stage: components['schemas']['Titled']; seat: string; organisation: (components['schemas']['Named'] | null); names: (string)[]; dueOn: (string | null); provisional: boolean; })[]; actions: ({ id: string; title: string; input: components['schemas']['JsonSchema']; })[]; urgedOn: (string | null); rules: components['schemas']['Rules']; letter?: ({ number: string; issuedOn: string; validUntil: string; daysLeft: number; } | null); outside?: (components['schemas']['Named'] | null); incomingLetter?: ({ number: string; issuedOn: string; validUntil: string; reportedOn: string; } | null); };
    Party: { id: string; title: string; persons: (components['schemas']['Named'])[]; };
    Task: { id: string; key: (string | null); stage: components['schemas']['Titled']; openedAt: string; dueOn: (string | null); provisional: boolean; colour: "green" | "amber" | "red" | null; waitingDays: number; claimedBy: (components['schemas']['Named'] | null); delegatedTo: (components['schemas']['Named'] | null); seats: ({ via: components['schemas']['Titled']; organisation: (components['schemas']['Named'] | null); role: (components['schemas']['Titled'] | null); person: (components['schemas']['Named'] | null); holders: (string)[]; })[]; outcomes: ({ id: string; title: string; input: components['schemas']['JsonSchema']; })[]; notOffered: ({ id: string; title: string; why: string; })[]; actions: ({ id: string; title: string; input: components['schemas']['JsonSchema']; })[]; };
    SettledTask: { key: string; title: string; outcome: components['schemas']['Titled']; by: (components['schemas']['Named'] | null); at: string; };
    StartInput: { memberId?: string; subject?: components['schemas']['SubjectInput']; data?: Record<string, (string | number | boolean | (string)[])>; typed?: Record<string, string>; reason?: string; contact?: string; };
    StartDraft: { form: "input" | "arrivalInput"; values: Record<string, (string | number | boolean | (string)[])>; names?: Record<string, (string)[]>; savedAt: string; };
    StartDraftInput: { form: "input" | "arrivalInput"; values: Record<string, (string | number | boolean | (string)[])>; names?: Record<string, (string)[]>; };
    RulesInForce: { id: string; effectiveFrom: (string | null); parameters: ({ name: string; title: string; value?: unknown; text: string; source: string; marking: components['schemas']['Titled']; choices: ((components['schemas']['Titled'])[] | null); list: ({ least: number; most: number; repeats: boolean; } | null); override: ({ id: string; organisation: components['schemas']['Named']; effectiveFrom: string; setBy: components['schemas']['Named']; setAt: string; reason: string; instead: { value?: unknown; text: string; }; } | null); })[]; history: ({ id: string; parameter: string; organisation: components['schemas']['Named']; text: (string | null); effectiveFrom: string; reason: string; setBy: components['schemas']['Named']; setAt: string; })[]; };
    RuleOverride: { id: string; organisationId: string; parameter: string; value?: unknown; effectiveFrom: string; };
    RuleInput: { organisationId: string; value: ({ workingDays: number; } | { days: number; } | { months: number; } | number | boolean | string | (string)[] | null); effectiveFrom: string; reason: string; };
    CaseItem: { id: string; number: string; procedure: components['schemas']['Titled']; stage: components['schemas']['Titled']; stageSince: string; subject: components['schemas']['Subject']; member: (components['schemas']['Named'] | null); dueOn: (string | null); colour: "green" | "amber" | "red" | null; sides: ({ side: components['schemas']['Titled']; organisation: components['schemas']['Named']; })[]; startedAt: (string | null); closedAt: (string | null); ending: (components['schemas']['Titled'] | null); };
    CaseActionInput: { reason?: string; personId?: string; };
    Home: { counts: components['schemas']['TaskCounts']; todo: (components['schemas']['HomeTask'])[]; ahead: (components['schemas']['TaskItem'])[]; attention: (components['schemas']['AttentionCount'])[]; unread: number; };
    TaskCounts: { todo: number; done: number; unfinished: number; coming: number; overdue: number; };
    HomeTask: { id: string; case: { id: string; number: string; procedure: components['schemas']['Titled']; stage: components['schemas']['Titled']; }; subject: components['schemas']['Subject']; member: (components['schemas']['Named'] | null); stage: components['schemas']['Titled']; comingStage: (components['schemas']['Titled'] | null); from: (components['schemas']['Named'] | null); openedAt: string; waitingDays: number; dueOn: (string | null); provisional: boolean; colour: "green" | "amber" | "red" | null; unread: boolean; claimedBy: (components['schemas']['Named'] | null); delegatedTo: (components['schemas']['Named'] | null); closedAt: (string | null); outcome: (components['schemas']['Titled'] | null); likeliest: ({ id: string; title: string; ready: boolean; } | null); };
    TaskItem: { id: string; case: { id: string; number: string; procedure: components['schemas']['Titled']; stage: components['schemas']['Titled']; }; subject: components['schemas']['Subject']; member: (components['schemas']['Named'] | null); stage: components['schemas']['Titled']; comingStage: (components['schemas']['Titled'] | null); from: (components['schemas']['Named'] | null); openedAt: string; waitingDays: number; dueOn: (string | null); provisional: boolean; colour: "green" | "amber" | "red" | null; unread: boolean; claimedBy: (components['schemas']['Named'] | null); delegatedTo: (components['schemas']['Named'] | null); closedAt: (string | null); outcome: (components['schemas']['Titled'] | null); };
    AttentionCount: { id: string; title: string; count: number; procedure: string; list: (string | null); };
    Attachment: { id: string; caseId: string; kind: components['schemas']['Titled']; name: (string | null); mediaType: string; size: number; scan: "clean" | "not-scanned"; createdBy: components['schemas']['Named']; createdAt: string; removedBy: (components['schemas']['Named'] | null); removedAt: (string | null); };
    Attachments: { items: (components['schemas']['Attachment'])[]; removable: (string)[]; adding: ({ kinds: (components['schemas']['Titled'])[]; mediaTypes: (string)[]; largest: number; left: number; } | null); };
    AttachmentRemoval: { reason: string; };
    Ballot: { id: string; title: string; openedAt: string; closedAt: (string | null); paper: { items: (components['schemas']['Titled'])[]; choices: ({ id: string; title: string; most: (number | null); })[]; }; mayVote: boolean; voted: boolean; eligible: number; cast: number; sums: (({ item: string; choice: string; votes: number; })[] | null); };
    Vote: { votes: Record<string, string>; };
    Batch: { id: string; procedure: components['schemas']['Titled']; kind: components['schemas']['Titled']; title: string; organisation: components['schemas']['Named']; createdBy: components['schemas']['Named']; createdAt: string; status: components['schemas']['Titled']; startedAt: (string | null); finishedAt: (string | null); counts: { total: number; unchecked: number; checked: number; refused: number; waiting: number; started: number; failed: number; }; file: ({ lines: number; taken: number; remarks: (components['schemas']['FileRemark'])[]; } | null); stages: ({ stage: components['schemas']['Titled']; count: number; })[]; closed: number; };
    WholeBranch: { branchId: string; data?: Record<string, (string | number | boolean | (string)[])>; reason: string; contact?: string; exceptMemberIds?: (string)[]; };
    BatchRow: { id: string; position: number; status: components['schemas']['Titled']; member: (components['schemas']['Named'] | null); problems: ({ id: string; title: string; column: string; detail: Record<string, unknown>; })[]; case: ({ id: string; number: string; } | null); attempts: number; told: ({ title: string; text: string; })[]; target?: ({ id: string; name: string; outside: boolean; } | null); };
    BatchStart: { only?: (string)[]; leaveOut?: (string)[]; };
    BatchRetry: { only?: (string)[]; };
    BatchRowMend: { name?: string; identityNumber?: string; reason?: string; contact?: string; target?: string; outside?: boolean; papersReady?: boolean; };
    SideTaskItem: { id: string; kind: components['schemas']['Titled']; status: components['schemas']['Titled']; organisation: { id: string; name: string; }; member: components['schemas']['Named']; case: ({ id: string; number: string; } | null); openedAt: string; dueOn: (string | null); overdue: boolean; doneOn: (string | null); closedAt: (string | null); closedBy: (components['schemas']['Named'] | null); roles: (components['schemas']['HeldRole'])[]; choices: ("done" | "not-needed")[]; closings: (components['schemas']['Titled'])[]; reopenable: boolean; typedElsewhere: boolean; };
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
    Statistics: { asOf: string; organisation: components['schemas']['Named']; from: string; to: string; figures: (components['schemas']['Titled'])[]; total: { values: Record<string, number>; timeTaken: { cases: number; median: (number | null); p90: (number | null); workingDays: { median: (number | null); p90: (number | null); provisional: boolean; }; }; }; rows: ({ values: Record<string, number>; timeTaken: { cases: number; median: (number | null); p90: (number | null); workingDays: { median: (number | null); p90: (number | null); provisional: boolean; }; }; organisation: (components['schemas']['Named'] | null); })[]; };
    StartItem: { id: string; procedure: components['schemas']['Titled']; subject: (components['schemas']['Named'] | null); episode: string; origin: components['schemas']['Titled']; status: components['schemas']['Titled']; problem: (components['schemas']['Titled'] | null); caseId: (string | null); attempts: number; createdAt: string; finishedAt: (string | null); };
    SweepRun: { id: string; sweep: components['schemas']['Titled']; asOf: string; pages: number; started: number; changed: number; begunAt: string; finishedAt: (string | null); };
    Timeline: { items: ({ seq: number; at: string; kind: { id: string; title: string; }; text: string; actor: (components['schemas']['Named'] | null); role: (components['schemas']['Titled'] | null); organisation: (components['schemas']['Named'] | null); to: (components['schemas']['Named'] | null); outcome: (components['schemas']['Titled'] | null); fromStage: (components['schemas']['Titled'] | null); toStage: components['schemas']['Titled']; reason: (string | null); data: ({ title: string; text: string; })[]; byTimeout: boolean; })[]; chain: "intact" | "broken"; };
    Document: { id: string; caseId: string; kind: components['schemas']['Titled']; number: (string | null); validUntil: (string | null); code: string; verifyAt: string; status: { id: "valid" | "void" | "expired" | "used" | "unknown"; title: string; }; createdBy: components['schemas']['Named']; createdAt: string; prints: number; };
    DocumentOrder: { kind: "letter" | "adjustment" | "receipt" | "hand-over-slip"; };
    Verification: { valid: boolean; kind: components['schemas']['Titled']; status: { id: "valid" | "void" | "expired" | "used" | "unknown"; title: string; }; };
    Template: { id: string; organisationId: string; kind: components['schemas']['Titled']; version: number; name: string; createdAt: string; retiredAt: (string | null); };
    TaskWithCase: { id: string; stage: components['schemas']['Titled']; open: boolean; closed: ({ at: string; by: (components['schemas']['Named'] | null); outcome: (components['schemas']['Titled'] | null); byTimeout: boolean; } | null); task: (components['schemas']['Task'] | null); case: components['schemas']['Case']; };
    Decision: { outcome: string; reason?: string; data?: Record<string, (string | number | boolean | (string)[])>; typed?: Record<string, string>; };
    ToPerson: { personId: string; };
    DecisionPreview: { blocked: ({ id: string; title: string; detail: Record<string, unknown>; })[]; checked: boolean; source: (string | null); };
    DecisionPreviewInput: { outcome: string; data?: Record<string, (string | number | boolean | (string)[])>; typed?: Record<string, string>; };
    Candidates: { items: ({ id: string; name: string; roles: ({ organisation: components['schemas']['Named']; role: components['schemas']['Titled']; })[]; })[]; };
    CandidateSearch: { text?: string; };
  };
}
