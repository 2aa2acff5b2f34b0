import yoctoSpinner, { type Spinner } from "yocto-spinner";
import { harmlessForTerminal } from "./harmless.ts";
import type { Log } from "./types.ts";

/** Where a terminal's log writes to. */
export interface TerminalOptions {
  readonly stream: NodeJS.WriteStream;
  readonly verbose: boolean;
}

/** A log for people at a terminal: a spinner names what is under way; without a terminal each finished step is a line. */
export function createTerminalLog({ stream, verbose }: TerminalOptions): Log {
  const underWay: string[] = [];
  let spinner: Spinner | null = null;
  const write = (text: string) => {
    spinner?.clear();
    stream.write(`${harmlessForTerminal(text)}\n`);
  };
  const show = () => {
    if (!stream.isTTY) return;
    if (underWay.length === 0) {
      spinner?.stop();
      spinner = null;
      return;
    }
    spinner ??= yoctoSpinner({ stream }).start();
    spinner.text = harmlessForTerminal(underWay.join(" · ")).slice(0, Math.max(20, (stream.columns ?? 80) - 4));
  };
  return {
    info: write,
    detail: (text) => {
      if (verbose) write(text);
    },
    warning: (text) => write(`warning: ${text}`),
    step: async (title, work) => {
      const started = performance.now();
      underWay.push(title);
      show();
      try {
        return await work();
      } finally {
        underWay.splice(underWay.indexOf(title), 1);
        show();
        const seconds = (performance.now() - started) / 1000;
        if (verbose || (!stream.isTTY && seconds >= 1)) write(`${title}: ${seconds.toFixed(1)} s`);
      }
    },
  };
}
