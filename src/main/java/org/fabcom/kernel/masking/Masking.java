package org.fabcom.kernel.masking;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * Says which figures may be shown so that nobody who adds and subtracts learns of a group below a number. A figure is hidden when
 * it, or all who are not in it, are fewer; then as many others, the smallest first, until what is hidden together is a group and
 * each hidden figure may, for all that readers can tell, be one of so many numbers.
 *
 * @param least the smallest number that may be shown
 * @param nought whether nought is no group and is shown, as long as it need not help hiding; else it tells of all that they are
 *     elsewhere, and is hidden
 */
public record Masking(int least, boolean nought) {

    public static final Masking PERSONS = new Masking(5, true);
    public static final Masking ORGANISATIONS = new Masking(3, false);

    public Masking {
        if (least < 2) throw new IllegalArgumentException("least");
    }

    /** True for a group too small to be shown. */
    public boolean hides(long number) {
        return number < least && !(nought && number == 0);
    }

    /** True if they are too small a group, or those of the whole who are not in it. */
    public boolean hides(long part, long whole) {
        return hides(part) || hides(whole - part);
    }

    /**
     * Which of these figures may be shown, of which one person may be counted in several, e.g. themes.
     *
     * @param whole all of them, which readers know
     */
    public boolean[] among(long[] cells, long whole) {
        var shown = new boolean[cells.length];
        for (int i = 0; i < cells.length; i++) shown[i] = !hides(whole) && !hides(cells[i], whole);
        return shown;
    }

    /** Which answers of one question may be shown; « not said » is one of them. All know their sum if {@link #hides} lets it. */
    boolean[] answers(long[] cells) {
        var all = new boolean[cells.length];
        Arrays.fill(all, true);
        return answers(cells, all);
    }

    /** The same where only some answers may be shown at all. */
    public boolean[] answers(long[] cells, boolean[] allowed) {
        long whole = Arrays.stream(cells).sum();
        var sizes = new long[cells.length];
        Arrays.fill(sizes, whole);
        var shown = allowed.clone();
        for (int i = 0; i < cells.length; i++) shown[i] &= !hides(cells[i], whole);
        return widened(cells, sizes, null, shown);
    }

    /**
     * Which columns of a row may be shown, where readers know the sum of the row and how many are in each column. Null: not even
     * its sum.
     *
     * @param cells those of each column who are counted
     * @param sizes all of each column
     * @param apart for each column those by whom the figure differs from another published one that has its name; null if there
     *     is none
     */
    public boolean @Nullable [] row(long[] cells, long[] sizes, long @Nullable [] apart) {
        if (hides(Arrays.stream(cells).sum(), Arrays.stream(sizes).sum())) return null;
        if (apart != null && Arrays.stream(apart).sum() < least) return null;
        var shown = new boolean[cells.length];
        for (int i = 0; i < cells.length; i++)
            shown[i] = !hides(cells[i], sizes[i]) && (apart == null || apart[i] >= least);
        return widened(cells, sizes, apart, shown);
    }

    private boolean[] widened(long[] cells, long[] sizes, long @Nullable [] apart, boolean[] shown) {
        while (!covered(cells, sizes, apart, shown)) shown[smallest(cells, shown)] = false;
        return shown;
    }

    /** True if nothing is hidden, or everything is, or enough. */
    private boolean covered(long[] cells, long[] sizes, long @Nullable [] apart, boolean[] shown) {
        int hidden = 0;
        long sum = 0;
        long size = 0;
        long differs = 0;
        boolean nobody = false;
        for (int i = 0; i < cells.length; i++)
            if (!shown[i]) {
                hidden++;
                sum += cells[i];
                size += sizes[i];
                differs += apart == null ? 0 : apart[i];
                nobody |= cells[i] == 0;
            }
        if (hidden == 0 || hidden == cells.length) return true;
        if (sum < least || size - sum < least || apart != null && differs < least) return false;
        // where noughts are shown readers know that each hidden figure is one at least
        int lowest = nought && !nobody ? 1 : 0;
        for (int i = 0; i < cells.length; i++) {
            if (shown[i]) continue;
            long most = Math.min(sizes[i], sum - (long) lowest * (hidden - 1));
            long fewest = Math.max(lowest, sum - (size - sizes[i]));
            if (most - fewest + 1 < least) return false;
        }
        return true;
    }

    /** The smallest figure that is still shown, noughts last. */
    private static int smallest(long[] cells, boolean[] shown) {
        int best = -1;
        for (int i = 0; i < cells.length; i++)
            if (shown[i] && (best < 0 || weight(cells[i]) < weight(cells[best]))) best = i;
        return best;
    }

    private static long weight(long cell) {
        return cell == 0 ? Long.MAX_VALUE : cell;
    }
}
