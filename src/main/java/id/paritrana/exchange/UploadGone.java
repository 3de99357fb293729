package id.paritrana.exchange;

import id.paritrana.site.NotThere;

/** An upload that is not here: taken over, removed, another's, or never there, which look alike. */
class UploadGone extends NotThere {
    private static final long serialVersionUID = 1L;

    private final String ledTo;

    /** @param ledTo the address of the edition that it was taken over into by who asks; empty where that is not known */
    UploadGone(String ledTo) {
        this.ledTo = ledTo;
    }

    String ledTo() {
        return ledTo;
    }
}
