import * as z from 'zod';

/**
 * Zod compiles its checks with `new Function` where it can, and tries it as soon as the model is loaded: the content
 * security policy of the admin would refuse and report it. Import this file before anything that imports the model.
 */
z.config({ jitless: true });
