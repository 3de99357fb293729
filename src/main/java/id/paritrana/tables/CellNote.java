package id.paritrana.tables;

/**
 * A note that somebody attached to a cell.
 *
 * @param column counted from 0
 * @param row counted from 1
 * @param text without surrounding blanks, with the answers to it
 */
public record CellNote(int column, int row, String text) {}
