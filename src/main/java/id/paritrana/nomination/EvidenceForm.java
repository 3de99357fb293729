package id.paritrana.nomination;

import jakarta.ws.rs.DefaultValue;

import org.jboss.resteasy.reactive.RestForm;

/** What a person typed about a document. */
public class EvidenceForm {
    @RestForm
    @DefaultValue("")
    public String title = "";

    @RestForm
    @DefaultValue("")
    public String pages = "";

    @RestForm
    @DefaultValue("")
    public String address = "";

    @RestForm
    @DefaultValue("")
    public String criterion = "";

    @Override
    public String toString() {
        return title + "\n" + pages + "\n" + address + "\n" + criterion;
    }
}
