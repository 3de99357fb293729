/**
 * The edition workbook, in and out of the database: what is stored as one workbook (the input of every calculation and
 * export), and a workbook that is compared with the stored data, previewed and imported, all or nothing.
 */
@NullMarked
package id.paritrana.exchange;

import org.jspecify.annotations.NullMarked;
