package id.paritrana.exchange;

import id.paritrana.refusal.NotThere;

/** Thrown for an upload that is not available: imported, removed, another's, or never there, which look alike. */
class UploadGone extends NotThere {
    private static final long serialVersionUID = 1L;

    private final String ledTo;

    /** @param ledTo the address of the edition into which the viewer imported it; empty when unknown */
    UploadGone(String ledTo) {
        this.ledTo = ledTo;
    }

    String ledTo() {
        return ledTo;
    }
}
