import { runLocally } from '../../src/run/local.ts';
import { testRunner } from '../conformance/runner.ts';

testRunner('local', runLocally);
