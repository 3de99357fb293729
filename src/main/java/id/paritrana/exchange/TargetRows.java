package id.paritrana.exchange;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import id.paritrana.committee.SeatHolders;
import id.paritrana.committee.Seats;
import id.paritrana.coverage.CoverageRecords;
import id.paritrana.edition.Categories;
import id.paritrana.edition.scheme.SchemeRows;
import id.paritrana.fact.FactItems;
import id.paritrana.fact.Facts;
import id.paritrana.nomination.DataValues;
import id.paritrana.nomination.EvidenceList;
import id.paritrana.nomination.Nominations;

/** The stored rows of everything that a workbook brings, where its targets find what is there already. */
@Singleton
record TargetRows(
        EntityManager em,
        Categories categories,
        SchemeRows scheme,
        Seats seats,
        SeatHolders holders,
        Nominations nominations,
        DataValues values,
        EvidenceList evidence,
        Facts facts,
        FactItems items,
        CoverageRecords coverage) {}
