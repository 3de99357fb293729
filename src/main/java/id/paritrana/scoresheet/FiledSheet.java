package id.paritrana.scoresheet;

/** That a seat has filed its sheet for a nomination. */
public record FiledSheet(Long nominationId, Long seatId) {}
