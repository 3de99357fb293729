package id.paritrana.site;

/**
 * Thrown for a form from a page of another session, or one that this app never served. Nothing was done. If the browser
 * states this site as origin, the form may be checked and sent again.
 */
public class StaleForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SentForm form;
    private final boolean ours;

    /** @param ours whether the browser says that the form came from this site */
    public StaleForm(SentForm form, boolean ours) {
        this.form = form;
        this.ours = ours;
    }

    SentForm form() {
        return form;
    }

    boolean ours() {
        return ours;
    }
}
