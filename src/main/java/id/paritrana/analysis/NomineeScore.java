package id.paritrana.analysis;

import java.util.List;

/**
 * A nominee's own score in plain words, as a letter to it may quote: without other nominees, ranks, leads or marks of
 * single seats.
 *
 * @param total with its decimals; a dash where there is none
 * @param obstacles why it has no place; empty when it has one
 * @param lines one for every criterion, in tree order without the root
 */
public record NomineeScore(
        String code, String name, String category, String total, List<String> obstacles, List<Line> lines) {

    /**
     * One criterion.
     *
     * @param aspect whether others are below it
     * @param top whether it is directly below the whole
     * @param weight of 100 in the whole; as factor where the scheme adds points
     * @param points that it brought; empty where points do not add up
     * @param most points that it could bring; empty likewise
     * @param found what was found, empty for an aspect
     * @param advice what is missing to the target and what a little more would add
     */
    public record Line(
            boolean aspect,
            boolean top,
            String code,
            String name,
            String weight,
            String points,
            String most,
            String found,
            List<String> advice) {}
}
