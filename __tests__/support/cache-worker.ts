import { runCacheWorker } from "../../src/host/actions-cache-worker.ts";

await runCacheWorker();
