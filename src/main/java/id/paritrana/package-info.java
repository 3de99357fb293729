/**
 * The Paritrana Award, scored and evaluated by a province's committee of nine.
 *
 * <p>The packages are the glossary of the award, and each uses only those before it. First come the packages that know
 * no database, no web and no user. {@code coded} is how enums are spelled; {@code scoring} is the official method: a
 * scheme and a ballot go in, places with reasons come out,
 * with rooms for normalisers, ballot, reasons, scheme and totals; {@code scoring.agreement} and {@code scoring.robustness} are
 * the advice beside it. {@code digest} makes fingerprints; {@code tables} reads and writes tables in files and knows
 * nothing of the award; {@code words} puts figures and rules into sentences; {@code refusal} says why something is refused, beside
 * its field; {@code region} knows the regions and their codes; {@code workbook} is an edition as one workbook, with rooms for its
 * cells, scheme, template, rules and reading; {@code results} is what comes out, as tables; {@code proof}
 * packs a verdict so that anybody can compute it again; {@code chain} finds whether the journal is what it was. {@code
 * launch} reads the settings and starts PostgreSQL and Keycloak where nothing else is configured; {@code command} runs
 * what comes before it from the command line.
 *
 * <p>Then comes what every page stands on. {@code access} turns a token into a viewer, and nothing after it knows a
 * token; {@code gate} lets in only readable requests; {@code stored} turns what the database refuses into sentences; {@code limit}
 * counts how often somebody asks; {@code once} lets a form act once; {@code site} is the furniture of pages; {@code journal}
 * keeps who did what.
 *
 * <p>Then the life of an edition, in its order. {@code edition}: categories, scheme, phase, and the one reading of a
 * stored scheme. {@code nomination}, {@code coverage}, {@code fact}: who is nominated, with figures, doubts about
 * figures, and what is so or not. {@code committee}: seats, holders, recusals. {@code accounts}: who has signed in, and
 * who they were at an earlier provider. {@code scoresheet}: what a seat marks, unseen by others,
 * with rooms for its page, tasks, progress and handing over. {@code exchange}: the
 * stored edition as a workbook, and a workbook taken over. {@code ranking}: frozen runs of the method. {@code
 * analysis}: how firm they are. {@code guide}: the method in plain words. {@code verdict}, {@code document}, {@code
 * export}: what the plenary pronounced, on paper and as files. {@code trail}: the journal as people read it.
 * {@code desk}: what to do next. {@code demo}: the
 * practice editions.
 *
 * <p>What happens to a mark, and to a coverage figure, is told station by station in {@code src/docs/two-ways.md}.
 */
package id.paritrana;
