/**
 * Who the caller is. OpenID Connect ends here: a token becomes a {@link id.paritrana.access.Viewer}, known by issuer
 * and subject, with the roles of the token, each for the office of a province, and the seats of the committee. Every
 * decision on who sees what takes a viewer and an object; nothing after this package knows a token.
 */
@NullMarked
package id.paritrana.access;

import org.jspecify.annotations.NullMarked;
