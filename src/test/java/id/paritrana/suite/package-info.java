/**
 * The tests in a handful of suites, each of which has one app and one database: with more than one process, the build tool hands
 * out class after class, and each class by itself would make an app of its own, which takes longer than most of them.
 */
package id.paritrana.suite;
