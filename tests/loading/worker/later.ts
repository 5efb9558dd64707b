import '../../../src/loading/worker/entry.ts';

// The real thing, a minute from now by its clock: files that were just written count as settled.
const now = Date.now;
Date.now = () => now() + 60_000;
