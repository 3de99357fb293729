package id.paritrana.document;

import java.util.Locale;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import id.paritrana.access.Office;

/** How the documents of an office look. Whatever it leaves empty is as usual; issued documents stay as they were printed. */
@Entity
public class DocumentStyle {
    @Id
    @Column(updatable = false)
    private String office = "";

    private String government = "";
    private String host = "";
    private String address = "";
    private String paper = Paper.F4.code();
    private String numberPattern = DocumentNumber.USUAL;

    @Version
    private int version;

    /** For Hibernate. */
    protected DocumentStyle() {}

    /** As it is before an office has set anything. */
    DocumentStyle(Office office) {
        this.office = office.code();
    }

    /** First line of the letterhead, as {@code PEMERINTAH PROVINSI …}; empty for that of the edition's region. */
    public String government() {
        return government;
    }

    /** Second line: the office that lends the committee its letterhead; empty for the committee itself. */
    public String host() {
        return host;
    }

    /** Small line below: street, telephone, address on the web; may be empty. */
    public String address() {
        return address;
    }

    /** The paper that the office prints on. */
    public Paper paper() {
        return Paper.valueOf(paper.toUpperCase(Locale.ROOT));
    }

    public String numberPattern() {
        return numberPattern;
    }

    public int version() {
        return version;
    }

    /** @param form without objections */
    void set(DocumentStyleForm form) {
        this.government = form.government();
        this.host = form.host();
        this.address = form.address();
        this.paper = form.paper();
        this.numberPattern = form.pattern();
    }

    /** The form that the journal stores. */
    Map<String, String> state() {
        return Map.of(
                "government", government, "host", host, "address", address, "paper", paper, "pattern", numberPattern);
    }
}
