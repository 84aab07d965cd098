package org.fabcom.accompaniment.masking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hides the cells of a table in which fewer than so many are counted, and as many others as it takes that nobody can tell from
 * the rest that a hidden group is below that number. Nought is no group: it is shown, unless it has to help hiding. Hidden is
 * null.
 *
 * @param least the smallest number that may be shown
 */
public record Masking(int least) {

    public static final Masking PERSONS = new Masking(5);
    public static final Masking ORGANISATIONS = new Masking(3);

    public Masking {
        if (least < 2) throw new IllegalArgumentException("least");
    }

    /** True for a group too small to be shown. */
    public boolean hides(long number) {
        return number > 0 && number < least;
    }

    public @Nullable Long one(long number) {
        return hides(number) ? null : number;
    }

    /**
     * Cells that add up to their total, e.g. the answers to one question; « not said » is one of them.
     *
     * @param total what readers are told of the sum; null if it is hidden as well
     */
    public record Row(List<@Nullable Long> cells, @Nullable Long total) {}

    /**
     * Readers know the total, and that each hidden cell holds at least one, unless noughts are among the hidden or nothing is
     * shown.
     */
    public Row row(List<Long> cells) {
        long total = sum(cells);
        if (cells.stream().noneMatch(this::hides)) return new Row(new ArrayList<@Nullable Long>(cells), total);
        var hidden = new boolean[cells.size()];
        for (int i = 0; i < hidden.length; i++) hidden[i] = hides(cells.get(i));
        while (!covered(cells, hidden)) {
            int next = smallest(cells, hidden);
            if (next < 0) return new Row(nothing(cells.size()), one(total));
            hidden[next] = true;
        }
        return new Row(
                IntStream.range(0, hidden.length)
                        .<@Nullable Long>mapToObj(i -> hidden[i] ? null : cells.get(i))
                        .collect(Collectors.toCollection(ArrayList<@Nullable Long>::new)),
                total);
    }

    /** As far as readers can tell, each hidden cell may be as large as the smallest that is shown. */
    private boolean covered(List<Long> cells, boolean[] hidden) {
        long sum = 0;
        int many = 0;
        boolean nought = false;
        for (int i = 0; i < hidden.length; i++)
            if (hidden[i]) {
                sum += cells.get(i);
                many++;
                nought |= cells.get(i) == 0;
            }
        boolean perhapsNobody = nought || many == hidden.length;
        return many > 1 && sum - (perhapsNobody ? 0 : many - 1) >= least;
    }

    /** The smallest cell that is still shown, noughts last; -1 if there is none. */
    private static int smallest(List<Long> cells, boolean[] hidden) {
        int best = -1;
        for (int i = 0; i < hidden.length; i++)
            if (!hidden[i] && (best < 0 || weight(cells.get(i)) < weight(cells.get(best)))) best = i;
        return best;
    }

    private static long weight(long cell) {
        return cell == 0 ? Long.MAX_VALUE : cell;
    }

    /**
     * Cells of which one person may be counted in several, e.g. themes: a cell is hidden too where those who are <em>not</em> in
     * it are few, since the total less the cell tells their number.
     */
    public List<@Nullable Long> among(long total, Collection<Long> cells) {
        var shown = new ArrayList<@Nullable Long>();
        for (long it : cells) shown.add(hides(it) || hides(total) || hides(total - it) ? null : (Long) it);
        return shown;
    }

    /** A table of rows by columns with the sums of both; null if it cannot be shown at all. */
    public @Nullable Table table(List<List<Long>> cells) {
        return Table.of(this, cells);
    }

    private static long sum(List<Long> cells) {
        return cells.stream().mapToLong(Long::longValue).sum();
    }

    private static List<@Nullable Long> nothing(int many) {
        var none = new ArrayList<@Nullable Long>();
        for (int i = 0; i < many; i++) none.add(null);
        return none;
    }
}
