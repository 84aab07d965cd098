package org.fabcom.governance.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.decisions.RuleChange;
import org.fabcom.governance.proposals.Proposal.State;
import org.fabcom.people.Seats;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.texts.ArticleChange;
import org.fabcom.web.texts.ArticleChange.Kind;
import org.fabcom.web.texts.Articles;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** G1 to G4 and what leads from one state to the next. */
@FabComTest
class DeliberationTest extends WithProposals {

    private static final String TEXT = "Le local ouvre le samedi.\n\nOn y vient à pied.\n\nLes clés sont chez Karim.";

    private final Amendments amendments;
    private final Arguments arguments;
    private final Seats seats;
    private final List<OrganisationData> archives;

    DeliberationTest(ApplicationContext beans, List<OrganisationData> archives) {
        super(beans);
        amendments = beans.getBean(Amendments.class);
        arguments = beans.getBean(Arguments.class);
        seats = beans.getBean(Seats.class);
        this.archives = archives;
    }

    @Test
    void nothing_is_published_without_saying_why_and_what_happens_otherwise() {
        var mute = AgoraWorld.said("Ouvrir le jeudi", "Le samedi ne suffit plus.", "");
        var id = deliberation.write(world.body, mute, Articles.first(TEXT), bruno);
        assertThat(deliberation.publish(id, bruno)).contains(ProposalRefusal.NO_DRIVER);
        assertThat(find(id).state()).isEqualTo(State.DRAFT);
        assertThatThrownBy(() -> db.sql("update governance.proposal set state = 'DISCUSSION' where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("proposal_published");
    }

    @Test
    void each_argument_shows_the_text_it_answered() {
        var id = world.published(deliberation, TEXT, null);
        arguments.say(id, 1, Argument.Kind.AGAINST, "Personne n’est libre le jeudi.", "", chloe);
        var it = find(id);
        assertThat(deliberation.rewrite(
                        id, it.version(), it.said(), TEXT.replace("samedi", "mercredi"), "le mercredi", bruno))
                .isEmpty();
        arguments.say(id, 2, Argument.Kind.FOR, "Le mercredi, oui.", "", chloe);
        assertThat(find(id).current()).isEqualTo(2);
        assertThat(arguments.some(id, null, 0, 10)).extracting(Argument::text).containsExactlyInAnyOrder(1, 2);
        assertThat(arguments.counts(id)).containsEntry(Argument.Kind.FOR, 1L).containsEntry(Argument.Kind.AGAINST, 1L);
        assertThat(proposals.text(id, 1).text()).isEqualTo(TEXT);
    }

    @Test
    void what_is_sent_twice_is_said_once() {
        var id = amendable();
        for (int i = 0; i < 2; i++) {
            arguments.say(id, 1, Argument.Kind.AGAINST, "Personne n’est libre.", "", chloe);
            amend(id, Kind.REPLACE, 2, "On y vient à vélo.");
        }
        arguments.say(id, 1, Argument.Kind.AGAINST, "Personne n’est libre.", "", bruno);
        assertThat(arguments.some(id, null, 0, 10)).as("one each").hasSize(2);
        assertThat(amendments.of(id)).hasSize(1);
        arguments.say(id, 1, Argument.Kind.AGAINST, "Personne n’est libre.", "le planning de mai", chloe);
        assertThat(arguments.some(id, null, 0, 10)).as("a source is not lost").hasSize(3);
    }

    @Test
    void two_amendments_on_one_article_want_an_order_and_the_second_is_written_anew() {
        var id = amendable();
        amend(id, Kind.REPLACE, 2, "On y vient à vélo.");
        amend(id, Kind.REPLACE, 2, "On y vient en bus.");
        var first = amendments.of(id).getFirst().id();
        var second = amendments.of(id).getLast().id();
        assertThat(amendments.accept(id, first, bruno)).contains(ProposalRefusal.ORDER_NEEDED);
        assertThat(amendments.first(id, second, bruno)).isEmpty();
        assertThat(amendments.accept(id, first, bruno)).contains(ProposalRefusal.NOT_ITS_TURN);
        assertThat(amendments.accept(id, second, bruno)).isEmpty();
        assertThat(text(id)).isEqualTo(TEXT.replace("à pied", "en bus"));
        assertThat(amendments.accept(id, first, bruno)).contains(ProposalRefusal.REWRITE_FIRST);
        assertThat(amendments.rewrite(id, first, "On y vient en bus ou à vélo.", chloe))
                .isEmpty();
        assertThat(amendments.accept(id, first, bruno)).isEmpty();
        assertThat(text(id)).isEqualTo(TEXT.replace("à pied", "en bus ou à vélo"));
        assertThat(find(id).current()).isEqualTo(3);
    }

    @Test
    void whoever_does_not_answer_for_it_accepts_nothing_and_a_refusal_says_why() {
        var id = amendable();
        amend(id, Kind.REMOVE, 3, "");
        var one = amendments.of(id).getFirst().id();
        assertThat(amendments.accept(id, one, chloe)).contains(ProposalRefusal.NOT_YOURS);
        assertThat(amendments.reject(id, one, "", bruno)).contains(ProposalRefusal.REASON_NEEDED);
        assertThat(amendments.reject(id, one, "Il faut bien les laisser quelque part.", bruno))
                .isEmpty();
        assertThat(text(id)).isEqualTo(TEXT);
    }

    @Test
    void another_wording_wants_words_and_a_removal_none() {
        var id = amendable();
        amend(id, Kind.REPLACE, 2, "On y vient à vélo.");
        amend(id, Kind.REMOVE, 3, "");
        var other = amendments.of(id).getFirst().id();
        var removal = amendments.of(id).getLast().id();
        assertThat(amendments.rewrite(id, other, "", chloe)).contains(ProposalRefusal.WORDS_NEEDED);
        assertThat(amendments.rewrite(id, removal, "Les clés sont là.", chloe)).contains(ProposalRefusal.WORDS_NEEDED);
        assertThat(amendments.rewrite(id, removal, "", chloe)).isEmpty();
        assertThat(amendments.rewrite(id, other, "x\n\n".repeat(Articles.MOST), chloe))
                .contains(ProposalRefusal.TOO_LONG);
    }

    @Test
    void what_changes_how_statutes_change_wants_their_majority_whatever_its_author_ticks() {
        var change = new RuleChange(Rule.MAJORITY_STATUTES, "1/2");
        var said =
                new Proposal.Said("Moins", "Pour aller vite.", "On attend.", false, List.of(change), null, null, null);
        assertThat(find(world.published(deliberation, TEXT, said)).statutory()).isTrue();
        var plain = new RuleChange(Rule.NOTICE_DAYS, "9");
        var other = new Proposal.Said(
                "Plus tôt", "Pour aller vite.", "On attend.", false, List.of(plain), null, null, null);
        assertThat(find(world.published(deliberation, TEXT, other)).statutory()).isFalse();
    }

    @Test
    void a_draft_does_not_go_out_with_the_organisation() {
        var said = AgoraWorld.said("Encore un brouillon", "", "");
        deliberation.write(world.body, said, Articles.first(TEXT), bruno);
        world.published(deliberation, TEXT, null);
        assertThat(goesOut("governance.proposal")).isEqualTo(1);
        assertThat(goesOut("governance.proposal_text")).isEqualTo(1);
    }

    private int goesOut(String table) {
        var rows = archives.stream()
                .flatMap(it -> it.rows().stream())
                .filter(it -> it.table().equals(table))
                .findFirst()
                .orElseThrow();
        return db.sql("select count(*) from " + table + " where " + rows.mine())
                .param("own", new UUID[] {world.house.id().value()})
                .single(Integer.class);
    }

    @Test
    void a_frozen_text_has_its_hash_and_nobody_changes_a_letter() {
        var id = amendable();
        amend(id, Kind.REMOVE, 3, "");
        assertThat(deliberation.freeze(id, "", bruno)).contains(ProposalRefusal.AMENDMENTS_WAIT);
        assertThat(deliberation.freeze(id, "Plus tard.", bruno)).contains(ProposalRefusal.AMENDMENTS_WAIT);
        assertThat(deliberation.freeze(id, "On en reparlera en mars.", world.manager()))
                .isEmpty();
        var frozen = find(id);
        assertThat(frozen.sha256())
                .isEqualTo(db.sql("select encode(sha256(convert_to(:text, 'UTF8')), 'hex')")
                        .param("text", TEXT)
                        .single(String.class));
        assertThat(deliberation.rewrite(id, frozen.version(), frozen.said(), "Autre.", "", bruno))
                .contains(ProposalRefusal.NOT_NOW);
        assertThatThrownBy(() -> proposals.rewrite(frozen, Articles.first("Autre."), "", world.bruno.id()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> db.sql("update governance.proposal set sha256 = repeat('0', 64) where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("frozen");
    }

    @Test
    void what_is_withdrawn_comes_back_with_its_history() {
        var id = world.published(deliberation, TEXT, null);
        arguments.say(id, 1, Argument.Kind.FOR, "Oui.", "", chloe);
        assertThat(deliberation.withdraw(id, chloe)).contains(ProposalRefusal.NOT_YOURS);
        assertThat(deliberation.withdraw(id, bruno)).isEmpty();
        assertThat(find(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(arguments.say(id, 1, Argument.Kind.FOR, "Encore.", "", chloe))
                .contains(ProposalRefusal.NOT_NOW);
        assertThat(deliberation.reopen(id, bruno)).isEmpty();
        assertThat(find(id).state()).isEqualTo(State.DISCUSSION);
        assertThat(arguments.some(id, null, 0, 10)).hasSize(1);
        assertThat(proposals.events(id))
                .extracting(ProposalEvent::kind)
                .containsExactly(
                        ProposalEvent.Kind.WRITTEN,
                        ProposalEvent.Kind.PUBLISHED,
                        ProposalEvent.Kind.WITHDRAWN,
                        ProposalEvent.Kind.REOPENED);
    }

    @Test
    void what_nobody_touches_lapses_after_the_days_of_the_body() {
        rules.say(world.body.id(), Rule.IDLE_DAYS, "30", LocalDate.of(2020, 1, 1), null, world.aline.id());
        var idle = world.published(deliberation, TEXT, null);
        clock.forward(Duration.ofDays(20));
        var fresh = world.published(deliberation, TEXT, null);
        clock.forward(Duration.ofDays(11));
        deliberation.lapse(world.body);
        assertThat(find(idle).state()).isEqualTo(State.LAPSED);
        assertThat(find(fresh).state()).isEqualTo(State.DISCUSSION);
        assertThat(deliberation.reopen(idle, bruno)).isEmpty();
    }

    @Test
    void when_its_author_has_left_a_member_takes_it_over() {
        var id = world.published(deliberation, TEXT, null);
        assertThat(deliberation.takeOver(id, chloe)).contains(ProposalRefusal.AUTHOR_IS_HERE);
        seats.remove(world.house.id(), world.bruno.id(), world.aline.id());
        assertThat(deliberation.takeOver(id, chloe)).isEmpty();
        assertThat(find(id).author()).isEqualTo(world.chloe.id());
        assertThat(deliberation.openAmendments(id, chloe)).isEmpty();
    }

    private UUID amendable() {
        var id = world.published(deliberation, TEXT, null);
        assertThat(deliberation.openAmendments(id, bruno)).isEmpty();
        return id;
    }

    private void amend(UUID id, Kind kind, int article, String words) {
        assertThat(amendments.write(id, find(id).current(), new ArticleChange(kind, article, words), "", chloe))
                .isEmpty();
    }

    private String text(UUID id) {
        return proposals.text(id, find(id).current()).text();
    }
}
