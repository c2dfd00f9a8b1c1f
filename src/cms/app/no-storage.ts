const kept = async () => undefined;
const noStorage = { setItem: kept, getItem: kept, removeItem: kept };

/** Stands for `localforage` where the check of the configuration runs: Node keeps no drafts. */
// biome-ignore lint/style/noDefaultExport: the package that it stands for has one.
export default noStorage;
