package id.paritrana.site.work;

import java.nio.file.Path;
import java.util.List;

/** The outcome of a long-running job. */
public sealed interface Ending {
    /** Done; the result is at this address. */
    record Leads(String address) implements Ending {}

    /** Done; it made this file, which is deleted with the outcome. */
    record Made(Path file) implements Ending {}

    /** Refused without any change, with sentences for the requester. */
    record Refused(List<String> said) implements Ending {
        public Refused {
            said = List.copyOf(said);
        }
    }
}
