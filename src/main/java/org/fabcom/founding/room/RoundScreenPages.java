package org.fabcom.founding.room;

import module java.base;
import org.fabcom.founding.bank.QuestionBank;
import org.fabcom.founding.deliberation.Deciding;
import org.fabcom.founding.deliberation.Deliberation;
import org.fabcom.founding.deliberation.FoundingRefusal;
import org.fabcom.founding.deliberation.InPersonSessions;
import org.fabcom.founding.deliberation.InPersonSessions.CardCount;
import org.fabcom.founding.deliberation.InPersonSessions.InPersonSession;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.founding.path.PathGate;
import org.fabcom.founding.path.Standing;
import org.fabcom.founding.question.QuestionScreen;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One screen for whoever facilitates: the question, the round, a clock, who has written, the cards that are counted. */
@Controller
record RoundScreenPages(
        PathGate gate,
        QuestionScreen screen,
        AskedQuestions questions,
        InPersonSessions sessions,
        Deliberation deliberation,
        Deciding deciding,
        Clock clock) {

    private static final int ROUNDS = 4;
    private static final int MOST_MINUTES = 120;
    private static final int FEWEST_MINUTES = 3;
    private static final int LONGEST = 120;

    /** {@code tour}: the round; {@code fin}: when the clock of a later round is at zero, in milliseconds. */
    @GetMapping(FoundingPath.PATH + "{path}/salle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID path, Address address, Visitor me, Page page) {
        var at = gate.founder(path, me);
        return page.show("founding/room", view(at, address, Form.empty(), page));
    }

    private RoomView view(Standing at, Address address, Form form, Page page) {
        var code = code(at, address.value("question"));
        int round = address.value("tour").matches("[1-4]") ? Integer.parseInt(address.value("tour")) : 1;
        var end = end(at, code, round, address.value("fin"));
        var here = Address.of(at.path().url() + "/salle").with("question", code);
        return new RoomView(
                at.path().url(),
                at.path().name(),
                OptionView.all(
                        questions.of(at.path().id()),
                        it -> it.code(),
                        it -> it.code() + ". " + it.question().brief().in(page.lang())),
                code,
                round,
                IntStream.rangeClosed(1, ROUNDS)
                        .mapToObj(it -> new LinkView(here.with("tour", it).toString(), page.t("founding.round." + it)))
                        .toList(),
                screen.of(at, code, form, page),
                end == null ? "" : end.toString(),
                left(end),
                form,
                Days.today(clock).toString(),
                sessions.of(at.path().id()).stream()
                        .map(it -> line(it, at, page))
                        .toList(),
                at.founders().size());
    }

    private static RoomView.Line line(InPersonSession it, Standing at, Page page) {
        boolean mine = at.me().id().equals(it.enteredBy());
        var told = told(it, page);
        return new RoomView.Line(
                it.confirmable() ? told + " · " + page.t("founding.cards.alone") : told,
                it.confirmable() && !mine ? at.path().url() + "/rencontres/" + it.id() + "/confirmer" : "");
    }

    private static String told(InPersonSession it, Page page) {
        var met = page.t("founding.session", page.shortDate(it.day()), it.place(), it.present());
        var of = it.code().isEmpty() ? met : page.t("founding.number", it.code()) + " · " + met;
        return it.cards().all() == 0
                ? of
                : of + " · "
                        + page.t(
                                "founding.cards",
                                it.cards().green(),
                                it.cards().orange(),
                                it.cards().red());
    }

    /** The one asked for, else the first that is open, else the first. */
    private String code(Standing at, String asked) {
        if (there(at, asked)) return asked;
        return questions.of(at.path().id()).stream()
                .filter(it -> it.state().written())
                .findFirst()
                .map(it -> it.code())
                .orElse(QuestionBank.all().getFirst().code());
    }

    private boolean there(Standing at, String code) {
        return questions.find(at.path().id(), code).isPresent();
    }

    private @Nullable Instant end(Standing at, String code, int round, String asked) {
        if (round > 1) return asked.matches("[0-9]{12,14}") ? Instant.ofEpochMilli(Long.parseLong(asked)) : null;
        return questions
                .find(at.path().id(), code)
                .filter(it -> it.revealedAt() == null)
                .map(it -> it.until())
                .filter(it -> it.isBefore(clock.instant().plus(Duration.ofMinutes(MOST_MINUTES))))
                .orElse(null);
    }

    private String left(@Nullable Instant end) {
        if (end == null) return "";
        long seconds = Math.max(0, Duration.between(clock.instant(), end).toSeconds());
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** The clock of writing alone is the question's own; that of a later round belongs to the screen. */
    @PostMapping(FoundingPath.PATH + "{path}/salle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView start(UUID path, Form form, Visitor me, Page page) {
        var at = gate.founder(path, me);
        var code = form.value("question");
        var minutes = form.value("minutes");
        if (!there(at, code) || !minutes.matches("[0-9]{1,3}")) throw Problem.badRequest();
        var end = clock.instant()
                .plus(Duration.ofMinutes(Math.clamp(Integer.parseInt(minutes), FEWEST_MINUTES, MOST_MINUTES)));
        var here = Address.of(at.path().url() + "/salle").with("question", code).with("tour", form.value("tour"));
        if (!form.value("tour").equals("1"))
            return page.redirect(here.with("fin", end.toEpochMilli()).toString());
        var refusal = deliberation.open(at, code, end);
        return refusal.isPresent()
                ? page.redirectWithCare(
                        here.toString(), "founding.refused." + refusal.get().name())
                : page.redirect(here.toString());
    }

    @PostMapping(FoundingPath.PATH + "{path}/rencontres")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView met(UUID path, Form form, Address address, Visitor me, Page page) {
        var at = gate.founder(path, me);
        var place = form.line("lieu", page);
        if (place.isEmpty() || place.length() > LONGEST) form.reject("lieu", page.t("founding.session.place.wrong"));
        int most = at.founders().size();
        int present = number(form, "presents", most, page);
        var cards = new CardCount(
                number(form, "vertes", most, page),
                number(form, "oranges", most, page),
                number(form, "rouges", most, page));
        if (present < 1) form.reject("presents", page.t("founding.session.number.wrong", most));
        if (cards.all() > present) form.reject("vertes", page.t("founding.cards.wrong"));
        var code = there(at, form.value("question")) ? form.value("question") : "";
        int sentence = !code.isEmpty() && form.value("numero").matches("[0-9]{1,9}")
                ? Integer.parseInt(form.value("numero"))
                : 0;
        if (cards.all() > 0 && sentence == 0) form.reject("vertes", page.t("founding.cards.nothing"));
        var begun = at.path().began();
        var day = day(begun.minusYears(1), form, page);
        if (day != null && cards.all() > 0 && day.isBefore(begun))
            form.reject("jour", page.t("founding.cards.before", page.date(begun)));
        if (form.wrong() || day == null) return page.refuse("founding/room", view(at, address, form, page));
        var session = new InPersonSession(
                Ids.next(), code, day, place, present, cards, sentence, at.me().id(), null);
        return done(at, code, deciding.met(at, session), "founding.session.kept", page);
    }

    private static ModelAndView done(
            Standing at, String code, Optional<FoundingRefusal> refusal, String done, Page page) {
        var here = at.path().url() + "/salle?question=" + code;
        return refusal.isPresent()
                ? page.redirectWithCare(
                        here, "founding.refused." + refusal.get().name())
                : page.redirect(here + "#rencontres", done);
    }

    @PostMapping(FoundingPath.PATH + "{path}/rencontres/{session}/confirmer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView confirm(UUID path, UUID session, Form form, Visitor me, Page page) {
        var at = gate.founder(path, me);
        var code = code(at, form.value("question"));
        return done(at, code, deciding.confirmCount(at, session), "founding.cards.confirmed", page);
    }

    /** They may have met before they came here. */
    private @Nullable LocalDate day(LocalDate first, Form form, Page page) {
        var day = Days.typed(form.value("jour"));
        if (day != null && !day.isBefore(first) && !day.isAfter(Days.today(clock))) return day;
        form.reject("jour", page.t("founding.session.day.wrong", page.date(first)));
        return null;
    }

    private static int number(Form form, String field, int most, Page page) {
        var typed = form.value(field);
        if (typed.isEmpty()) return 0;
        if (typed.matches("[0-9]{1,4}") && Integer.parseInt(typed) <= most) return Integer.parseInt(typed);
        form.reject(field, page.t("founding.session.number.wrong", most));
        return 0;
    }
}
