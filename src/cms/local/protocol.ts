import * as z from 'zod';
import { CHOICES } from '../../model/upstream/followed.ts';
import { Refusal } from './refusal.ts';

const file = z.string().min(1).max(1000);
const asset = z.object({ path: file, content: z.string(), encoding: z.literal('base64') });
const dataFile = z.object({ path: file, raw: z.string().min(1), newPath: file.optional() });

/** Versions that the window says it has seen, by file: a server that was started anew has no memory of them. */
const vues = z.record(file, z.string().max(100)).optional();

const ask = <A extends string, P extends z.ZodRawShape>(action: A, params: P) =>
  z.object({ action: z.literal(action), params: z.object(params) });

/** What the editor may ask of a folder of files, by Decap's `proxy` backend; keys that are not needed are dropped. */
const REQUESTS = z.discriminatedUnion('action', [
  z.object({ action: z.literal('info') }),
  ask('entriesByFolder', { folder: file, extension: z.string().optional() }),
  ask('entriesByFiles', {
    files: z.array(z.object({ path: file, label: z.string().optional() })).max(10_000),
  }),
  ask('getEntry', { path: file }),
  ask('getMedia', { mediaFolder: file }),
  ask('getMediaFile', { path: file }),
  ask('getDeployPreview', {}),
  // Ours, beside Decap's: the versions of a page.
  ask('fileHistory', { path: file }),
  ask('fileVersion', { path: file, version: z.string().regex(/^[0-9a-f]{40,64}$/) }),
  // And what the national edition has that a fork has not.
  ask('upstreamReport', {}),
  ask('upstreamDecide', {
    objet: z.string().regex(/^(page|gabarit|theme):\S{1,500}$/),
    choix: z.enum(CHOICES),
  }),
  ask('persistEntry', {
    dataFiles: z.array(dataFile).min(1).max(100),
    assets: z.array(asset).max(100),
    vues,
  }),
  ask('persistMedia', { asset }),
  ask('deleteFile', { path: file, vues }),
  ask('deleteFiles', { paths: z.array(file).min(1).max(1000), vues }),
]);

export type DecapRequest = z.infer<typeof REQUESTS>;
/** The parameters of one action. */
export type ParamsOf<A extends DecapRequest['action']> = Extract<
  DecapRequest,
  { action: A; params: unknown }
>['params'];

const ACTIONS: readonly string[] = REQUESTS.options.map(({ shape }) => shape.action.value);

/**
 * What the body of a request asks for.
 * @throws Refusal
 */
export function readRequest(body: unknown): DecapRequest {
  const read = REQUESTS.safeParse(body);
  if (read.success) return read.data;
  const action = nameOf(body);
  if (action === undefined || !ACTIONS.includes(action))
    throw new Refusal(
      422,
      `L’éditeur local ne connaît pas l’action « ${action ?? 'sans nom'} » : rien n’est fait. Rechargez la page de l’éditeur ; si cela revient, mettez Trame à jour.`,
    );
  const where = read.error.issues[0]?.path.join('.') ?? '';
  throw new Refusal(
    422,
    `La demande « ${action} » est mal formée (${where}) : rien n’est fait. Rechargez la page de l’éditeur, puis recommencez.`,
  );
}

function nameOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('action' in body)) return undefined;
  return typeof body.action === 'string' ? body.action.slice(0, 60) : undefined;
}
