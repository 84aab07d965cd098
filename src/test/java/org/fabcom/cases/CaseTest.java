package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.Case.Closing;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.junit.jupiter.api.Test;

class CaseTest {

    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final PartyId YANN = new PartyId(Ids.next());
    private static final PartyId ALINE = new PartyId(Ids.next());
    private static final PartyId LUCIE = new PartyId(Ids.next());
    private static final PartyId GARDENS = new PartyId(Ids.next());
    private static final UUID SHEET = Ids.next();

    private final Case asked = Case.opened(new CaseId(Ids.next()), request(GARDENS), null);

    private static CaseRequest request(PartyId organisation) {
        return new CaseRequest(
                organisation, LUCIE, NOON, CaseRequest.Channel.SITE, "Quitter Google Drive", "le soir", "", "");
    }

    private static Case then(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Done.class);
        return ((Decision.Done) decision).next().saved();
    }

    private static CaseRefusal refused(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).why();
    }

    private Case assigned() {
        return then(then(asked.qualify("")).assign(YANN, null, ALINE, NOON));
    }

    private Case discussed() {
        return then(SheetChoice.attach(then(assigned().start()), SHEET));
    }

    private Case underWay() {
        var accepted = then(then(discussed().report(0, NOON)).accept("", LUCIE, NOON));
        return then(then(accepted.prioritise(2, "Conseil du 3 décembre", TODAY)).begin(""));
    }

    @Test
    void a_request_is_read_before_it_is_given_to_somebody() {
        assertThat(refused(asked.assign(YANN, null, ALINE, NOON))).isEqualTo(CaseRefusal.NOT_NOW);
        assertThat(assigned().mediator()).isEqualTo(YANN);
        assertThat(refused(assigned().assign(YANN, null, ALINE, NOON))).isEqualTo(CaseRefusal.SAME_MEDIATOR);
        var day = LocalDate.ofInstant(NOON, Days.ZONE);
        assertThat(refused(assigned().assign(ALINE, day.minusDays(1), ALINE, NOON)))
                .isEqualTo(CaseRefusal.NEWS_PAST);
        assertThat(refused(assigned().assign(ALINE, day.plusYears(1).plusDays(1), ALINE, NOON)))
                .isEqualTo(CaseRefusal.NEWS_FAR);
        assertThat(then(assigned().assign(ALINE, day.plusYears(1), ALINE, NOON)).state())
                .isEqualTo(CaseState.ASSIGNED);
        assertThat(then(assigned().assign(ALINE, null, ALINE, NOON)).state()).isEqualTo(CaseState.ASSIGNED);
    }

    @Test
    void nobody_is_sent_away_without_a_reason_and_everybody_may_come_back() {
        assertThat(refused(asked.redirect(" "))).isEqualTo(CaseRefusal.REASON_MISSING);
        var away = then(then(asked.qualify("")).redirect("France Services fait mieux"));
        assertThat(refused(away.assign(YANN, null, ALINE, NOON))).isEqualTo(CaseRefusal.HAS_ENDED);
        assertThat(then(away.reopen("")).state()).isEqualTo(CaseState.QUALIFIED);
        assertThat(refused(assigned().drop("plus de nouvelles"))).isEqualTo(CaseRefusal.NOT_NOW);
    }

    @Test
    void a_sheet_is_handed_back_once_every_remark_has_its_answer() {
        var meeting = then(assigned().start());
        assertThat(refused(meeting.report(0, NOON))).isEqualTo(CaseRefusal.NO_SHEET);
        assertThat(refused(discussed().report(2, NOON))).isEqualTo(CaseRefusal.CONTESTS_OPEN);
        assertThat(then(discussed().report(0, NOON)).state()).isEqualTo(CaseState.REPORTED);
    }

    @Test
    void the_board_chooses_after_it_has_accepted() {
        var reported = then(discussed().report(0, NOON));
        assertThat(refused(reported.prioritise(2, "Conseil", TODAY))).isEqualTo(CaseRefusal.NOT_ACCEPTED);
        assertThat(then(reported.askToCorrect("Nous sommes douze, pas neuf", LUCIE, NOON))
                        .state())
                .isEqualTo(CaseState.DIAGNOSIS);
        var accepted = then(reported.accept("", LUCIE, NOON));
        assertThat(refused(accepted.prioritise(0, "Conseil", TODAY))).isEqualTo(CaseRefusal.NO_PRIORITY);
        assertThat(refused(accepted.prioritise(1, "", TODAY))).isEqualTo(CaseRefusal.REASON_MISSING);
        var asked = accepted.request().day();
        assertThat(refused(accepted.prioritise(1, "Conseil", asked.minusYears(1).minusDays(1))))
                .isEqualTo(CaseRefusal.BEFORE_REQUEST);
        then(accepted.prioritise(1, "Conseil", asked.minusDays(2)));
        assertThat(then(accepted.askToCorrect("Une erreur", LUCIE, NOON)).accepted())
                .isFalse();
    }

    @Test
    void nothing_is_called_a_success_before_something_moved_nor_while_news_are_due() {
        var full = new Closing(Outcome.FULL, 640, 12_000, NOON);
        assertThat(refused(discussed().close(full, "", 0, List.of(), true))).isEqualTo(CaseRefusal.NOT_UNDER_WAY);
        var followed = then(underWay().follow(TODAY));
        assertThat(refused(followed.close(full, "", 1, List.of(), true))).isEqualTo(CaseRefusal.FOLLOW_UPS_DUE);
        assertThat(followed.close(full, "", 0, List.of("Trello", "Doodle"), true))
                .isEqualTo(Decision.no(CaseRefusal.STILL_OPEN, 2, "Trello, Doodle"));
        var partly = new Closing(Outcome.PARTIAL, 640, 12_000, NOON);
        assertThat(then(followed.close(partly, "Trello reste", 0, List.of("Trello"), true))
                        .state())
                .isEqualTo(CaseState.CLOSED);
        var closed = then(followed.close(full, "", 0, List.of(), true));
        assertThat(closed.closing()).isEqualTo(full);
        assertThat(then(closed.reopen("une réponse")).state()).isEqualTo(CaseState.FOLLOW_UP);
        assertThat(then(discussed()
                                .close(
                                        new Closing(Outcome.ABANDONED, 60, 0, NOON),
                                        "plus de bénévole",
                                        0,
                                        List.of("Trello"),
                                        true))
                        .state())
                .isEqualTo(CaseState.CLOSED);
    }

    @Test
    void an_account_that_was_got_back_is_a_success_before_anything_moved() {
        var back = new Closing(Outcome.REGAINED, 60, 0, NOON);
        assertThat(back.outcome().arrived()).isTrue();
        assertThat(then(discussed().close(back, "Gérard a rendu le Drive", 0, List.of("Trello"), true))
                        .state())
                .isEqualTo(CaseState.CLOSED);
        assertThat(refused(discussed().close(back, "Gérard n’a rien rendu", 0, List.of(), false)))
                .isEqualTo(CaseRefusal.NOTHING_REGAINED);
        assertThat(then(discussed().close(back, " ", 0, List.of(), true)).state())
                .as("there is nothing to explain")
                .isEqualTo(CaseState.CLOSED);
        var followed = then(underWay().follow(TODAY));
        assertThat(refused(followed.close(back, "Le Drive est rendu", 1, List.of(), true)))
                .isEqualTo(CaseRefusal.FOLLOW_UPS_DUE);
    }

    @Test
    void the_same_request_twice_becomes_one_and_can_be_two_again() {
        var again = Case.opened(new CaseId(Ids.next()), request(GARDENS), null);
        var other = Case.opened(new CaseId(Ids.next()), request(new PartyId(Ids.next())), null);
        assertThat(refused(again.merge(other, false, ALINE))).isEqualTo(CaseRefusal.OTHER_ORGANISATION);
        assertThat(refused(again.merge(again, true, ALINE))).isEqualTo(CaseRefusal.INTO_ITSELF);
        var merged = then(again.merge(asked, true, ALINE));
        assertThat(refused(merged.qualify(""))).isEqualTo(CaseRefusal.MERGED);
        assertThat(refused(asked.merge(merged, true, ALINE))).isEqualTo(CaseRefusal.MERGED);
        assertThat(then(merged.unmerge()).merged()).isFalse();
    }

    /** Whatever people do in whatever order, no case is ever somewhere it could not honestly be. */
    @Test
    void ten_thousand_random_acts_never_lead_to_a_forbidden_place() {
        long seed = new Random().nextLong();
        var chance = new Random(seed);
        var now = asked;
        for (int i = 0; i < 10_000; i++) {
            if (chance.nextInt(200) == 0) now = Case.opened(new CaseId(Ids.next()), request(GARDENS), null);
            var decided = acts(chance).get(chance.nextInt(18)).apply(now);
            if (!(decided instanceof Decision.Done done)) continue;
            assertThat(forbidden(now, done.next()))
                    .as("seed %d, act %d: %s", seed, i, done.act())
                    .isEmpty();
            now = done.next().saved();
        }
    }

    @Test
    void a_sheet_joined_by_a_slip_is_taken_off_again_with_the_one_of_before() {
        var other = UUID.fromString("01900000-0000-7000-8000-00000000000f");
        var first = discussed();
        var second = then(SheetChoice.attach(first, other));
        assertThat(refused(SheetChoice.detach(second, SHEET, null)))
                .as("another one is there")
                .isEqualTo(CaseRefusal.NOT_NOW);
        assertThat(then(SheetChoice.detach(second, other, SHEET)).diagnosis()).isEqualTo(SHEET);
        assertThat(then(SheetChoice.detach(first, SHEET, null)).diagnosis()).isNull();
        var reported = then(first.report(0, NOON));
        assertThat(refused(SheetChoice.detach(reported, SHEET, null))).isEqualTo(CaseRefusal.NOT_NOW);
    }

    private List<Function<Case, Decision>> acts(Random chance) {
        int few = chance.nextInt(3);
        var words = chance.nextBoolean() ? "une raison" : "";
        var outcome = Outcome.values()[chance.nextInt(Outcome.values().length)];
        var all = new ArrayList<Function<Case, Decision>>();
        all.add(it -> it.qualify(words));
        all.add(it -> it.redirect(words));
        all.add(it -> it.drop(words));
        all.add(it -> it.assign(chance.nextBoolean() ? YANN : ALINE, null, ALINE, NOON));
        all.add(Case::start);
        all.add(it -> SheetChoice.attach(it, SHEET));
        all.add(it -> it.contest(words, LUCIE, NOON));
        all.add(it -> it.report(few, NOON));
        all.add(it -> it.accept(words, LUCIE, NOON));
        all.add(it -> it.askToCorrect(words, LUCIE, NOON));
        all.add(it -> it.prioritise(few, words, TODAY));
        all.add(it -> it.begin(words));
        all.add(it -> it.follow(TODAY));
        all.add(it -> it.close(
                new Closing(outcome, 10, 0, NOON), words, few, few == 2 ? List.of("Trello") : List.of(), true));
        all.add(it -> it.reopen(words));
        all.add(it -> it.merge(Case.opened(new CaseId(Ids.next()), request(GARDENS), null), true, ALINE));
        all.add(Case::unmerge);
        all.add(it -> it.assign(YANN, null, ALINE, NOON));
        return all;
    }

    /** The rules, said once more and otherwise. */
    private static List<String> forbidden(Case was, Case is) {
        var wrong = new ArrayList<String>();
        int path = is.state().ordinal();
        boolean accompanied = is.state().accompanied() || is.state() == CaseState.CLOSED;
        if (accompanied && is.mediator() == null) wrong.add("nobody accompanies");
        if (is.state().accompanied() && path >= CaseState.REPORTED.ordinal() && is.diagnosis() == null)
            wrong.add("handed back without a sheet");
        if (is.state().accompanied() && path > CaseState.REPORTED.ordinal() && !is.accepted())
            wrong.add("went on without the organisation’s agreement");
        if ((is.state() == CaseState.CLOSED) != (is.closing() != null)) wrong.add("closed without figures");
        if (is.state().ended() != (is.before() != null)) wrong.add("no way back");
        if (is.closing() != null
                && is.closing().outcome() != Outcome.FULL
                && is.closing().outcome() != Outcome.REGAINED
                && is.reason().isBlank()) wrong.add("ended without a reason");
        if (was.merged() && is.state() != was.state()) wrong.add("a merged case moved");
        if (was.state().ended() && !is.state().ended() && is.state() != was.before()) wrong.add("came back elsewhere");
        return wrong;
    }
}
