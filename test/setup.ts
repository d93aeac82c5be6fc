import fc from 'fast-check';

/** The same examples every time, so that a red run can be run again; FC_SEED=<number> looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261121) });
