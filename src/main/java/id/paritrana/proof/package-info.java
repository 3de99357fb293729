/**
 * Proof that needs no trust in us: the verdict package, one signed archive with everything from which a result was
 * computed and decided, and the check that recomputes it and compares every byte. Plain Java: no database, no web, no
 * clock.
 *
 * <p>A package is a pure function of the frozen workbook, the verdict and the key: {@link
 * id.paritrana.proof.PackageFiles} makes the files and the check makes them once more. To follow it: {@code
 * VerdictPackage}, {@code StoredZip}, {@code PackageCheck}.
 */
@NullMarked
package id.paritrana.proof;

import org.jspecify.annotations.NullMarked;
