package org.fabcom.tally.rules;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says, in one way only: {@code for}, {@code against} or {@code abstain}; else one mark for each option in their
 * order, as « 3,,1 »: grades, marks or places; nothing where nothing was said.
 */
public final class Markings {

    public static final List<String> SIDES = List.of("for", "against", "abstain");

    private Markings() {}

    /** Empty: these marks are not allowed. */
    public static Optional<String> of(BallotRules rules, List<String> said) {
        if (rules.method() == Method.MAJORITY)
            return said.size() == 1 && SIDES.contains(said.getFirst())
                    ? Optional.of(said.getFirst())
                    : Optional.empty();
        if (said.size() != rules.options().size()) return Optional.empty();
        var marks = new ArrayList<@Nullable Integer>();
        for (var it : said) {
            if (!it.isEmpty() && !it.matches("\\d{1,4}")) return Optional.empty();
            marks.add(it.isEmpty() ? null : Integer.valueOf(it));
        }
        return allowed(rules, marks) ? Optional.of(written(rules.method(), marks)) : Optional.empty();
    }

    private static boolean allowed(BallotRules rules, List<@Nullable Integer> marks) {
        long most = switch (rules.method()) {
            case JUDGMENT -> rules.grades().size() - 1L;
            case APPROVAL, MAJORITY -> 1;
            case SCORE, DOTS -> rules.most();
            case SCHULZE -> rules.options().size();
        };
        long spent = 0;
        for (var it : marks) {
            if (it == null) continue;
            if (it > most || rules.method() == Method.SCHULZE && it == 0) return false;
            spent += it;
        }
        return rules.method() != Method.DOTS || spent <= rules.budget();
    }

    private static String written(Method method, List<@Nullable Integer> marks) {
        var places = new TreeSet<Integer>();
        if (method == Method.SCHULZE) for (var it : marks) if (it != null) places.add(it);
        var text = new ArrayList<String>();
        for (var it : marks)
            text.add(
                    it == null || it == 0 && method != Method.JUDGMENT
                            ? ""
                            : String.valueOf(
                                    method == Method.SCHULZE
                                            ? places.headSet(it, true).size()
                                            : it));
        return String.join(",", text);
    }

    /** The marks of a paper, in the order of the options; null where nothing was said. */
    public static List<@Nullable Integer> marks(String choice) {
        var marks = new ArrayList<@Nullable Integer>();
        for (var it : Arrays.asList(choice.split(",", -1))) marks.add(it.isEmpty() ? null : Integer.valueOf(it));
        return marks;
    }
}
