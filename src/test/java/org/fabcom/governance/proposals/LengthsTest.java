package org.fabcom.governance.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.decisions.Dissents;
import org.fabcom.governance.proposals.ConsentRounds.Fallback;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.fabcom.web.texts.ArticleChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** What is too long is refused in a sentence, never cut, and by the same figure in the base. */
@FabComTest
class LengthsTest extends WithProposals {

    private static final String TEXT = "Le local ouvre le samedi.\n\nOn y vient à pied.";

    private final Amendments amendments;
    private final Arguments arguments;

    LengthsTest(ApplicationContext beans) {
        super(beans);
        amendments = beans.getBean(Amendments.class);
        arguments = beans.getBean(Arguments.class);
    }

    @ParameterizedTest
    @CsvSource({
        "proposal, title, 160",
        "proposal, driver, 4000",
        "proposal, nothing, 4000",
        "proposal_text, note, 300",
        "argument, words, 2000",
        "argument, source, 500",
        "amendment, words, 8000",
        "amendment, reason, 2000",
        "amendment, answer, 2000",
        "objection, words, 2000",
        "objection, reason, 2000"
    })
    void the_base_holds_to_the_same(String table, String column, int most) {
        var limits = Map.ofEntries(
                Map.entry("proposal.title", Lengths.TITLE),
                Map.entry("proposal.driver", Lengths.DRIVER),
                Map.entry("proposal.nothing", Lengths.DRIVER),
                Map.entry("proposal_text.note", Lengths.CHANGED),
                Map.entry("argument.words", Lengths.ARGUMENT),
                Map.entry("argument.source", Lengths.SOURCE),
                Map.entry("amendment.words", Lengths.WORDING),
                Map.entry("amendment.reason", Lengths.REASON),
                Map.entry("amendment.answer", Lengths.REASON),
                Map.entry("objection.words", Lengths.OBJECTION),
                Map.entry("objection.reason", Lengths.REASON));
        assertThat(limits).containsEntry(table + "." + column, most);
        var longest = Pattern.compile("length\\(" + column + "\\) <= ([0-9]+)");
        assertThat(db.sql("select pg_get_constraintdef(oid) from pg_constraint where contype = 'c'"
                                + " and conrelid = cast(:table as regclass)")
                        .param("table", "governance." + table)
                        .list(String.class))
                .flatExtracting(it -> longest.matcher(it)
                        .results()
                        .map(found -> found.group(1))
                        .toList())
                .containsExactly(String.valueOf(most));
    }

    @Test
    void what_is_said_of_a_proposal_fits() {
        for (var said : List.of(
                new String[] {over(Lengths.TITLE), "Pour.", "Rien."},
                new String[] {"Titre", over(Lengths.DRIVER), "Rien."},
                new String[] {"Titre", "Pour.", over(Lengths.DRIVER)}))
            assertThatThrownBy(() -> AgoraWorld.said(said[0], said[1], said[2]))
                    .isInstanceOf(IllegalArgumentException.class);
        var id = world.published(deliberation, TEXT, null);
        var it = find(id);
        assertThat(deliberation.rewrite(id, it.version(), it.said(), TEXT + " Oui.", over(Lengths.CHANGED), bruno))
                .contains(ProposalRefusal.WORDS_TOO_LONG);
        assertThat(arguments.say(id, 1, Argument.Kind.FOR, over(Lengths.ARGUMENT), "", chloe))
                .contains(ProposalRefusal.WORDS_TOO_LONG);
        assertThat(arguments.say(id, 1, Argument.Kind.FOR, "Oui.", over(Lengths.SOURCE), chloe))
                .contains(ProposalRefusal.WORDS_TOO_LONG);
        assertThat(arguments.say(id, 1, Argument.Kind.FOR, full(Lengths.ARGUMENT), full(Lengths.SOURCE), chloe))
                .isEmpty();
        assertThat(arguments.some(id, null, 0, 9).getFirst().words()).hasSize(Lengths.ARGUMENT);
    }

