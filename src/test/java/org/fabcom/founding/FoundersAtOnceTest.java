package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.founding.bank.LegalForm;
import org.fabcom.founding.deliberation.Deciding;
import org.fabcom.founding.deliberation.Deliberation;
import org.fabcom.founding.deliberation.FoundingDecision.How;
import org.fabcom.founding.deliberation.FoundingRefusal;
import org.fabcom.founding.deliberation.Stances.Kind;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.Founders;
import org.fabcom.founding.path.FoundingPaths;
import org.fabcom.founding.path.Standing;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** Nine founders write at once, several decide at once: the last word uncovers all, one decision is taken. */
@FabComTest
record FoundersAtOnceTest(
        Neighbours neighbours,
        FoundingPaths paths,
        Founders founders,
        AskedQuestions questions,
        Deliberation deliberation,
        Deciding deciding,
        Sql db) {

    private static final int NINE = 9;

    private List<Standing> nine() {
        var first = neighbours.person("Odile");
        var path = paths.begin("Fabrique", "", first.id(), first.name());
        for (int i = 1; i < NINE; i++) {
            var person = neighbours.person("Fondatrice " + i);
            founders.add(path.id(), person.id(), person.name(), false);
        }
        var all = founders.of(path.id());
        return all.stream().map(it -> new Standing(path, all, it)).toList();
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        Collections.shuffle(work);
        try (var pool = Executors.newFixedThreadPool(work.size())) {
            var done = new ArrayList<T>();
            for (var it : pool.invokeAll(work)) done.add(it.get());
            return done;
        }
    }

    @Test
    void nine_answers_at_once_are_all_kept_and_uncovered_by_the_last_one() throws Exception {
        for (var code : List.of("1", "2", "3", "4", "V1")) {
            var nine = nine();
            var path = nine.getFirst().path().id();
            deliberation.open(nine.getFirst(), code, null);
            var work = new ArrayList<Callable<Boolean>>();
            for (var it : nine)
                work.add(() -> deliberation
                        .answer(it, code, it.me().id(), "Moi, " + it.me().id())
                        .isEmpty());
            assertThat(together(work)).hasSize(NINE).containsOnly(true);
            assertThat(db.sql("select count(*) from founding.answer where path = :path")
                            .param("path", path)
                            .single(Long.class))
                    .isEqualTo(NINE);
            assertThat(questions.find(path, code).orElseThrow().revealedAt())
                    .as("uncovered")
                    .isNotNull();
        }
    }

    @Test
    void of_nine_who_decide_at_once_one_does() throws Exception {
        var nine = nine();
        var path = nine.getFirst().path().id();
        agreed(nine, "1");
        var version = questions.find(path, "1").orElseThrow().version();
        var work = new ArrayList<Callable<String>>();
        for (var it : nine)
            work.add(() -> deciding.decide(it, "1", version, How.CONSENT, LegalForm.UNKNOWN)
                    .map(FoundingRefusal::name)
                    .orElse("done"));
        var done = together(work);
        assertThat(done.stream().filter("done"::equals)).hasSize(1);
        assertThat(done.stream().filter("ALREADY"::equals)).hasSize(NINE - 1);
        assertThat(count(path)).isEqualTo(1);
    }

    /** Whoever decides while the question before is opened again is either refused or flagged, never unseen. */
    @Test
    void nothing_is_decided_unflagged_on_what_is_opened_again_meanwhile() throws Exception {
        for (int i = 0; i < 6; i++) {
            var nine = nine();
            var path = nine.getFirst().path().id();
            agreed(nine, "1");
            deciding.decide(
                    nine.getFirst(),
                    "1",
                    questions.find(path, "1").orElseThrow().version(),
                    How.CONSENT,
                    LegalForm.UNKNOWN);
            agreed(nine, "2");
            var version = questions.find(path, "2").orElseThrow().version();
            together(new ArrayList<Callable<Boolean>>(List.of(
                    () -> deciding.decide(nine.get(1), "2", version, How.CONSENT, LegalForm.UNKNOWN)
                            .isEmpty(),
                    () -> deciding.reopen(nine.get(2), "1", "Le prix a changé.").isEmpty())));
            var second = questions.find(path, "2").orElseThrow();
            assertThat(second.decidedOn() == null || second.reExamine().contains("1"))
                    .as(second.toString())
                    .isTrue();
        }
    }

    /** 20 needs 3 and 5, 5 needs 3: each locks what the other one changes. */
    @Test
    void those_who_open_questions_again_at_once_do_not_wait_for_one_another() throws Exception {
        var nine = nine();
        var path = nine.getFirst().path().id();
        for (int i = 0; i < 12; i++) {
            db.sql("update founding.question set state = 'DECIDED', re_examine = '' where path = :path")
                    .param("path", path)
                    .update();
            var work = new ArrayList<Callable<Boolean>>();
            for (var code : List.of("3", "5", "1", "20"))
                work.add(() ->
                        deciding.reopen(nine.getFirst(), code, "Un doute.").isEmpty());
            assertThat(together(work)).as("round " + i).containsOnly(true);
        }
    }

    private void agreed(List<Standing> nine, String code) {
        var first = nine.getFirst();
        deliberation.open(first, code, null);
        for (var it : nine) deliberation.answer(it, code, it.me().id(), "Moi aussi.");
        deliberation.propose(first, code, "Nous fabriquons ici.", 7);
        var number = questions.find(first.path().id(), code).orElseThrow().sentenceNumber();
        for (var it : nine) deliberation.say(it, code, it.me().id(), number, Kind.CONSENT, "", false);
    }

    private long count(UUID path) {
        return db.sql("select count(*) from founding.decision where path = :path")
                .param("path", path)
                .single(Long.class);
    }
}
