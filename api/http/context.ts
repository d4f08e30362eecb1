import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../access/actor';
import type { Restricted } from '../../domain/case/readers';
import type { Instant, LocalDate } from '../../domain/time/dates';
import type { ProblemType } from '../../domain/words/problems';
import type { Logger } from '../../platform/logger';
import type { Deps } from './deps';
import type { Decision } from './idempotency';
import type { LimitClass } from './limits';

/** An answer as it leaves a handler. */
export interface Stored {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** What is stored for repeats in the place of `body`, when `body` shows a secret once. */
  kept?: unknown;
  /** In the place of `body`: writes the answer, and ends it when it likes. */
  stream?: (response: Response) => void;
}

/** What a handler gets. `actor` is there but on routes with `auth: 'none'`; `decision` on those with `idempotent`. */
export interface Context<Params = unknown, Query = unknown, Body = unknown> {
  deps: Deps;
  params: Params;
  query: Query;
  body: Body;
  /** The bytes sent, on a route with `upload`. */
  file: Buffer;
  actor: Actor;
  /** Who reads the cases of procedures that not every keeper reads. */
  restricted: Restricted;
  /** The answer is a file that leaves the house. */
  forFile?: true;
  /** Digest of the session's token. */
  session: Buffer;
  /** A second factor has to be set up before anything else. */
  mustSetUp: boolean;
  decision: Decision;
  /** When the request came, and that day in Shanghai. */
  at: Instant;
  today: LocalDate;
  log: Logger;
  request: Request;
  response: Response;
}

/** An answer of a status: a JSON schema, bytes of a media type (or of others, which the handler then names), a stream of events, or (a description only) no content. */
export type AnswerSpec =
  | z.ZodType
  | { media: string; also?: string[]; description: string }
  | { events: string }
  | string;

type Body<A> = A extends z.ZodType
  ? { body: z.input<A>; kept?: z.input<A> }
  : A extends { media: string }
    ? { body: Buffer }
    : A extends { events: string }
      ? { stream: (response: Response) => void }
      : { body?: undefined };

/** What a handler may return: one of the documented statuses with its body. */
export type Reply<Answers> = {
  [S in keyof Answers]: { status: S & number; headers?: Record<string, string> } & Body<Answers[S]>;
}[keyof Answers];

/** One endpoint, complete: what it takes, what it answers, and what it does. */
export interface RouteSpec<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Input extends z.ZodType,
  Answers extends Record<number, AnswerSpec>,
> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below /api/v1, with parameters as in OpenAPI: "/members/{id}". */
  path: string;
  tag: string;
  summary: string;
  description?: string;
  /** A parameter that does not fit makes the path unknown (`not-found`). */
  params?: Params;
  query?: Query;
  body?: Input;
  /** Takes a file as it is in place of JSON. */
  upload?: { types: string[]; limit: number };
  answers: Answers;
  /** Its own; those of the frame (sign-in, input, limits …) are added. */
  problems: readonly ProblemType[];
  /** `before-password-change`: open to somebody who must change his password or set up a second factor first. */
  auth?: 'none' | 'signed-in' | 'before-password-change';
  limit?: LimitClass;
  /** Comes by a link without account, whose token stands in the header `Dangwu-Link`, never in path or query. */
  link?: true;
  /** Demands an Idempotency-Key; the handler uses `once` or `openDecision`. */
  idempotent?: boolean;
  /** What is sent must leave no trace (a vote), not even the hash by which a repeat with other content is found out. */
  traceless?: boolean;
  handler: (context: Context<z.output<Params>, z.output<Query>, z.output<Input>>) => Promise<Reply<Answers>>;
}
