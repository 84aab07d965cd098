package org.fabcom.observatory;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * Two counts of one question, and what their difference may tell: whoever adds up some answers of each, or takes them from the
 * whole, gets two figures whose difference is a group if those behind one are among those behind the other. Pure.
 */
final class Cuts {

    private Cuts() {}

    /**
     * Answers shown here whose sum differs by too few from the same answers there; null if there are none.
     *
     * @param shown at most twenty
     */
    static @Nullable List<String> tooClose(
            Map<UUID, String> here, Map<UUID, String> there, List<String> shown, int least) {
        // a bit for each answer shown, one for all others; none for whoever is not counted
        int others = 1 << shown.size();
        var all = new HashSet<>(here.keySet());
        all.addAll(there.keySet());
        var moves = new ArrayList<int[]>();
        boolean anyOther = false;
        for (var it : all) {
            int from = bit(there.get(it), shown, others);
            int to = bit(here.get(it), shown, others);
            anyOther |= from == others || to == others;
            if (from != to) moves.add(new int[] {from, to});
        }
        int whole = anyOther ? 2 * others - 1 : others - 1;
        for (int some = 1; some < whole; some++) {
            int differ = 0;
            for (var it : moves) if (((it[0] & some) != 0) != ((it[1] & some) != 0)) differ++;
            if (differ < least) return named(some, shown);
        }
        return null;
    }

    private static int bit(@Nullable String answer, List<String> shown, int others) {
        if (answer == null) return 0;
        int at = shown.indexOf(answer);
        return at < 0 ? others : 1 << at;
    }

    private static List<String> named(int some, List<String> shown) {
        var named = new ArrayList<String>();
        for (int i = 0; i < shown.size(); i++) if ((some & 1 << i) != 0) named.add(shown.get(i));
        return named;
    }
}
