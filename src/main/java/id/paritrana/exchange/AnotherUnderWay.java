package id.paritrana.exchange;

/** Thrown when another import of the same person waits or is running; this one was not begun. */
class AnotherUnderWay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String upload;

    /** @param upload that is being taken over */
    AnotherUnderWay(String upload) {
        this.upload = upload;
    }

    String upload() {
        return upload;
    }
}
