/**
 * Who has signed in: the accounts of an office with the provider that knows them, whose sessions are ended, and who somebody was at
 * an earlier provider.
 */
@NullMarked
package id.paritrana.accounts;

import org.jspecify.annotations.NullMarked;
