/**
 * Who has signed in: the accounts of an office with the provider that knows them, their sessions, and the same persons'
 * accounts at an earlier provider.
 */
@NullMarked
package id.paritrana.accounts;

import org.jspecify.annotations.NullMarked;
