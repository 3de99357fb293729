/**
 * The edition workbook, in and out of the database: what is stored as one workbook (the input of every calculation and
 * export), and a workbook that is compared with what is stored, previewed and taken over, all or nothing.
 */
@NullMarked
package id.paritrana.exchange;

import org.jspecify.annotations.NullMarked;
