package org.fabcom.journeys.told;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

/** Reads a story aloud: each turn of phrase is something that somebody does in front of their screen. */
final class Reader {

    private static final Pattern WHO = Pattern.compile("(Samir|Ferroudja|Nora|Bastien|Jeanne)\\b ?");
    private static final Pattern BETWEEN =
            Pattern.compile("(?:, puis |, et | et |, |\\. |\\.$| )?(?:(?:Elle|Il|elle|il) )?");

    /** What follows a sentence that could not be played seldom can: a few tell enough. */
    private static final int MOST_WRONG = 4;

    private final Storyteller told;
    private final List<Turn> turns;
    private String who = "";

    private record Turn(Pattern words, Played played) {}

    private interface Played {
        void play(Matcher said);
    }

    Reader(Storyteller told) {
        this.told = told;
        this.turns = List.of(
                turn("tient (?:l’association|la coopérative) Q", it -> told.holds(who, it.group(1))),
                turn("L’histoire est celle de Q", it -> told.isAbout(it.group(1))),
                turn("fait le point sur ([^.;]+?)(?=\\.)", it -> told.takesStock(who, it.group(1))),
                turn("va voir ([^.,]+?)(?=\\.|, | et )", it -> told.goesTo(who, it.group(1))),
                turn("ouvre par son adresse la page Q", it -> told.goesByAddress(who, it.group(1))),
                turn("appuie sur Q", it -> hands().press(it.group(1))),
                turn("écrit Q dans Q", it -> hands().write(day(it.group(1)), it.group(2))),
                turn("choisit Q dans Q", it -> hands().choose(it.group(1), it.group(2))),
                turn("choisit Q", it -> hands().choose(it.group(1))),
                turn("lit Q", it -> told.reads(who, it.group(1))),
                turn("([0-9]+) jours passent", it -> told.pass(Integer.parseInt(it.group(1)))),
                turn("Refusé, par la page et de force : Q", it -> refused(it.group(1))),
                turn("Refusé, par la page et de force \\(([^)]+)\\) : Q", it -> refused(it.group(1), it.group(2))),
                turn("La page ne propose pas Q ; de force \\(([^)]+)\\), c’est refusé : Q", this::notOffered));
    }

    private static Turn turn(String words, Played played) {
        return new Turn(Pattern.compile(words.replace("Q", "« ([^»]+) »")), played);
    }

    void play(Prose prose) {
        var wrong = new ArrayList<String>();
        for (var sentence : prose.sentences()) {
            if (wrong.size() == MOST_WRONG) break;
            try {
                play(sentence.text());
            } catch (AssertionError | RuntimeException failed) {
                wrong.add(prose.file() + ":" + sentence.line() + " “" + sentence.text() + "”\n" + failed.getMessage());
            }
        }
        if (!wrong.isEmpty()) throw new AssertionError(String.join("\n\n", wrong));
    }

    private void play(String text) {
        int at = 0;
        while (at < text.length()) {
            var somebody = WHO.matcher(text).region(at, text.length());
            if (somebody.lookingAt()) {
                who = somebody.group(1);
                at = somebody.end();
            }
            int from = at;
            var said = turns.stream()
                    .map(it -> new Said(it, it.words().matcher(text).region(from, text.length())))
                    .filter(it -> it.matcher().lookingAt())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nobody knows how to play “" + text.substring(from) + "”"));
            said.turn().played().play(said.matcher());
            var between = BETWEEN.matcher(text).region(said.matcher().end(), text.length());
            at = between.lookingAt() ? between.end() : said.matcher().end();
        }
    }

    private record Said(Turn turn, Matcher matcher) {}

    private Hands hands() {
        return told.hands(who);
    }

    private void refused(String words) {
        told.reads(who, words);
        told.refusedAgain(who, words);
    }

    private void refused(String act, String words) {
        told.reads(who, words);
        told.refusedByForce(who, act, words);
    }

    private void notOffered(Matcher it) {
        assertThat(hands().offers(it.group(1)))
                .as("a button “" + it.group(1) + "”")
                .isFalse();
        told.refusedByForce(who, it.group(2), it.group(3));
    }

    /** “dans 5 jours”, “il y a 3 jours”, “aujourd’hui” as a date field wants it; “rien” empties, “un blanc” is a space. */
    private String day(String said) {
        var ahead = Pattern.compile("dans ([0-9]+) jours").matcher(said);
        var ago = Pattern.compile("il y a ([0-9]+) jours").matcher(said);
        LocalDate today = told.today();
        if (ahead.matches())
            return today.plusDays(Integer.parseInt(ahead.group(1))).toString();
        if (ago.matches())
            return today.minusDays(Integer.parseInt(ago.group(1))).toString();
        return switch (said) {
            case "aujourd’hui" -> today.toString();
            case "rien" -> "";
            case "un blanc" -> "  ";
            default -> said;
        };
    }
}
