package org.fabcom.people.guessing;

import module java.base;
import org.fabcom.people.guessing.Estimate.Made;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the guesses a password takes, after Wheeler's zxcvbn (USENIX Security 2016) and with its word lists: the cheapest
 * way to cut it in words, walks on a keyboard, series, repeats, dates and unknown characters. Unlike zxcvbn, which tries all
 * combinations of replaced letters, it reads the text in a fixed number of ways, so that its work is at most that of
 * {@link Typed#MOST} characters whatever was typed: about {@code MOST³/6} sums and {@code MOST²} look-ups. Thread-safe.
 */
public final class Guesses {

    /** A part that somebody chose costs a guesser at least this many tries, so that many small ones are not free. */
    private static final double LEAST = Math.log10(50);

    private final CommonPasswords words = new CommonPasswords();

    /** {@code about}: what others can guess of whoever types it. */
    public Estimate of(String password, List<String> about) {
        var typed = Typed.of(password);
        var own = OwnWords.of(about);
        int n = typed.length();
        var direct = new Stretch[n + 1][n + 1];
        new Patterns(typed, direct).mark();
        new Spelling(typed, direct).mark(words, own);
        return cheapest(typed, direct);
    }

    /** The cheapest cut of every stretch, short ones first: a stretch repeated costs what it does once. */
    private static Estimate cheapest(Typed typed, @Nullable Stretch[][] direct) {
        int n = typed.length();
        var best = new Cut[n + 1][n + 1];
        for (int length = 1; length <= n; length++)
            for (int from = 0; from + length <= n; from++) {
                best[from][from + length] = cut(from, from + length, best, direct);
                repeats(typed, from, length, best[from][from + length].cost(), direct);
            }
        return n == 0 ? new Estimate(0, Made.NOTHING_KNOWN) : best[0][n].estimate();
    }

    /** Ten guesses a character that nothing explains, as zxcvbn counts. */
    private static Cut cut(int from, int to, Cut[][] best, @Nullable Stretch[][] direct) {
        Cut cheapest = from + 1 == to ? Cut.unknown() : best[from][to - 1].andUnknown();
        for (int middle = from; middle < to; middle++) {
            var part = direct[middle][to];
            if (part == null) continue;
            var cut = middle == from ? Cut.one(part, to - from) : best[from][middle].and(part, to - middle);
            if (cut.cost() < cheapest.cost()) cheapest = cut;
        }
        return cheapest;
    }

    private static void repeats(Typed typed, int from, int length, double once, @Nullable Stretch[][] direct) {
        int times = 1;
        while (typed.same(from, from + times * length, length)) {
            times++;
            Stretch.keep(direct, from, from + times * length, once + Math.log10(times), Made.PATTERN);
        }
    }

    /** A way to cut a stretch: its cost, its number of parts and what the longest known one is. */
    private record Cut(double sum, int parts, boolean unknownLast, int longest, Made of) {

        static Cut unknown() {
            return new Cut(1, 1, true, 0, Made.NOTHING_KNOWN);
        }

        static Cut one(Stretch part, int length) {
            return new Cut(Math.max(part.cost(), length == 1 ? 1 : LEAST), 1, false, length, part.of());
        }

        Cut andUnknown() {
            return new Cut(sum + 1, unknownLast ? parts : parts + 1, true, longest, of);
        }

        Cut and(Stretch part, int length) {
            double more = Math.max(part.cost(), length == 1 ? 1 : LEAST);
            boolean longer = length > longest;
            return new Cut(sum + more, parts + 1, false, longer ? length : longest, longer ? part.of() : of);
        }

        /** A guesser does not know in which order the parts come. */
        double cost() {
            return sum + Binomial.factorial(parts);
        }

        Estimate estimate() {
            return new Estimate(cost(), of);
        }
    }
}