    @Test
    void amendments_and_their_reasons_fit() {
        var id = amendable();
        assertThat(amend(id, over(Lengths.WORDING), "")).contains(ProposalRefusal.WORDS_TOO_LONG);
        assertThat(amend(id, "À vélo.", over(Lengths.REASON))).contains(ProposalRefusal.WORDS_TOO_LONG);
        assertThat(amend(id, full(Lengths.WORDING), full(Lengths.REASON))).isEmpty();
        var one = amendments.of(id).getFirst();
        assertThat(amendments.rewrite(id, one.id(), over(Lengths.WORDING), chloe))
                .contains(ProposalRefusal.WORDS_TOO_LONG);
        assertThat(amendments.reject(id, one.id(), over(Lengths.REASON), bruno))
                .contains(ProposalRefusal.WORDS_TOO_LONG);
        assertThat(deliberation.freeze(id, over(Lengths.REASON), aline)).contains(ProposalRefusal.WORDS_TOO_LONG);
        assertThat(amendments.of(id).getFirst()).isEqualTo(one);
        assertThat(amendments.reject(id, one.id(), full(Lengths.REASON), bruno)).isEmpty();
    }

    @Test
    void objections_tests_and_dissent_fit() {
        var id = world.published(deliberation, TEXT, null);
        assertThat(deliberation.freeze(id, "", bruno)).isEmpty();
        assertThat(deliberation.dissent(id, over(Dissents.LONGEST), chloe)).contains(ProposalRefusal.WORDS_TOO_LONG);
        assertThat(kept(id)).isZero();
        assertThat(consent.open(id, clock.instant().plus(Duration.ofDays(8)), Fallback.RETURN, aline))
                .isEmpty();
        assertThat(consent.object(id, Objection.Kind.OBJECTION, over(Lengths.OBJECTION), chloe))
                .contains(ProposalRefusal.WORDS_TOO_LONG);
        assertThat(consent.object(id, Objection.Kind.OBJECTION, full(Lengths.OBJECTION), chloe))
                .isEmpty();
        var said = rounds.objections(id).getFirst();
        assertThat(consent.test(id, said.id(), false, over(Lengths.REASON), aline))
                .contains(ProposalRefusal.WORDS_TOO_LONG);
        assertThat(rounds.objections(id).getFirst()).isEqualTo(said);
    }

    /** They were cut in silence at two thousand signs. */
    @Test
    void the_pages_say_it_and_keep_nothing() {
        var id = amendable();
        assertThat(amend(id, "À vélo.", "")).isEmpty();
        var one = amendments.of(id).getFirst();
        var author = neighbours.signedIn(world.bruno);
        told(author, id, "/amendements/" + one.id() + "/refuser", "reponse", Lengths.REASON);
        told(neighbours.signedIn(world.aline), id, "/figer", "raison", Lengths.REASON);
        assertThat(amendments.of(id).getFirst()).isEqualTo(one);
        assertThat(amendments.reject(id, one.id(), "Non.", bruno)).isEmpty();
        assertThat(deliberation.freeze(id, "", bruno)).isEmpty();
        told(neighbours.signedIn(world.chloe), id, "/desaccord", "desaccord", Dissents.LONGEST);
        assertThat(kept(id)).isZero();
    }

    private long kept(UUID proposal) {
        return db.sql("select count(*) from governance.dissent where proposal = :id")
                .param("id", proposal)
                .single(Long.class);
    }

    private void told(WebVisitor who, UUID id, String act, String field, int most) {
        var path = "/agora/" + world.body.id() + "/propositions/" + id;
        assertThat(who.post(path + act, field, over(most)).follow().text())
                .as(act)
                .contains("C’est trop long");
    }

    private UUID amendable() {
        var id = world.published(deliberation, TEXT, null);
        assertThat(deliberation.openAmendments(id, bruno)).isEmpty();
        return id;
    }

    private Optional<ProposalRefusal> amend(UUID id, String words, String reason) {
        var change = new ArticleChange(ArticleChange.Kind.REPLACE, 2, words);
        return amendments.write(id, find(id).current(), change, reason, chloe);
    }

    private static String full(int most) {
        return "x".repeat(most);
    }

    private static String over(int most) {
        return full(most) + "x";
    }
}
