package org.fabcom.accompaniment.masking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A masked table whose sums of rows and columns are all told. What readers could work out of a hidden cell is reckoned exactly,
 * as a flow through the hidden cells: as much as can be moved away from its row and column.
 *
 * @param cells null where hidden
 */
public record Table(List<List<@Nullable Long>> cells, List<Long> rows, List<Long> columns, long total) {

    /** Null if some small cell cannot be hidden as long as the sums are told, or a sum itself is too small to be told. */
    static @Nullable Table of(Masking masking, List<List<Long>> cells) {
        int height = cells.size();
        int width = height == 0 ? 0 : cells.getFirst().size();
        var it = new long[height][width];
        for (int i = 0; i < height; i++)
            for (int j = 0; j < width; j++) it[i][j] = cells.get(i).get(j);
        var rows = new long[height];
        var columns = new long[width];
        for (int i = 0; i < height; i++)
            for (int j = 0; j < width; j++) {
                rows[i] += it[i][j];
                columns[j] += it[i][j];
            }
        for (long sum : rows) if (masking.hides(sum)) return null;
        for (long sum : columns) if (masking.hides(sum)) return null;
        var hidden = hide(masking, it, height, width);
        return hidden == null ? null : shown(it, hidden, rows, columns);
    }

    private static boolean @Nullable [][] hide(Masking masking, long[][] it, int height, int width) {
        var hidden = new boolean[height][width];
        for (int i = 0; i < height; i++) for (int j = 0; j < width; j++) hidden[i][j] = masking.hides(it[i][j]);
        for (boolean again = true; again; ) {
            again = false;
            for (int i = 0; i < height; i++)
                for (int j = 0; j < width; j++)
                    while (masking.hides(it[i][j]) && largest(it, hidden, i, j) < masking.least()) {
                        if (!widen(it, hidden, i, j)) return null;
                        again = true;
                    }
        }
        return hidden;
    }

    /** Hides one cell more in the row or, if the row has none left or it was the last time, in the column. */
    private static boolean widen(long[][] it, boolean[][] hidden, int row, int column) {
        int across = -1;
        int down = -1;
        int inRow = 0;
        int inColumn = 0;
        for (int j = 0; j < it[row].length; j++) {
            if (hidden[row][j]) inRow++;
            else if (across < 0 || weight(it[row][j]) < weight(it[row][across])) across = j;
        }
        for (int i = 0; i < it.length; i++) {
            if (hidden[i][column]) inColumn++;
            else if (down < 0 || weight(it[i][column]) < weight(it[down][column])) down = i;
        }
        if (across < 0 && down < 0) return closeLoops(it, hidden);
        if (down < 0 || across >= 0 && inRow <= inColumn) hidden[row][across] = true;
        else hidden[down][column] = true;
        return true;
    }

    /** The whole row and column are hidden already: the smallest cell anywhere else goes too. */
    private static boolean closeLoops(long[][] it, boolean[][] hidden) {
        int row = -1;
        int column = -1;
        for (int i = 0; i < it.length; i++)
            for (int j = 0; j < it[i].length; j++)
                if (!hidden[i][j] && (row < 0 || weight(it[i][j]) < weight(it[row][column]))) {
                    row = i;
                    column = j;
                }
        if (row < 0) return false;
        hidden[row][column] = true;
        return true;
    }

    private static long weight(long cell) {
        return cell == 0 ? Long.MAX_VALUE : cell;
    }

    /**
     * The most that this hidden cell may hold, as far as readers can tell: itself, and what the other hidden cells can give up,
     * found path by path (row, column, row, column… back to its own column).
     */
    static long largest(long[][] it, boolean[][] hidden, int row, int column) {
        long lowest = anyNought(it, hidden) ? 0 : 1;
        var now = new long[it.length][];
        for (int i = 0; i < it.length; i++) now[i] = it[i].clone();
        for (var path = path(now, hidden, row, column, lowest); !path.isEmpty(); ) {
            long much = Long.MAX_VALUE;
            for (int k = 0; k < path.size(); k += 2)
                much = Math.min(much, now[path.get(k)[0]][path.get(k)[1]] - lowest);
            for (int k = 0; k < path.size(); k++) now[path.get(k)[0]][path.get(k)[1]] += k % 2 == 0 ? -much : much;
            now[row][column] += much;
            path = path(now, hidden, row, column, lowest);
        }
        return now[row][column];
    }

    private static boolean anyNought(long[][] it, boolean[][] hidden) {
        for (int i = 0; i < it.length; i++)
            for (int j = 0; j < it[i].length; j++) if (hidden[i][j] && it[i][j] == 0) return true;
        return false;
    }

    /** Cells to lower and to raise in turn, the first one in this row and the last one in this column; empty if there are none. */
    private static List<int[]> path(long[][] now, boolean[][] hidden, int row, int column, long lowest) {
        var ways = new ArrayList<List<int[]>>();
        ways.add(List.of());
        var reached = new boolean[now.length];
        reached[row] = true;
        for (int at = 0; at < ways.size(); at++) {
            var way = ways.get(at);
            int from = way.isEmpty() ? row : way.getLast()[0];
            for (int j = 0; j < now[from].length; j++) {
                boolean own = from == row && j == column;
                boolean back = !way.isEmpty() && way.getLast()[1] == j;
                if (!hidden[from][j] || own || back || now[from][j] <= lowest) continue;
                var lowered = longer(way, from, j);
                if (j == column) return lowered;
                for (int i = 0; i < now.length; i++)
                    if (hidden[i][j] && !reached[i]) {
                        reached[i] = true;
                        ways.add(longer(lowered, i, j));
                    }
            }
        }
        return List.of();
    }

    private static List<int[]> longer(List<int[]> way, int row, int column) {
        var longer = new ArrayList<>(way);
        longer.add(new int[] {row, column});
        return longer;
    }

    private static Table shown(long[][] it, boolean[][] hidden, long[] rows, long[] columns) {
        var cells = new ArrayList<List<@Nullable Long>>();
        long total = 0;
        for (int i = 0; i < it.length; i++) {
            var line = new ArrayList<@Nullable Long>();
            for (int j = 0; j < it[i].length; j++) line.add(hidden[i][j] ? null : (Long) it[i][j]);
            cells.add(line);
            total += rows[i];
        }
        return new Table(cells, list(rows), list(columns), total);
    }

    private static List<Long> list(long[] sums) {
        var list = new ArrayList<Long>();
        for (long it : sums) list.add(it);
        return list;
    }
}
