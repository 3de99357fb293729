/**
 * What an office sets for an edition: its time, its deadline, the quorum of its plenary.
 */
@NullMarked
package id.paritrana.edition.settings;

import org.jspecify.annotations.NullMarked;
