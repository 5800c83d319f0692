#!/usr/bin/env node
/** The program: a command line in, text and an exit code out. */
import { processContext, runCommandLine } from './run-command-line.ts';

// From a checkout the package runner stands elsewhere; paths are the caller's.
const { CEDU_CWD } = process.env;
if (CEDU_CWD) process.chdir(CEDU_CWD);

process.exitCode = await runCommandLine(process.argv.slice(2), processContext());
