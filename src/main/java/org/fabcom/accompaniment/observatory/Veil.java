package org.fabcom.accompaniment.observatory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decides which figures may be shown so that nobody who adds, subtracts and compares learns of a group of one or two. A figure
 * is hidden when it, or all who are not in it, are fewer than three; nought is hidden too. As long as what is hidden could be
 * told within two, more is hidden, the smallest first. Pure.
 */
final class Veil {

    /** Fewer are not shown (statement A41). */
    static final int FEWEST = 3;

    private Veil() {}

    /** Which answers of one question may be shown; all know {@code whole}, the sum. */
    static boolean[] distribution(int[] values, int whole) {
        var shown = new boolean[values.length];
        for (int i = 0; i < values.length; i++) shown[i] = values[i] >= FEWEST && whole - values[i] >= FEWEST;
        while (!fineDistribution(values, shown)) shown[smallest(values, shown)] = false;
        return shown;
    }

    /** What is hidden is nothing at all, or several answers that together are a group. */
    private static boolean fineDistribution(int[] values, boolean[] shown) {
        int hidden = 0;
        int sum = 0;
        int seen = 0;
        for (int i = 0; i < values.length; i++) {
            if (shown[i]) seen++;
            else {
                hidden++;
                sum += values[i];
            }
        }
        return hidden == 0 || seen == 0 || hidden > 1 && sum >= FEWEST;
    }

    /**
     * Which columns of a row may be shown, where the sum of the row and the size of each column are known. Null: not even its
     * sum.
     *
     * @param yes those of each column who are counted
     * @param sizes all of each column
     * @param apart for each column those by whom the figure differs from another published one of which it may be taken to be a
     *     part; null if there is none
     */
    static boolean @Nullable [] row(int[] yes, int[] sizes, int @Nullable [] apart) {
        int total = Arrays.stream(yes).sum();
        int whole = Arrays.stream(sizes).sum();
        if (total < FEWEST || whole - total < FEWEST) return null;
        if (apart != null && Arrays.stream(apart).sum() < FEWEST) return null;
        var shown = new boolean[yes.length];
        for (int i = 0; i < yes.length; i++)
            shown[i] = yes[i] >= FEWEST && sizes[i] - yes[i] >= FEWEST && (apart == null || apart[i] >= FEWEST);
        while (!fineRow(yes, sizes, apart, shown)) shown[smallest(yes, shown)] = false;
        return shown;
    }

    private static boolean fineRow(int[] yes, int[] sizes, int @Nullable [] apart, boolean[] shown) {
        int seen = 0;
        int sum = 0;
        int size = 0;
        int differs = 0;
        for (int i = 0; i < yes.length; i++) {
            if (shown[i]) {
                seen++;
                continue;
            }
            sum += yes[i];
            size += sizes[i];
            differs += apart == null ? 0 : apart[i];
        }
        if (seen == 0 || seen == yes.length) return true;
        if (sum < FEWEST || size - sum < FEWEST || apart != null && differs < FEWEST) return false;
        for (int i = 0; i < yes.length; i++) {
            if (shown[i]) continue;
            int most = Math.min(sizes[i], sum);
            int least = Math.max(0, sum - (size - sizes[i]));
            if (most - least + 1 < FEWEST) return false;
        }
        return true;
    }

    private static int smallest(int[] values, boolean[] shown) {
        int best = -1;
        for (int i = 0; i < values.length; i++) if (shown[i] && (best < 0 || values[i] < values[best])) best = i;
        return best;
    }
}
