package org.fabcom.imports.reading;

import module java.base;
import org.fabcom.kernel.bounds.Bounds;

/**
 * Goes through the bytes of a part of a workbook before its reader does, which holds a row, a word and all words in memory, and
 * fills the columns up to whatever address a cell claims to have. A part that is no XML is not looked at.
 */
final class Marks {

    /** Bytes from one mark to the next: a cell holds 32 767 characters at most. */
    private static final int LONGEST = 1_000_000;

    /** Of a row: 16 384 cells, some marks each. */
    private static final int MOST_IN_ROW = 200_000;

    /** The last column is XFD. */
    private static final int COLUMNS = 16_384;

    /** Of a whole workbook, up to the furthest of each row: its reader makes them all. */
    private static final long MOST_CELLS = 20_000_000;

    private static final int KEPT = 200;

    /** A word has so many bytes at least: {@code <si/>}. */
    private static final int SHORTEST = 5;

    private static final Pattern NAMES_WORD = Pattern.compile("\\st\\s*=\\s*\"s\"");

    /** What the reader holds from its first to its last: words, styles, names of sheets and parts. */
    private static final Set<String> HELD =
            Set.of("si", "xf", "numFmt", "sheet", "Relationship", "Override", "Default", "definedName");

    private enum Sort {
        UNKNOWN,
        XML,
        OTHER
    }

    private final StringBuilder mark = new StringBuilder(KEPT);
    private Sort sort = Sort.UNKNOWN;
    private boolean within;
    private boolean sheet;
    private boolean held;
    private boolean named;
    private long word = -1;
    private int gap;
    private int inRow;
    private int furthest;
    private long cells;
    private int formulas;
    private long size;
    private int before = -1;

    /**
     * @param held whether the reader holds all of it, as its name tells already
     * @param cells how many there are in other parts
     */
    Marks(boolean held, long cells) {
        this.held = held;
        this.cells = cells;
    }

    /** With those of other parts. */
    long cells() {
        return cells;
    }

    /** False if there is more than a reader can hold. */
    boolean bounded(byte[] bytes, int n) {
        for (int i = 0; i < n; i++) if (!next(bytes[i] & 0xff)) return false;
        return true;
    }

    private boolean next(int it) {
        if (++size > Bounds.here().kept() && held) return false;
        if (sort == Sort.UNKNOWN && !begins(it)) return false;
        if (sort != Sort.XML) return true;
        if (it == 0 || ++gap > LONGEST) return false;
        if (it == '<') {
            within = true;
            word = -1;
            mark.setLength(0);
            gap = 0;
        } else if (within && (it == '>' || mark.length() == KEPT)) {
            within = false;
            return ends();
        } else if (within) mark.append((char) it);
        else if (word >= 0) return among(it);
        return true;
    }

    /** The reader makes room for all words up to the one that a cell names. */
    private boolean among(int it) {
        if (it == '&' || it >= 0x80) return false;
        if (it >= '0' && it <= '9') word = word * 10 + it - '0';
        return word < Bounds.here().kept() / SHORTEST;
    }

    /** XML begins with a mark, after blanks or the sign of UTF-8. False if it is XML in UTF-16, which no workbook is in. */
    private boolean begins(int it) {
        int last = before;
        before = it;
        if (it == '<') sort = Sort.XML;
        else if (it == 0xef || it == 0xbb && last == 0xef || it == 0xbf && last == 0xbb) return true;
        else if (it == 0xfe && last == 0xff || it == 0xff && last == 0xfe) return false;
        else if (it != ' ' && it != '\t' && it != '\r' && it != '\n' && it < 0xfe && it != 0) sort = Sort.OTHER;
        return it != '<' || last != 0;
    }

    private boolean ends() {
        var name = name();
        if (HELD.contains(name)) held = true;
        if (name.equals("sheetData")) sheet = true;
        if (!sheet) return true;
        return switch (name) {
            case "row" -> {
                inRow = 0;
                furthest = 0;
                yield true;
            }
            case "mergeCell", "hyperlink" -> true;
            case "f" -> (mark.length() < 3 || ++formulas <= Bounds.here().nodes()) && ++inRow <= MOST_IN_ROW;
            case "c" -> {
                named = NAMES_WORD.matcher(mark).find();
                yield near() && ++inRow <= MOST_IN_ROW;
            }
            case "v" -> {
                word = named ? 0 : -1;
                yield ++inRow <= MOST_IN_ROW;
            }
            default -> !name.startsWith("!") && ++inRow <= MOST_IN_ROW;
        };
    }

    /** Without what says whose name it is. */
    private String name() {
        int from = 0;
        int to = 0;
        for (; to < mark.length() && mark.charAt(to) > ' ' && (to == 0 || mark.charAt(to) != '/'); to++)
            if (mark.charAt(to) == ':') from = to + 1;
        return mark.substring(from, to);
    }

    /** A cell says where it stands: {@code r="AB12"}. Odd quotes could hide it. */
    private boolean near() {
        int quotes = 0;
        for (int i = 1; i < mark.length(); i++) {
            char it = mark.charAt(i);
            if (it == '"') quotes++;
            if (it == '\'' || it == '&') return false;
            if (it == 'r' && mark.charAt(i - 1) <= ' ' && !reaches(column(i + 1))) return false;
        }
        return quotes % 2 == 0 && mark.length() < KEPT && ++cells <= MOST_CELLS;
    }

    private boolean reaches(int column) {
        cells += Math.max(0, column - furthest - 1);
        furthest = Math.max(furthest, column);
        return column <= COLUMNS;
    }

    /** What the letters at the beginning of the value say, 1 for A; beyond the last one it may be any. */
    private int column(int from) {
        int at = from;
        while (at < mark.length() && mark.charAt(at) != '"') at++;
        int column = 0;
        while (++at < mark.length() && Character.isLetter(mark.charAt(at)) && column <= COLUMNS)
            column = column * 26 + Character.toUpperCase(mark.charAt(at)) - 'A' + 1;
        return column;
    }
}
