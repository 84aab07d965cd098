package org.fabcom.journeys.told;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.people.People;
import org.fabcom.plan.way.StepRefusal;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three accompaniments played in Chromium from the request for help to the closing, as {@code docs/stories} tells them. Each
 * guard is refused first, on the page and by a request past the page.
 */
@FabComTest
@WithDemonstration
record StoriesTest(Web web, Neighbours neighbours, People people, Sql db, Clock clock) {

    private static final String ASSOCIATION = "une-association";
    private static final String SHOP = "un-commerce";
    private static final String RETURN = "un-retour-arriere";

    /** What is about two cases of one organisation, or two people at once, and is told by {@code CaseJourneyTest}; days of before by {@code ToldInTimeTest}; days of first news by {@code CaseTest} and {@code EndingTest}; accounts got back by {@code RegainedAccountTest} and {@code CaseTest}; a cost sent again as it stood, which is no fault of anybody, by {@code PlanCostTest}. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            "BEFORE_REQUEST",
            "NEWS_PAST",
            "NEWS_FAR",
            "MERGED",
            "NOT_MERGED",
            "OTHER_ORGANISATION",
            "INTO_ITSELF",
            "ANSWERED_ALREADY",
            "FOLLOWED_ALREADY",
            "SAME_MEDIATOR",
            "NOTHING_REGAINED",
            "UNCHANGED");

    /** What hangs on another tool of the plan, and is told by {@code PlanAlteringTest}. */
    private static final Set<String> TOLD_OF_LINES = Set.of("BuiltUpon");

    /** What the page asks beside its field before the case is asked at all. */
    private static final Map<String, String> SAID_BESIDE_THE_FIELD =
            Map.of("REASON_MISSING", "cases.case.close.reason.missing");

    @ParameterizedTest
    @ValueSource(strings = {ASSOCIATION, SHOP, RETURN})
    void an_accompaniment_is_played_to_its_end(String story) {
        try (var told = new Storyteller(web, neighbours, people, db, clock)) {
            new Reader(told).play(Prose.of(story));
            assertThat(told.complaints()).as("what browsers complain about").isEmpty();
        }
    }

    @Test
    void every_guard_of_a_plan_is_refused_in_a_story() {
        var guards = Arrays.stream(StepRefusal.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
        assertThat(guards).hasSizeGreaterThan(25);
        assertThat(guards.stream()
                        .filter(it -> !TOLD_OF_LINES.contains(it))
                        .filter(it -> !refused("plan", "plan.refused." + it)))
                .as("guards of a plan that no story tells")
                .isEmpty();
    }

    @Test
    void every_guard_of_a_case_is_refused_in_a_story() {
        var guards = Arrays.stream(org.fabcom.cases.CaseRefusal.values())
                .map(Enum::name)
                .filter(it -> !TOLD_ELSEWHERE.contains(it))
                .toList();
        assertThat(guards.stream()
                        .filter(it -> !refused("cases", "cases.case.refused." + it))
                        .filter(it -> !refused("cases", SAID_BESIDE_THE_FIELD.getOrDefault(it, "?"))))
                .as("guards of a case that no story tells")
                .isEmpty();
    }

    /** A sentence of this key, or of one of its kinds, stands after “refusé” in one of the stories. */
    private static boolean refused(String file, String key) {
        var bundle = ResourceBundle.getBundle("i18n/" + file, Locale.FRENCH);
        var said = Stream.of(ASSOCIATION, SHOP, RETURN)
                .flatMap(it -> Prose.of(it).refusals().stream())
                .toList();
        return bundle.keySet().stream()
                .filter(it -> it.equals(key) || it.startsWith(key + "."))
                .map(bundle::getString)
                .anyMatch(it -> said(it, said));
    }

    /** The stories quote whole sentences, or enough of them to be known: thirty signs, or all of it. */
    private static boolean said(String sentence, List<String> said) {
        var pieces = Arrays.stream(
                        Prose.plain(sentence).replace("''", "’").split("\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\}"))
                .map(Pattern::quote)
                .toList();
        var whole = Pattern.compile(String.join(".+?", pieces) + (sentence.endsWith("}") ? ".+" : ""));
        return said.stream()
                .anyMatch(it -> whole.matcher(it).matches()
                        || it.length() >= 18 && pieces.stream().anyMatch(piece -> piece.contains(it)));
    }
}
