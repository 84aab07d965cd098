package org.fabcom.people.guessing;

import module java.base;
import org.fabcom.people.guessing.Estimate.Made;
import org.jspecify.annotations.Nullable;

/** A keyboard, on which fingers walk from key to key. */
final class Keys {

    private static final double NEIGHBOURS = Math.log10(4.6);

    /** French and English keyboards, and figures as on a calculator and on a telephone. Two lines are one row: plain and with Shift. */
    static final List<Keys> ALL = List.of(
            new Keys("&é\"'(-è_çà)=", "1234567890°+", "azertyuiop^$", "", "qsdfghjklmù*", "", "wxcvbn,;:!", ""),
            new Keys("1234567890-=", "!@#$%^&*()_+", "qwertyuiop[]", "", "asdfghjkl;'", "", "zxcvbnm,./", ""),
            new Keys("789", "", "456", "", "123", "", "0", ""),
            new Keys("123", "", "456", "", "789", "", "*0#", ""));

    private record Key(int row, int column) {}

    private final Map<Character, Key> keys = new HashMap<>();

    private Keys(String... rows) {
        for (int i = 0; i < rows.length; i++)
            for (int column = 0; column < rows[i].length(); column++)
                keys.putIfAbsent(rows[i].charAt(column), new Key(i / 2, column));
    }

    /** Marks every stretch of three keys and more from here: the more turns, the more ways there are. */
    void walk(char[] text, int from, @Nullable Stretch[][] parts) {
        var key = keys.get(text[from]);
        int direction = -1;
        int turns = 0;
        for (int to = from + 1; to < text.length && key != null; to++) {
            var next = keys.get(text[to]);
            int step = next == null ? -1 : direction(key, next);
            if (step < 0) return;
            if (step != direction) turns++;
            direction = step;
            key = next;
            int length = to + 1 - from;
            double ways = Math.log10(keys.size()) + turns * NEIGHBOURS + Binomial.log10(length, turns);
            if (length > 2) Stretch.keep(parts, from, to + 1, ways, Made.PATTERN);
        }
    }

    /** Which of the eight keys around; -1 if it is none of them. */
    private static int direction(Key from, Key to) {
        int down = to.row() - from.row();
        int right = to.column() - from.column();
        boolean near = Math.abs(down) <= 1 && Math.abs(right) <= 1 && !from.equals(to);
        return near ? (down + 1) * 3 + right + 1 : -1;
    }
}
