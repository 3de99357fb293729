/**
 * What the packaged app does without the web: {@code score EDITION --out RESULTS}.
 */
@NullMarked
package id.paritrana.command;

import org.jspecify.annotations.NullMarked;
