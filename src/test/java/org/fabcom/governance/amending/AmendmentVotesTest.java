package org.fabcom.governance.amending;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.ballots.Ballots.Answer;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.proposals.Amendment;
import org.fabcom.governance.proposals.Amendments;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.ProposalRefusal;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.texts.ArticleChange;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Amendments by a vote of their own, and what was turned down made a proposal (specs §1.1). */
@FabComTest
class AmendmentVotesTest extends WithTexts {

    private final Amendments amendments;
    private final AmendmentVotes votes;
    private final Jobs jobs;

    AmendmentVotesTest(ApplicationContext beans, Amendments amendments, AmendmentVotes votes, Jobs jobs) {
        super(beans);
        this.amendments = amendments;
        this.votes = votes;
        this.jobs = jobs;
    }

    private UUID amendable() {
        var id = world.published(deliberation, TEXT, null);
        assertThat(deliberation.openAmendments(id, bruno)).isEmpty();
        return id;
    }

    private Amendment amended(UUID id, String words) {
        var change = new ArticleChange(ArticleChange.Kind.REPLACE, 1, words);
        assertThat(amendments.write(id, 1, change, "Le jeudi arrange plus de monde.", chloe))
                .isEmpty();
        return amendments.of(id).getLast();
    }

    private Instant soon(int days) {
        return clock.instant().plus(Duration.ofDays(days)).plusSeconds(1);
    }

    private UUID open(UUID id, Amendment it) {
        var answer = votes.open(id, it.id(), soon(0), soon(3), aline);
        assertThat(answer).isInstanceOf(Answer.Done.class);
        var ballot = ((Answer.Done) answer).ballot();
        clock.forward(Duration.ofHours(1));
        jobs.runNow("governance.ballots");
        return ballot;
    }

    private void end() {
        clock.forward(Duration.ofDays(4));
        jobs.runNow("governance.ballots");
    }

    private Amendment now(UUID id, Amendment it) {
        return amendments.find(id, it.id());
    }

    @Test
    void a_vote_takes_an_amendment_in_word_by_word_and_until_then_the_text_stays() {
        var id = amendable();
        var it = amended(id, "Le local ouvre le jeudi.");
        var other = amended(id, "Le local ouvre le lundi.");
        assertThat(votes.open(id, it.id(), soon(0), soon(3), bruno)).isInstanceOf(Answer.Refused.class);
        assertThat(votes.open(id, it.id(), soon(0), soon(3), aline))
                .as("two on one article need an order")
                .isInstanceOf(Answer.Refused.class);
        assertThat(amendments.first(id, it.id(), aline)).isEmpty();
        assertThat(votes.open(id, other.id(), soon(0), soon(3), aline))
                .as("not its turn")
                .isInstanceOf(Answer.Refused.class);
        var ballot = open(id, it);
        assertThat(ballots.find(ballot).orElseThrow().question()).contains("Ouvrir le jeudi", "article 1");
        assertThat(amendments.accept(id, it.id(), aline)).contains(ProposalRefusal.VOTE_RUNS);
        assertThat(amendments.reject(id, other.id(), "non", aline)).contains(ProposalRefusal.VOTE_RUNS);
        assertThat(deliberation.freeze(id, "plus tard", aline)).contains(ProposalRefusal.VOTE_RUNS);
        assertThat(deliberation.withdraw(id, aline)).contains(ProposalRefusal.VOTE_RUNS);
        var proposal = proposals.find(id).orElseThrow();
        assertThat(deliberation.rewrite(id, proposal.version(), proposal.said(), "Autre.", "", bruno))
                .contains(ProposalRefusal.VOTE_RUNS);
        assertThat(votes.open(id, other.id(), soon(0), soon(3), aline))
                .as("one after the other")
                .isInstanceOf(Answer.Refused.class);
        say(ballot, "for", world.aline, world.chloe);
        say(ballot, "against", world.bruno);
        end();
        assertThat(now(id, it).state()).isEqualTo(Amendment.State.ACCEPTED);
        assertThat(now(id, it).answer()).contains("2 pour, 1 contre");
        assertThat(proposals.text(id, 2).text()).isEqualTo(TEXT.replace("samedi", "jeudi"));
        assertThat(proposals.find(id).orElseThrow().state()).isEqualTo(Proposal.State.AMENDABLE);
        assertThat(amendments.accept(id, other.id(), aline)).contains(ProposalRefusal.REWRITE_FIRST);
    }

