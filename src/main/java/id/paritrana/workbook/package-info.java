/**
 * The edition workbook: one table format in and out. Officials live in spreadsheets; one workbook carries an edition,
 * from the secretariat's import to the inspector who recomputes a verdict.
 *
 * <p>From outside to inside: a file becomes a {@link id.paritrana.tables.TableSet} (raw tables whose every cell knows
 * its address), the {@link id.paritrana.workbook.WorkbookReader} makes an {@link
 * id.paritrana.workbook.EditionWorkbook} of typed rows out of it and names every {@link
 * id.paritrana.tables.Problem} by sheet and cell, and the {@link id.paritrana.workbook.SchemeAssembler} turns the rows
 * into what {@code scoring} computes with. {@link id.paritrana.results.ResultTables} is the way back.
 */
@NullMarked
package id.paritrana.workbook;

import org.jspecify.annotations.NullMarked;
