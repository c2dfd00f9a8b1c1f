/** Stands for `history` where the check of the configuration runs: in Node there is no address bar. */
export const createHashHistory = () => ({});
