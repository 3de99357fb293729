/**
 * How fast the packaged app is: {@code deploy/bench/run}. Plain Java with nothing but the JDK, so that the load costs
 * little of the cores that it shares with the app and the database. No test measures time; tests of what must hold
 * whatever the machine, such as the bytes of a page, are ordinary tests.
 */
package id.paritrana.bench;
