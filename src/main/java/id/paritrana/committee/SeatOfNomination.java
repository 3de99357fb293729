package id.paritrana.committee;

/** A seat in its relation to a nomination: whether it has filed its sheet, whether it is recused. */
public record SeatOfNomination(Long nominationId, Long seatId) {}
