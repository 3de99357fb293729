package id.paritrana.site.work;

import java.nio.file.Path;
import java.util.List;

/** How a long work has ended. */
public sealed interface Ending {
    /** It is done, and shown at this address. */
    record Leads(String address) implements Ending {}

    /** It has made this file, which goes with the ending. */
    record Made(Path file) implements Ending {}

    /** It was not done, and nothing has changed; why, in sentences for who asked. */
    record Refused(List<String> said) implements Ending {
        public Refused {
            said = List.copyOf(said);
        }
    }
}
