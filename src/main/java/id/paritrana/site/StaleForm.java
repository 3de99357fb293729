package id.paritrana.site;

/**
 * A form came from a page that was answered in another session, or that this app has never answered. Nothing was done with it. Where
 * the browser says that it came from this site, it may be looked over and sent once more.
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
