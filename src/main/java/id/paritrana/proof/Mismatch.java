package id.paritrana.proof;

import id.paritrana.coded.Dashed;

/** In what a package can differ from what it has to be; each has its sentence {@code proof.differs.<code>}. */
public enum Mismatch implements Dashed {
    /** The file is no zip archive. */
    NO_PACKAGE,
    /** Something stands where an entry or the directory should begin. */
    BROKEN,
    /** The archive ends too early. */
    CUT,
    /** Something stands behind its end. */
    TRAILING,
    /** An entry is compressed, encrypted or streamed. */
    PACKED,
    /** Two entries have one name. */
    TWICE,
    /** An entry does not have the checksum of the archive. */
    CONTENT,
    /** The header of an entry is not in the one form. */
    HEADER,
    /** The directory of the archive is not in the one form. */
    DIRECTORY,
    /** An entry that no package has. */
    UNKNOWN,
    /** An entry that every package has. */
    MISSING,
    /** Entries in another order. */
    ORDER,
    /** The manifest is not in its one form. */
    MANIFEST,
    /** The signature is not that of the manifest. */
    SIGNATURE,
    /** Signed by a key that was not given. */
    OTHER_KEY,
    /** An entry does not have the fingerprint that the manifest lists. */
    DIGEST,
    /** The frozen workbook cannot be read or computed. */
    WORKBOOK,
    /** A table of what was pronounced cannot be read. */
    TABLE,
    /** A table is not what the computation gives. */
    RECOMPUTED,
    /** A nomination has no place, two, or one without being ranked. */
    PLACED,
    /** A place other than computed has no reason. */
    REASON,
    /** Too few seats were there. */
    QUORUM;
}
