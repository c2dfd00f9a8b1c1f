import { dirname } from 'node:path';
import middlewares from 'decap-server/dist/middlewares.js';
import express, { type Request, type Response } from 'express';
import { Refusal } from './refusal.ts';

/** One of Decap's reading actions, checked, as it goes on to Decap's own server. */
export interface Reading {
  action: 'info' | 'entriesByFiles' | 'getEntry' | 'getMedia' | 'getMediaFile' | 'getDeployPreview';
  params: object;
}

/** Lets Decap's own file system server read; gives back its answer without sending it. */
export type DecapReader = (
  request: Request,
  response: Response,
  reading: Reading,
) => Promise<unknown>;

/**
 * Decap's file system middleware, set on the folder that holds the content. It trusts what it is asked: every path must
 * have been checked. Its answers stay Decap's own from one version to the next.
 */
export function decapReader(content: string): DecapReader {
  const server = decapServer(dirname(content));
  return (request, response, { action, params }) =>
    new Promise((resolve, reject) => {
      request.url = '/api/v1';
      request.body = { branch: 'main', action, params: { branch: 'main', ...params } };
      // Its CORS answers whoever asks from any port of this machine.
      delete request.headers.origin;
      response.json = (answer: unknown) => {
        Reflect.deleteProperty(response, 'json');
        response.removeHeader('Vary');
        if (response.statusCode === 200) resolve(answer);
        else reject(unreadable());
        return response;
      };
      server(request, response, (error: unknown) => reject(error ?? unreadable()));
    });
}

/** It takes its folder from the environment, at once: nobody else sees the change. */
function decapServer(folder: string): express.Express {
  const server = express().disable('x-powered-by');
  const before = process.env.GIT_REPO_DIRECTORY;
  process.env.GIT_REPO_DIRECTORY = folder;
  void middlewares.registerLocalFs(server, { logLevel: 'error' });
  if (before === undefined) delete process.env.GIT_REPO_DIRECTORY;
  else process.env.GIT_REPO_DIRECTORY = before;
  return server;
}

const unreadable = () =>
  new Refusal(
    500,
    'Les fichiers n’ont pas pu être lus : l’un d’eux a peut-être été déplacé ou interdit de lecture. Rechargez la page ; la raison est affichée là où tourne « npm start ».',
  );
