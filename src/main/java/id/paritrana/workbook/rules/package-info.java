/**
 * What is wrong or doubtful in a whole edition, table by table and between tables, each finding at its cell; and how findings that
 * follow from one another, or repeat themselves, are told as one.
 */
@NullMarked
package id.paritrana.workbook.rules;

import org.jspecify.annotations.NullMarked;
