import { parentPort } from 'node:worker_threads';
import { serve } from './serve.ts';

// The only module that runs in a thread by itself; all it does can be called without one.
if (parentPort) serve(parentPort);
