package org.fabcom.governance.amending;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.proposals.ProposalRefusal;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A text is frozen once as many stand behind it as its body asks (specs §1.1). */
@FabComTest
class SupportedTextsTest extends WithTexts {

    SupportedTextsTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void a_text_is_frozen_once_as_many_stand_behind_it_as_the_body_asks_and_another_text_is_supported_anew() {
        say(Rule.SUPPORT, "2");
        var id = world.published(deliberation, TEXT, null);
        assertThat(deliberation.freeze(id, "", bruno)).contains(ProposalRefusal.SUPPORT_NEEDED);
        var path = world.body.url() + "/propositions/" + id;
        var reader = neighbours.signedIn(world.chloe);
        assertThat(reader.get(path).text()).contains("Personne ne soutient encore ce texte");
        assertThat(reader.get(path)
                        .form("Je soutiens ce texte")
                        .submit()
                        .follow()
                        .text())
                .contains("1 personne soutient ce texte", "il en faut 2", world.chloe.name());
        assertThat(deliberation.support(id, true, chloe)).as("once").isEmpty();
        assertThat(deliberation.freeze(id, "", bruno)).contains(ProposalRefusal.SUPPORT_NEEDED);
        assertThat(deliberation.support(id, true, bruno)).isEmpty();
        var proposal = proposals.find(id).orElseThrow();
        assertThat(deliberation.rewrite(
                        id, proposal.version(), proposal.said(), TEXT.replace("samedi", "lundi"), "le lundi", bruno))
                .isEmpty();
        assertThat(deliberation.freeze(id, "", bruno))
                .as("they stood behind another text")
                .contains(ProposalRefusal.SUPPORT_NEEDED);
        for (var it : List.of(bruno, chloe))
            assertThat(deliberation.support(id, true, it)).isEmpty();
        assertThat(deliberation.support(id, false, chloe)).isEmpty();
        assertThat(deliberation.freeze(id, "", bruno)).contains(ProposalRefusal.SUPPORT_NEEDED);
        assertThat(deliberation.support(id, true, aline)).isEmpty();
        assertThat(deliberation.freeze(id, "", bruno)).isEmpty();
        assertThat(deliberation.support(id, true, chloe)).contains(ProposalRefusal.NOT_NOW);
    }

    @Test
    void nobody_is_asked_for_more_support_than_there_are_people() {
        say(Rule.SUPPORT, "9999");
        var id = world.published(deliberation, TEXT, null);
        var all = List.of(aline, bruno, chloe);
        assertThat(deliberation.supportNeeded(proposals.find(id).orElseThrow())).isEqualTo(all.size());
        for (var it : all.subList(1, 3)) deliberation.support(id, true, it);
        assertThat(deliberation.freeze(id, "", bruno)).contains(ProposalRefusal.SUPPORT_NEEDED);
        deliberation.support(id, true, aline);
        assertThat(deliberation.freeze(id, "", bruno)).isEmpty();
    }
}
