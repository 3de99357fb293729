/**
 * The commands of the packaged app, without the web: {@code score} an edition, {@code verify} a verdict package, {@code
 * verify-journal} the journal or a copy of it.
 */
@NullMarked
package id.paritrana.command;

import org.jspecify.annotations.NullMarked;
