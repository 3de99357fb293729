package id.paritrana.edition;

import java.util.List;

import id.paritrana.site.Objection;

/** A scheme is about to be unfrozen. Later packages observe this event and add what speaks against it. */
public record Unfreezing(Edition edition, List<Objection> objections) {}