    /** Refused on the page, what was typed stands there, beside the word that says why. */
    @Test
    void days_that_are_refused_stay_as_they_were_typed() {
        var id = amendable();
        var it = amended(id, "Le local ouvre le jeudi.");
        say(Rule.NOTICE_DAYS, "7");
        var manager = neighbours.signedIn(world.aline);
        var path = world.body.url() + "/propositions/" + id + "/amendements/" + it.id() + "/scrutin";
        var near = Days.today(clock).plusDays(2);
        var refused = manager.post(path, "du", near + "", "au", near.plusDays(3) + "");
        assertThat(refused.status()).isEqualTo(422);
        var fields = refused.page().select("details[open] form[action$=scrutin]");
        assertThat(fields.select("[name=du]").val()).isEqualTo(near + "");
        assertThat(fields.select("[name=au]").val()).isEqualTo(near.plusDays(3) + "");
        assertThat(refused.page().select("#du-erreur")).isNotEmpty();
        assertThat(manager.post(path, "du", "demain", "au", "").page().select("#du-erreur, #au-erreur"))
                .hasSize(2);
    }

    @Test
    void a_text_does_not_lapse_while_one_of_its_amendments_is_at_the_vote() {
        say(Rule.IDLE_DAYS, "30");
        var id = amendable();
        var it = amended(id, "Le local ouvre le jeudi.");
        clock.forward(Duration.ofDays(29));
        open(id, it);
        clock.forward(Duration.ofDays(2));
        deliberation.lapse(world.body);
        assertThat(proposals.find(id).orElseThrow().state()).isEqualTo(Proposal.State.AMENDABLE);
    }

    @Test
    void a_vote_that_says_no_turns_it_down_and_one_without_quorum_leaves_it_as_it_was() {
        say(Rule.QUORUM, "1/2");
        var id = amendable();
        var it = amended(id, "Le local ouvre le jeudi.");
        open(id, it);
        end();
        assertThat(now(id, it).state()).as("nobody came").isEqualTo(Amendment.State.OPEN);
        var again = open(id, it);
        say(again, "against", world.aline, world.bruno);
        end();
        assertThat(now(id, it).state()).isEqualTo(Amendment.State.REJECTED);
        assertThat(proposals.find(id).orElseThrow().current()).isEqualTo(1);
    }

    @Test
    void what_was_turned_down_becomes_a_draft_of_whoever_wrote_it_by_one_button() {
        var id = amendable();
        var it = amended(id, "Le local ouvre le jeudi.");
        var path = world.body.url() + "/propositions/" + id;
        assertThat(amendments.reject(id, it.id(), "Pas cette année.", aline)).isEmpty();
        assertThat(neighbours.signedIn(world.bruno).get(path).text()).doesNotContain("En faire une proposition");
        var draft = neighbours
                .signedIn(world.chloe)
                .get(path)
                .form("En faire une proposition")
                .submit()
                .follow();
        assertThat(draft.page().select("[name=texte]").text()).startsWith("Le local ouvre le jeudi.");
        assertThat(draft.page().select("[name=moteur]").text()).isEqualTo("Le jeudi arrange plus de monde.");
        assertThat(neighbours
                        .signedIn(world.bruno)
                        .post(path + "/amendements/" + it.id() + "/proposition")
                        .follow()
                        .text())
                .as("not theirs")
                .contains("Ce n’est plus le moment");
    }

    @Test
    void whoever_manages_puts_it_to_the_vote_from_the_page() {
        var id = amendable();
        amended(id, "Le local ouvre le jeudi.");
        var path = world.body.url() + "/propositions/" + id;
        assertThat(neighbours.signedIn(world.bruno).get(path).text()).doesNotContain("Le mettre au vote");
        var page = neighbours.signedIn(world.aline).get(path);
        var shown = page.form("Annoncer le vote").submit().follow();
        assertThat(shown.text()).contains("Cet amendement est au vote");
        assertThat(shown.page().select("form[action$=/accepter]")).isEmpty();
    }
}
