/**
 * What can be proved without us: the verdict package, one archive with everything that a result was computed from and decided
 * by, signed; and the check that computes it again and compares every byte. Plain Java: no database, no web, no clock.
 *
 * <p>A package is a pure function of the frozen workbook, of what was pronounced and of the key: {@link
 * id.paritrana.proof.PackageFiles} makes the files and the check makes them once more. To follow it: {@code VerdictPackage},
 * {@code StoredZip}, {@code PackageCheck}.
 */
@NullMarked
package id.paritrana.proof;

import org.jspecify.annotations.NullMarked;
