package org.fabcom.imports.matching;

import module java.base;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.MatchField.Join;
import org.fabcom.kernel.Fold;

/** Which field a column probably is: by what it is called, then by how its values read. */
final class Guess {

    private static final int SURE = 100;
    private static final int ENOUGH = 50;
    private static final int FEW = 3;
    private static final Pattern DAYS =
            Pattern.compile(".*\\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\b.*");

    private record Pair(String heading, MatchField field, int score) {}

    private Guess() {}

    /** The best first; a field twice only where its columns are joined as a list or by day. */
    static Map<String, String> of(List<MatchField> fields, Seen seen) {
        var pairs = new ArrayList<Pair>();
        for (var heading : seen.headings())
            for (var field : fields) {
                int score = score(heading, field, seen.values(heading));
                if (score >= ENOUGH && !PrivateColumns.is(heading)) pairs.add(new Pair(heading, field, score));
            }
        pairs.sort(Comparator.comparingInt(Pair::score).reversed());
        var chosen = new LinkedHashMap<String, String>();
        var taken = new HashSet<String>();
        for (var it : pairs) {
            boolean again = it.field().join() == Join.NAMED && day(it.heading());
            if (chosen.containsKey(it.heading()) || taken.contains(it.field().name()) && !again) continue;
            chosen.put(it.heading(), it.field().name());
            taken.add(it.field().name());
        }
        return chosen;
    }

    private static int score(String heading, MatchField field, List<String> values) {
        if (values.isEmpty()) return 0;
        int named = called(plain(heading), field);
        if (field.join() == Join.NAMED && day(heading)) named = SURE;
        long reading = values.stream().filter(field.reads()).count();
        if (reading * 2 < values.size())
            return field.values() != null && named >= SURE - 5 ? ENOUGH + 10 : named / 3; // its values can be said
        var telling = field.telling();
        boolean tells = telling != null
                && values.size() >= FEW
                && values.stream().filter(telling).count() * 5 >= values.size() * 4L;
        return named + (tells ? named == 0 ? ENOUGH + 5 : 30 : 0);
    }

    private static String plain(String heading) {
        return Fold.words(heading.replaceFirst("__[0-9]+$", ""));
    }

    private static boolean day(String heading) {
        return DAYS.matcher(Fold.words(heading)).matches();
    }

    private static int called(String heading, MatchField field) {
        int best = heading.replace(' ', '_').equals(field.name()) ? SURE + 20 : 0;
        var key = heading.replace(" ", "");
        var words = Stream.concat(Stream.of(field.name()), field.words().stream());
        for (var it : words.toList()) {
            var folded = Fold.words(it);
            if (it.startsWith("=") && !heading.equals(folded)) continue;
            if (heading.equals(folded)) best = Math.max(best, SURE);
            else if (key.equals(folded.replace(" ", ""))) best = Math.max(best, SURE - 5);
            else if ((" " + heading + " ").contains(" " + folded + " "))
                best = Math.max(best, ENOUGH + 10 + folded.length() - heading.length() / 3);
            else if (folded.length() >= 5 && key.contains(folded.replace(" ", "")))
                best = Math.max(best, ENOUGH + folded.length() - key.length() / 4);
        }
        return best;
    }

    /**
     * How much of a kind a table seems to be: none at all if a field lacks that no row can do without. What a column is called
     * weighs more the nearer it is to what the kind says, and tells something where nobody filled it too.
     */
    static int likeness(List<MatchField> fields, Seen seen) {
        var found = of(fields, seen);
        boolean all = fields.stream()
                .filter(it -> it.need() == MatchField.Need.MUST)
                .allMatch(it -> found.containsValue(it.name()));
        if (!all) return 0;
        var weights = new HashMap<String, Integer>();
        for (var heading : seen.headings())
            for (var field : fields) {
                boolean empty = seen.values(heading).isEmpty();
                if (empty ? found.containsValue(field.name()) : !field.name().equals(found.get(heading))) continue;
                int score = empty ? called(plain(heading), field) : score(heading, field, seen.values(heading));
                if (!empty || score >= SURE - 5) weights.merge(field.name(), Math.min(score, SURE), Math::max);
            }
        return weights.values().stream().mapToInt(it -> it).sum();
    }
}
