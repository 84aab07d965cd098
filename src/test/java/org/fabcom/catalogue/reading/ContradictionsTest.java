package org.fabcom.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.SheetId;
import org.fabcom.kernel.Ids;
import org.junit.jupiter.api.Test;

class ContradictionsTest {

    private static final SheetId TRELLO = new SheetId(Ids.next());
    private final Fact ten = fact("limit", Map.of("plan", "free", "metric", "seats", "value", "10"));
    private final Fact twelve = fact("limit", Map.of("plan", "free", "metric", "seats", "value", "12"));
    private final Fact boards = fact("limit", Map.of("plan", "free", "metric", "boards", "value", "10"));

    @Test
    void two_answers_to_one_question_contradict_each_other() {
        assertThat(Contradictions.of(List.of(ten, boards, twelve))).containsExactly(List.of(ten, twelve));
        assertThat(Contradictions.about(List.of(ten, twelve))).containsExactly("limit");
    }

    @Test
    void the_same_answer_twice_is_no_contradiction() {
        var again = fact("limit", ten.data());
        assertThat(Contradictions.of(List.of(ten, again, boards))).isEmpty();
    }

    @Test
    void several_fees_or_exports_may_be_true_together() {
        var card = fact("fee", Map.of("percent", "150", "paid_by", "organisation"));
        var foreign = fact("fee", Map.of("percent", "250", "paid_by", "organisation"));
        var some = fact("export", Map.of("level", "1"));
        var all = fact("export", Map.of("level", "3"));
        assertThat(Contradictions.of(List.of(card, foreign, some, all))).isEmpty();
    }

    @Test
    void a_price_that_differs_by_its_tax_only_is_asked_the_same_way() {
        var with = fact("price", Map.of("plan", "pro", "amount", "1200", "vat", "included"));
        var without = fact("price", Map.of("plan", "pro", "amount", "1000", "vat", "excluded"));
        assertThat(Contradictions.of(List.of(with, without))).hasSize(1);
    }

    private static Fact fact(String about, Map<String, String> data) {
        return new Fact(
                Ids.next(),
                TRELLO,
                about,
                "Un fait.",
                data,
                null,
                new Fact.Source("https://example.org/", "Page"),
                LocalDate.of(2026, 11, 20),
                null,
                true,
                "FabCom");
    }
}
