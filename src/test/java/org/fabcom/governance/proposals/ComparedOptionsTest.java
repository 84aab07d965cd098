package org.fabcom.governance.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.polling.Booth;
import org.fabcom.governance.proposals.ConsentRounds.Fallback;
import org.fabcom.governance.proposals.Proposal.State;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Secrets;
import org.fabcom.people.Person;
import org.fabcom.tally.rules.Method;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.Formats;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Options are written with the proposal, frozen with it, compared by its vote; what was chosen enters the register. */
@FabComTest
class ComparedOptionsTest extends WithProposals {

    ComparedOptionsTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void from_the_form_of_a_proposal_to_the_register() {
        var bruno = neighbours.signedIn(world.bruno);
        var made = bruno.get(world.body.url() + "/propositions/nouvelle")
                .form("Garder ce brouillon")
                .fill("Titre", "Quel jour ouvrir")
                .fill("Pourquoi agir", "Le samedi ne suffit plus.")
                .fill("Si l’on ne fait rien", "On refuse du monde.")
                .fill("Le texte", "Le local ouvre un jour de plus, celui que le vote retient.")
                .fill("Choix à comparer", "Le jeudi\nLe mardi\n\nAucun des deux")
                .submit()
                .location();
        var id = UUID.fromString(made.substring(made.lastIndexOf('/') + 1));
        bruno.get(made).form("Publier la proposition").submit();
        bruno.post(made + "/figer");
        var aline = neighbours.signedIn(world.aline);
        var frozen = aline.get(made);
        assertThat(frozen.page().select("#texte li").eachText()).contains("Le jeudi", "Le mardi", "Aucun des deux");
        assertThat(frozen.page().select("a[href$=/consentement]"))
                .as("nothing to consent to")
                .isEmpty();
        assertThat(consent.open(id, clock.instant().plus(Duration.ofDays(9)), Fallback.BALLOT, world.manager()))
                .contains(ProposalRefusal.COMPARED);
        var day = Days.today(clock);
        assertThat(aline.get(made + "/scrutin").text()).doesNotContain("Pour, contre ou abstention");
        var past = aline.post(made + "/scrutin", "du", day.minusDays(1) + "", "au", day.plusDays(15) + "");
        assertThat(past.text()).contains("Ce jour est déjà passé").doesNotContain("premier jour possible");
        var soon = aline.post(made + "/scrutin", "du", day.plusDays(1) + "", "au", day.plusDays(15) + "");
        assertThat(soon.text()).contains("le délai d’annonce").doesNotContain("Ce jour est déjà passé");
        assertThat(soon.page().select("#du-erreur").text())
                .contains(new Formats(Locale.FRENCH)
                        .date(LocalDate.parse(aline.get(made + "/scrutin")
                                .page()
                                .select("#du")
                                .val())));
        assertThat(aline.post(
                                made + "/scrutin",
                                "du",
                                day.plusDays(8) + "",
                                "au",
                                day.plusDays(15) + "",
                                "methode",
                                "APPROVAL")
                        .status())
                .isEqualTo(303);
        var ballot = ballots.find(voting.last(find(id)).orElseThrow().id()).orElseThrow();
        assertThat(ballot.rules().method()).isEqualTo(Method.APPROVAL);
        assertThat(ballot.rules().options()).containsExactly("Le jeudi", "Le mardi", "Aucun des deux");
        clock.forward(Duration.ofDays(9));
        ballots.open(ballot.id(), null);
        cast(ballot.id(), "1,1,", world.aline);
        cast(ballot.id(), ",1,", world.bruno);
        clock.forward(Duration.ofDays(9));
        ballots.close(ballot.id(), List.of(), null, null);
        var it = find(id);
        assertThat(it.state()).isEqualTo(State.ADOPTED);
        var decision = decisions.find(it.decision()).orElseThrow();
        assertThat(decision.text())
                .isEqualTo(
                        "Le local ouvre un jour de plus, celui que le vote retient.\n\nChoix retenu\u202f: Le mardi");
        assertThat(decision.sha256()).isEqualTo(Secrets.digest(decision.text()));
        assertThat(it.sha256()).as("of the frozen text").isEqualTo(ballot.textSha256());
    }

    @Test
    void options_are_two_and_differ_and_go_with_no_rule() {
        var bruno = neighbours.signedIn(world.bruno);
        var path = world.body.url() + "/propositions/nouvelle";
        for (var it : List.of("Le jeudi", "Le jeudi\nLe jeudi", "A\n" + "b".repeat(121)))
            assertThat(bruno.post(path, "titre", "T", "texte", "X", "choix", it).status())
                    .as(it)
                    .isEqualTo(422);
        var both = bruno.post(path, "titre", "T", "texte", "X", "choix", "A\nB", "regle", "QUORUM", "valeur", "1/4");
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.text()).contains("pas les deux");
    }

    /** What compares is adopted by the one in front: no majority of statutes would be asked. */
    @Test
    void statutes_are_never_changed_by_a_comparison() {
        var bruno = neighbours.signedIn(world.bruno);
        var path = world.body.url() + "/propositions/nouvelle";
        var both = bruno.post(path, "titre", "T", "texte", "X", "choix", "A\nB", "statuts", "oui");
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.text()).contains("Les statuts changent par un vote pour ou contre");
        assertThat(bruno.post(path, "titre", "T", "texte", "X", "statuts", "oui")
                        .status())
                .isEqualTo(303);
        assertThatThrownBy(() -> new Proposal.Said("T", "D", "N", true, List.of(), null, null, null, List.of("A", "B")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> db.sql("update governance.proposal set statutory = true where id = :id")
                        .param("id", published())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("proposal_options_statutory");
    }

    @Test
    void the_vote_takes_the_options_of_the_proposal_and_no_others() {
        var id = frozen();
        var opens = clock.instant().plus(Duration.ofDays(8));
        var closes = opens.plus(Duration.ofDays(1));
        assertThat(voting.open(
                        id,
                        opens,
                        closes,
                        it -> it.comparing(Method.APPROVAL, List.of("Le jeudi", "Jamais"), List.of(), 0, 0, 0),
                        world.manager()))
                .isInstanceOf(Ballots.Answer.Refused.class);
        assertThat(voting.open(id, opens, closes, false, world.manager()))
                .as("for or against what?")
                .isInstanceOf(Ballots.Answer.Refused.class);
        assertThat(find(id).state()).isEqualTo(State.FROZEN);
        assertThatThrownBy(() -> db.sql("update governance.proposal set options = array['X', 'Y'] where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> db.sql(
                                "update governance.proposal set options = array['X'], sha256 = null where id = :id")
                        .param("id", id)
                        .update())
                .as("one option is none")
                .isInstanceOf(DataAccessException.class);
    }

    private UUID frozen() {
        var id = published();
        assertThat(deliberation.freeze(id, "", world.member(world.bruno))).isEmpty();
        return id;
    }

    private UUID published() {
        var said = new Proposal.Said(
                "Quel jour",
                "Le samedi ne suffit plus.",
                "On refuse du monde.",
                false,
                List.of(),
                null,
                null,
                null,
                List.of("Le jeudi", "Le mardi"));
        return world.published(deliberation, "Le local ouvre un jour de plus.", said);
    }

    private void cast(UUID ballot, String said, Person by) {
        var place = booth.cards(ballots.find(ballot).orElseThrow(), by.id())
                .getFirst()
                .voice()
                .place();
        assertThat(booth.cast(ballot, Map.of(place, said), by.id())).isInstanceOf(Booth.Cast.Counted.class);
    }
}
