package org.fabcom.places.intake;

import module java.base;
import org.fabcom.places.standard.Hours;
import org.fabcom.places.standard.Hours.Span;

/**
 * Opening hours in French words: « Lundi et jeudi de 14h à 17h30, mardi 9h-12h ». Strict: one word that is not known (« sauf »,
 * « vacances », « sur rendez-vous ») and nothing is understood, since a wrong hour sends people before a closed door.
 */
final class FrenchHours {

    private static final List<String> DAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<day>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\\b"
                    + "|(?<closed>fermee?s?\\b)"
                    + "|(?<time>(?<h>[0-9]{1,2})(?:\\s*(?<mark>[h:.])(?:\\s*(?<m>[0-9]{2})(?![0-9]|\\s*[h:.]))?)?)(?![0-9])"
                    + "|(?<to>au\\b|a\\b|-)"
                    + "|(?<and>,|;|/|&|et\\b|puis\\b)"
                    + "|(?<noise>le\\b|les\\b|la\\b|du\\b|de\\b|des\\b|:|\\.(?![0-9])))");

    private final List<List<Span>> week = new ArrayList<>();
    private final List<Token> tokens;
    private int at;

    /** {@code kind}: d(ay), c(losed), t(ime), - (to), + (and). {@code marked}: a time that is surely one. */
    private record Token(char kind, int value, boolean marked, String text) {

        boolean says(String what) {
            return text.equals(what);
        }
    }

    private static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private FrenchHours(List<Token> tokens) {
        this.tokens = tokens;
        for (int i = 0; i < DAYS.size(); i++) week.add(new ArrayList<>());
    }

    static Optional<Hours> read(String text) {
        try {
            var reading = new FrenchHours(tokens(folded(text)));
            reading.all();
            var hours = Hours.week(reading.sorted());
            return hours.rules().isEmpty() ? Optional.empty() : Optional.of(hours);
        } catch (Misread | IllegalArgumentException unsure) {
            return Optional.empty();
        }
    }

    private static String folded(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT)
                .replaceAll("[–—‑−]", "-")
                .replaceAll("\\b(?:tou(?:s|tes) les|chaque) (?=(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)", "")
                .replaceAll("\\bheures?\\b", "h")
                .replaceAll("(?<=[0-9])\\s*heures?\\b", "h")
                .replaceAll("([0-9])\\s*a(?=[0-9])", "$1 a ")
                .replaceAll("\\ba(?=[0-9])", "a ")
                .replaceAll("(?<=h)a(?=\\s*[0-9])", " a ")
                .replaceAll("(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?=[0-9])", "$1 ")
                .strip();
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        var match = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            match.region(end, text.length());
            if (!match.lookingAt()) throw new Misread();
            end = match.end();
            if (match.group("noise") == null) tokens.add(token(match));
        }
        return tokens;
    }

    private static Token token(Matcher match) {
        if (match.group("day") != null) return new Token('d', DAYS.indexOf(match.group("day")), true, "");
        if (match.group("closed") != null) return new Token('c', 0, true, "");
        if (match.group("to") != null) return new Token('-', 0, false, match.group("to"));
        if (match.group("and") != null) return new Token('+', 0, false, match.group("and"));
        int minutes = match.group("m") == null ? 0 : Integer.parseInt(match.group("m"));
        if (minutes > 59) throw new Misread();
        return new Token('t', Integer.parseInt(match.group("h")) * 60 + minutes, match.group("mark") != null, "");
    }

    private boolean is(char kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind;
    }

    private void all() {
        while (is('+')) at++;
        if (is('t')) {
            var spans = spans();
            if (is('+')) at++;
            put(days(), spans);
            if (at < tokens.size()) throw new Misread();
            return;
        }
        while (at < tokens.size()) {
            var days = days();
            if (is('c')) {
                at++;
                for (int it : days) if (!week.get(it).isEmpty()) throw new Misread();
            } else {
                if (is('+') && tokens.get(at).says(",")) at++;
                put(days, spans());
            }
            while (is('+')) at++;
        }
    }

    /** « lundi, mardi et jeudi », « du lundi au vendredi », « lundi-vendredi »; more than two with hyphens are a list. */
    private TreeSet<Integer> days() {
        var days = new TreeSet<Integer>();
        var chain = new ArrayList<Integer>();
        boolean range = false;
        boolean said = false;
        if (!is('d')) throw new Misread();
        while (is('d')) {
            chain.add(tokens.get(at++).value());
            if (is('-') && at + 1 < tokens.size() && tokens.get(at + 1).kind() == 'd') {
                range = true;
                said |= tokens.get(at).says("au");
                at++;
                continue;
            }
            close(chain, range, said, days);
            chain.clear();
            range = false;
            said = false;
            if (is('+') && at + 1 < tokens.size() && tokens.get(at + 1).kind() == 'd') at++;
            else break;
        }
        return days;
    }

    private static void close(List<Integer> chain, boolean range, boolean said, TreeSet<Integer> days) {
        if (!range || chain.size() > 2) {
            if (said) throw new Misread();
            days.addAll(chain);
            return;
        }
        if (chain.getFirst() >= chain.getLast()) throw new Misread();
        for (int it = chain.getFirst(); it <= chain.getLast(); it++) days.add(it);
    }

    /** Pairs of times; at least one of each pair is written as a time (9h, 9:00). */
    private List<Span> spans() {
        var spans = new ArrayList<Span>();
        while (is('t')) {
            var from = tokens.get(at++);
            boolean slash = is('+') && tokens.get(at).says("/");
            if (!is('-') && !slash || tokens.get(at).says("au")) throw new Misread();
            at++;
            if (!is('t')) throw new Misread();
            var to = tokens.get(at++);
            if (!from.marked() && !to.marked() || slash && !(from.marked() && to.marked())) throw new Misread();
            spans.add(new Span(from.value(), to.value()));
            skipToTime();
        }
        if (spans.isEmpty()) throw new Misread();
        return spans;
    }

    /** Over « et », « , » or a hyphen, if another pair of times follows. */
    private void skipToTime() {
        int next = at;
        if (is('-') && tokens.get(at).says("-")) next++;
        while (next < tokens.size() && tokens.get(next).kind() == '+') next++;
        if (next < tokens.size() && tokens.get(next).kind() == 't') at = next;
    }

    private void put(TreeSet<Integer> days, List<Span> spans) {
        for (int it : days) week.get(it).addAll(spans);
    }

    private List<List<Span>> sorted() {
        for (var day : week) {
            day.sort(Comparator.comparingInt(Span::from));
            for (int i = 1; i < day.size(); i++)
                if (day.get(i).from() < day.get(i - 1).to()) throw new Misread();
        }
        return week;
    }
}
