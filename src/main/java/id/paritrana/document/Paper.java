package id.paritrana.document;

import id.paritrana.coded.Coded;

/** A size of paper in millimetres. Official letters are printed on F4 (folio); most printers know A4 as well. */
public enum Paper implements Coded {
    F4(215, 330),
    A4(210, 297);

    private final int width;
    private final int height;

    Paper(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
