/**
 * The edition workbook: one table format in and out. Officials live in spreadsheets; one workbook carries an edition,
 * from the secretariat's import to the inspector who recomputes a verdict.
 *
 * <p>From outside to inside: a file becomes a {@link id.paritrana.tables.TableSet} (raw tables whose every cell knows
 * its address), the {@link id.paritrana.workbook.reading.WorkbookReader} turns it into an {@link
 * id.paritrana.workbook.EditionWorkbook} of typed rows and reports every {@link id.paritrana.tables.Problem} by sheet
 * and cell, and the {@link id.paritrana.workbook.scheme.SchemeAssembler} turns the rows into the input of {@code scoring}.
 * {@link id.paritrana.results.ResultTables} is the way out.
 */
@NullMarked
package id.paritrana.workbook;

import org.jspecify.annotations.NullMarked;
