package id.paritrana.proof;

import id.paritrana.coded.Dashed;

/** The ways in which a package can be wrong; each has its sentence {@code proof.differs.<code>}. */
public enum Mismatch implements Dashed {
    /** The file is not a zip archive. */
    NO_PACKAGE,
    /** Something stands where an entry or the directory should begin. */
    BROKEN,
    /** The archive ends too early. */
    CUT,
    /** The archive is followed by further bytes. */
    TRAILING,
    /** An entry is compressed, encrypted or streamed. */
    PACKED,
    /** Two entries have the same name. */
    TWICE,
    /** An entry does not have the checksum that the archive lists. */
    CONTENT,
    /** The header of an entry is not in the only allowed form. */
    HEADER,
    /** The directory of the archive is not in the only allowed form. */
    DIRECTORY,
    /** An entry does not belong to any package. */
    UNKNOWN,
    /** An entry that every package has is missing. */
    MISSING,
    /** The entries are in the wrong order. */
    ORDER,
    /** The manifest is not in its only allowed form. */
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
    /** A table differs from the recomputed one. */
    RECOMPUTED,
    /** A nomination has no place, has two, or has one without being ranked. */
    PLACED,
    /** A place other than computed has no reason. */
    REASON,
    /** Too few seats were present. */
    QUORUM;
}
