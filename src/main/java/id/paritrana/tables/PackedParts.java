package id.paritrana.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The files of an archive. */
interface PackedParts {
    List<String> names();

    boolean has(String name);

    /** The content of a file, unpacked while it is read; empty when there is no such file. */
    InputStream content(String name) throws IOException;
}
